package io.mushrif.complaints.customer;

import io.mushrif.contracts.customer.CustomerChanged;
import io.mushrif.contracts.customer.CustomerRegistered;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Somebody who is served. */
@Entity
public class Customer {

    @Id private UUID id;

    @Version private long version;

    private String name;

    private String email;

    private String phone;

    private String language;

    @Enumerated(EnumType.STRING)
    private PreferredChannel preferredChannel;

    private String source;

    private String externalId;

    private Instant createdAt;
    private Instant erasedAt;

    private Instant updatedAt;

    private UUID mergedInto;

    protected Customer() {}

    Customer(RegisterCustomer.Request request, String phone, Instant now) {
        id = Ids.next();
        name = request.name();
        email = request.email();
        this.phone = phone;
        language = request.language() == null ? "ar" : request.language();
        preferredChannel = request.preferredChannel();
        source = request.source();
        externalId = request.externalId();
        createdAt = now;
        updatedAt = now;
    }

    CustomerRegistered registered() {
        return new CustomerRegistered(id, language, channel(), createdAt);
    }

    /** What is absent stays; what has changed is told. */
    List<CustomerHistory.Change> change(ChangeCustomer.Request request, String newPhone) {
        List<CustomerHistory.Change> changes = new ArrayList<>();
        name = changed(changes, "name", name, request.name());
        email = changed(changes, "email", email, request.email());
        phone = changed(changes, "phone", phone, newPhone);
        language = changed(changes, "language", language, request.language());
        preferredChannel =
                changed(changes, "preferredChannel", preferredChannel, request.preferredChannel());
        return changes;
    }

    private static <T> T changed(
            List<CustomerHistory.Change> changes, String field, T before, T after) {
        if (after == null || after.equals(before)) {
            return before;
        }
        changes.add(
                new CustomerHistory.Change(
                        field, Objects.toString(before, null), after.toString()));
        return after;
    }

    /** Something of the record has changed, in its own row or in one that belongs to it. */
    CustomerChanged touched(Instant now) {
        updatedAt = now;
        return new CustomerChanged(id, language, channel(), now);
    }

    private String channel() {
        return preferredChannel == null ? null : preferredChannel.name();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether the person was erased; the row stays for the figures. */
    boolean isErased() {
        return erasedAt != null;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** The customer that this one was merged into; null for all others. */
    UUID mergedInto() {
        return mergedInto;
    }

    String email() {
        return email;
    }

    String phone() {
        return phone;
    }

    List<CustomerHistory.Change> makePrimary(Contact contact) {
        return switch (contact.kind()) {
            case EMAIL ->
                    change(
                            new ChangeCustomer.Request(null, contact.given(), null, null, null),
                            null);
            case PHONE ->
                    change(
                            new ChangeCustomer.Request(null, null, null, null, null),
                            contact.value());
            case SOCIAL -> throw ProblemException.invalid("primary", "no-primary-of-kind");
        };
    }

    CustomerContact contact() {
        return new CustomerContact(name, email, language);
    }

    CustomerView view() {
        return new CustomerView(
                id,
                name,
                email,
                phone,
                language,
                preferredChannel,
                source,
                externalId,
                createdAt,
                updatedAt);
    }
}
