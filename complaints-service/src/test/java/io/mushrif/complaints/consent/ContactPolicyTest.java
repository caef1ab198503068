package io.mushrif.complaints.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.customer.PreferredChannel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPolicyTest {

    /** Thursday 10:00 in Riyadh. */
    private static final Instant NOW = Instant.parse("2026-03-05T07:00:00Z");

    private static final ContactHours OFFICE =
            new ContactHours(
                    Set.of(
                            DayOfWeek.SUNDAY,
                            DayOfWeek.MONDAY,
                            DayOfWeek.TUESDAY,
                            DayOfWeek.WEDNESDAY,
                            DayOfWeek.THURSDAY),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 0));

    @Test
    void who_has_consented_may_be_contacted_in_the_contact_hours() {
        assertThat(refusal(Purpose.PROMOTIONS, ConsentState.GIVEN, OFFICE, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PROMOTIONS, NEVER_ASKED, NO_CONSENT",
        "PROMOTIONS, EXPIRED, CONSENT_EXPIRED",
        "PROMOTIONS, WITHDRAWN, CONSENT_WITHDRAWN",
        "SURVEYS, NEVER_ASKED, NO_CONSENT",
        "RESEARCH, NEVER_ASKED, NO_CONSENT",
        "SERVICE_MESSAGES, WITHDRAWN, CONSENT_WITHDRAWN"
    })
    void without_consent_nobody_is_contacted(
            Purpose purpose, ConsentState consent, ContactPolicy.Refusal refusal) {
        assertThat(refusal(purpose, consent, null, NOW)).contains(refusal);
    }

    @ParameterizedTest
    @CsvSource({"NEVER_ASKED", "EXPIRED", "GIVEN"})
    void a_message_about_their_own_business_needs_no_consent(ConsentState consent) {
        assertThat(refusal(Purpose.SERVICE_MESSAGES, consent, null, NOW)).isEmpty();
    }

    @Test
    void contact_hours_are_those_of_the_customer_not_of_the_site() {
        // 18:30 in Riyadh is 10:30 in New York
        Instant evening = Instant.parse("2026-03-05T15:30:00Z");
        assertThat(refusal(wishes(OFFICE, "Asia/Riyadh", false), evening))
                .contains(ContactPolicy.Refusal.OUTSIDE_CONTACT_HOURS);
        assertThat(refusal(wishes(OFFICE, "America/New_York", false), evening)).isEmpty();
    }

    @Test
    void outside_the_contact_hours_the_next_moment_is_told() {
        // Thursday 17:00 in Riyadh: the weekend follows
        assertThat(
                        ContactPolicy.allowedFrom(
                                wishes(OFFICE, "Asia/Riyadh", false),
                                Instant.parse("2026-03-05T14:00:00Z")))
                .isEqualTo("2026-03-08T06:00:00Z");
    }

    @Test
    void an_hour_that_summer_time_leaves_out_is_the_one_after_it() {
        // in London 01:00 to 02:00 did not exist on 29 March 2026
        ContactHours night =
                new ContactHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(1, 0), LocalTime.of(4, 0));
        assertThat(
                        ContactPolicy.allowedFrom(
                                wishes(night, "Europe/London", false),
                                Instant.parse("2026-03-28T12:00:00Z")))
                .isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void who_wants_to_hear_nothing_hears_nothing_whatever_they_consented_to() {
        assertThat(refusal(wishes(null, "Asia/Riyadh", true), NOW))
                .contains(ContactPolicy.Refusal.DO_NOT_CONTACT);
    }

    @Test
    void a_channel_that_is_not_among_the_wanted_ones_is_refused() {
        ContactPolicy.Wishes wishes =
                new ContactPolicy.Wishes(
                        List.of(PreferredChannel.CALL),
                        "ar",
                        ZoneId.of("Asia/Riyadh"),
                        null,
                        false);
        assertThat(refusal(wishes, NOW)).contains(ContactPolicy.Refusal.CHANNEL_NOT_WANTED);
    }

    @Test
    void whoever_was_erased_is_not_contacted() {
        assertThat(
                        ContactPolicy.refusal(
                                new ContactPolicy.Contact(
                                        true,
                                        ConsentState.GIVEN,
                                        wishes(null, "Asia/Riyadh", false),
                                        Purpose.PROMOTIONS,
                                        PreferredChannel.EMAIL,
                                        true),
                                NOW))
                .contains(ContactPolicy.Refusal.ERASED);
    }

    private static Optional<ContactPolicy.Refusal> refusal(
            Purpose purpose, ConsentState consent, ContactHours hours, Instant now) {
        return ContactPolicy.refusal(
                new ContactPolicy.Contact(
                        false,
                        consent,
                        wishes(hours, "Asia/Riyadh", false),
                        purpose,
                        PreferredChannel.EMAIL,
                        true),
                now);
    }

    private static Optional<ContactPolicy.Refusal> refusal(
            ContactPolicy.Wishes wishes, Instant now) {
        return ContactPolicy.refusal(
                new ContactPolicy.Contact(
                        false,
                        ConsentState.GIVEN,
                        wishes,
                        Purpose.PROMOTIONS,
                        PreferredChannel.EMAIL,
                        true),
                now);
    }

    private static ContactPolicy.Wishes wishes(
            ContactHours hours, String zone, boolean doNotContact) {
        return new ContactPolicy.Wishes(List.of(), "ar", ZoneId.of(zone), hours, doNotContact);
    }
}
