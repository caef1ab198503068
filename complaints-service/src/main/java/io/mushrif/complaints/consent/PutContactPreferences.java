package io.mushrif.complaints.consent;

import io.mushrif.complaints.customer.Customers;
import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A customer says how and when they want to be contacted. */
@ApplicationScoped
class PutContactPreferences {

    /** What they say, see {@link ContactPreferencesView}; it takes the place of all said before. */
    public record Request(
            @Size(max = 4) List<@NotNull PreferredChannel> channels,
            @Pattern(regexp = "ar|en") String language,
            @Size(max = 60) String timeZone,
            @Valid ContactHours contactHours,
            boolean doNotContact) {}

    private final ContactPreferences preferences;
    private final Customers customers;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    PutContactPreferences(
            ContactPreferences preferences,
            Customers customers,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.preferences = preferences;
        this.customers = customers;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ContactPreference handle(UUID customerId, Request request) {
        customers.requireLive(customerId);
        check(request);
        ContactPreference preference = preferences.findById(customerId);
        boolean isNew = preference == null;
        if (isNew) {
            preference = new ContactPreference(customerId);
        } else {
            precondition.require(preference.version());
        }
        preference.change(request, user.name(), clock.instant());
        if (isNew) {
            preferences.persist(preference);
        }
        preferences.flush();
        return preference;
    }

    private static void check(Request request) {
        if (request.channels() != null
                && request.channels().stream().distinct().count() < request.channels().size()) {
            throw ProblemException.invalid("channels", "given-twice");
        }
        if (request.timeZone() != null
                && !ZoneId.getAvailableZoneIds().contains(request.timeZone())) {
            throw ProblemException.invalid("timeZone", "bad-time-zone");
        }
        ContactHours hours = request.contactHours();
        if (hours != null && !hours.from().isBefore(hours.to())) {
            throw ProblemException.invalid("contactHours.from", "bad-range", "contactHours.to");
        }
    }
}
