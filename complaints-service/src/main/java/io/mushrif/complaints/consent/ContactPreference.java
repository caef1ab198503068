package io.mushrif.complaints.consent;

import io.mushrif.complaints.customer.PreferredChannel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How and when a customer wants to be contacted. */
@Entity
class ContactPreference {

    @Id private UUID customerId;
    @Version private long version;
    private List<String> channels;
    private String language;
    private String timeZone;

    @JdbcTypeCode(SqlTypes.JSON)
    private ContactHours contactHours;

    private boolean doNotContact;
    private String changedBy;
    private Instant changedAt;

    protected ContactPreference() {}

    ContactPreference(UUID customerId) {
        this.customerId = customerId;
        channels = List.of();
    }

    void change(PutContactPreferences.Request request, String user, Instant now) {
        channels =
                request.channels() == null
                        ? List.of()
                        : request.channels().stream().map(Enum::name).toList();
        language = request.language();
        timeZone = request.timeZone();
        contactHours = request.contactHours();
        doNotContact = request.doNotContact();
        changedBy = user;
        changedAt = now;
    }

    long version() {
        return version;
    }

    ContactPreferencesView view() {
        return new ContactPreferencesView(
                channels.stream().map(PreferredChannel::valueOf).toList(),
                language,
                timeZone,
                contactHours,
                doNotContact,
                changedBy,
                changedAt);
    }

    boolean isDoNotContact() {
        return doNotContact;
    }

    UUID customerId() {
        return customerId;
    }

    ContactPolicy.Wishes wishes(String languageOfRecord, ZoneId zoneOfSite) {
        return new ContactPolicy.Wishes(
                channels.stream().map(PreferredChannel::valueOf).toList(),
                language == null ? languageOfRecord : language,
                timeZone == null ? zoneOfSite : ZoneId.of(timeZone),
                contactHours,
                doNotContact);
    }
}
