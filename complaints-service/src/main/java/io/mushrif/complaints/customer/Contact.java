package io.mushrif.complaints.customer;

import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A way to reach a customer. Guarded by the version of the customer. */
@Entity
@Table(name = "customer_contact")
class Contact {

    @Id private UUID id;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String value;

    private String given;

    private Instant createdAt;

    private Instant verifiedAt;

    private Instant confirmedAt;

    private Instant invalidSince;

    private String invalidReason;

    protected Contact() {}

    Contact(UUID customerId, ContactKind kind, String value, String given, Instant now) {
        id = Ids.next();
        this.customerId = customerId;
        this.kind = kind;
        this.value = value;
        this.given = given;
        createdAt = now;
    }

    /** The customer has proved that it is theirs. */
    void verify(Instant now) {
        verifiedAt = now;
        revive();
    }

    /** The customer has said that it is still right. */
    void confirm(Instant now) {
        confirmedAt = now;
        revive();
    }

    /** It does not reach the customer any more. */
    void fail(String reason, Instant now) {
        invalidSince = invalidSince == null ? now : invalidSince;
        invalidReason = reason;
    }

    private void revive() {
        invalidSince = null;
        invalidReason = null;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    ContactKind kind() {
        return kind;
    }

    String value() {
        return value;
    }

    String given() {
        return given;
    }

    boolean isVerified() {
        return verifiedAt != null;
    }

    boolean isFailing() {
        return invalidSince != null;
    }

    /** When it was last known to be right. */
    Instant freshAt() {
        Instant fresh = createdAt;
        fresh = verifiedAt != null && verifiedAt.isAfter(fresh) ? verifiedAt : fresh;
        return confirmedAt != null && confirmedAt.isAfter(fresh) ? confirmedAt : fresh;
    }

    /** Whether it is the e-mail address or telephone number of the customer's own row. */
    boolean isPrimary(Customer customer) {
        return kind == ContactKind.EMAIL && value.equals(ContactValues.lower(customer.email()))
                || kind == ContactKind.PHONE && value.equals(customer.phone());
    }

    ContactView view(Customer customer) {
        return new ContactView(
                id,
                kind,
                value,
                given,
                isPrimary(customer),
                createdAt,
                verifiedAt,
                confirmedAt,
                invalidSince,
                invalidReason);
    }
}
