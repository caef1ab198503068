package io.mushrif.complaints.consent;

import io.mushrif.complaints.customer.PreferredChannel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Whether a customer may be contacted for a purpose by a channel at a moment, and why not. Answers
 * to what a customer asks themselves, such as letters on their complaints, do not come under it.
 */
public final class ContactPolicy {

    /** Why a customer is not contacted. The first one that applies is said. */
    public enum Refusal {
        /** There is no such person any more. */
        ERASED,
        /** They want to hear nothing at all. */
        DO_NOT_CONTACT,
        /** They have never allowed it. */
        NO_CONSENT,
        /** They allowed it for a time that is over. */
        CONSENT_EXPIRED,
        /** They do not want it, or no longer. */
        CONSENT_WITHDRAWN,
        /** They do not want it by this channel. */
        CHANNEL_NOT_WANTED,
        /** No address of theirs is known for this channel. */
        NO_ADDRESS,
        /** Not at this time: later it is allowed. */
        OUTSIDE_CONTACT_HOURS;

        /** Whether waiting changes nothing. */
        public boolean isFinal() {
            return this != OUTSIDE_CONTACT_HOURS;
        }
    }

    /**
     * What a customer wishes.
     *
     * @param channels those that are wanted, the best one first; empty for any
     * @param contactHours null for any time
     */
    public record Wishes(
            List<PreferredChannel> channels,
            String language,
            ZoneId zone,
            ContactHours contactHours,
            boolean doNotContact) {

        /** The same of somebody who does not want to be contacted at all. */
        Wishes withoutContact() {
            return new Wishes(channels, language, zone, contactHours, true);
        }
    }

    /**
     * What is known of a customer and a contact.
     *
     * @param reachable whether an address for the channel is known
     */
    public record Contact(
            boolean erased,
            ConsentState consent,
            Wishes wishes,
            Purpose purpose,
            PreferredChannel channel,
            boolean reachable) {}

    private ContactPolicy() {}

    /** Why this contact must not take place now; empty when it may. */
    public static Optional<Refusal> refusal(Contact contact, Instant now) {
        if (contact.erased()) {
            return Optional.of(Refusal.ERASED);
        }
        if (contact.wishes().doNotContact()) {
            return Optional.of(Refusal.DO_NOT_CONTACT);
        }
        Optional<Refusal> byConsent = byConsent(contact.purpose(), contact.consent());
        if (byConsent.isPresent()) {
            return byConsent;
        }
        List<PreferredChannel> wanted = contact.wishes().channels();
        if (!wanted.isEmpty() && !wanted.contains(contact.channel())) {
            return Optional.of(Refusal.CHANNEL_NOT_WANTED);
        }
        if (!contact.reachable()) {
            return Optional.of(Refusal.NO_ADDRESS);
        }
        return allowedFrom(contact.wishes(), now).isAfter(now)
                ? Optional.of(Refusal.OUTSIDE_CONTACT_HOURS)
                : Optional.empty();
    }

    /** The first moment from now on that lies in the contact hours. */
    public static Instant allowedFrom(Wishes wishes, Instant now) {
        return wishes.contactHours() == null ? now : wishes.contactHours().next(now, wishes.zone());
    }

    private static Optional<Refusal> byConsent(Purpose purpose, ConsentState consent) {
        return switch (consent) {
            case GIVEN -> Optional.empty();
            case WITHDRAWN -> Optional.of(Refusal.CONSENT_WITHDRAWN);
            case NEVER_ASKED ->
                    purpose.needsConsent() ? Optional.of(Refusal.NO_CONSENT) : Optional.empty();
            case EXPIRED ->
                    purpose.needsConsent()
                            ? Optional.of(Refusal.CONSENT_EXPIRED)
                            : Optional.empty();
        };
    }
}
