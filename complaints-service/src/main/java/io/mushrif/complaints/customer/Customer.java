package io.mushrif.complaints.customer;

import io.mushrif.contracts.customer.CustomerChanged;
import io.mushrif.contracts.customer.CustomerRegistered;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
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
    }

    CustomerRegistered registered() {
        return new CustomerRegistered(id, language, channel(), createdAt);
    }

    CustomerChanged change(ChangeCustomer.Request request, String newPhone, Instant now) {
        name = request.name() == null ? name : request.name();
        email = request.email() == null ? email : request.email();
        phone = newPhone == null ? phone : newPhone;
        language = request.language() == null ? language : request.language();
        preferredChannel =
                request.preferredChannel() == null ? preferredChannel : request.preferredChannel();
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

    CustomerContact contact() {
        return new CustomerContact(name, email, language);
    }

    CustomerView view() {
        return new CustomerView(
                id, name, email, phone, language, preferredChannel, source, externalId, createdAt);
    }
}
