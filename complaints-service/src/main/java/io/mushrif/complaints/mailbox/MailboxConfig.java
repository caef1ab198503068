package io.mushrif.complaints.mailbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Mailboxes that are read by IMAP. */
@ConfigMapping(prefix = "mushrif.mailbox")
public interface MailboxConfig {

    /** Protection of the connection. */
    enum Security {
        /** TLS from the first byte. */
        TLS,
        /** TLS after the greeting; refused when the server does not offer it. */
        STARTTLS,
        /** None; for a server on the same machine only. */
        NONE
    }

    /** What messages become that are no answers to complaints. */
    enum Intake {
        /** A complaint each. */
        COMPLAINTS,
        /** Interactions only. */
        INTERACTIONS,
        /** Complaints when one of {@link Box#complaintWords} occurs in them, else interactions. */
        BY_WORDS
    }

    /** How often the mailboxes are looked into. */
    @WithDefault("10s")
    Duration poll();

    /** How long the mail server may take for one answer. */
    @WithDefault("30s")
    Duration timeLimit();

    /** The mailboxes by name: letters, digits and hyphens. */
    Map<String, Box> boxes();

    /** A mailbox. */
    interface Box {

        /** Mail server. */
        String host();

        /** Its port. */
        @WithDefault("993")
        @Min(1)
        @Max(65_535)
        int port();

        /** Protection of the connection. */
        @WithDefault("tls")
        Security security();

        /** Who signs in. */
        String user();

        /** With what; from the environment. */
        String password();

        /** Folder that messages come into. */
        @WithDefault("INBOX")
        String folder();

        /** Folder that they are moved to when they are taken in; they stay, as read, if absent. */
        Optional<String> processedFolder();

        /** What new messages become. */
        @WithDefault("complaints")
        Intake intake();

        /** Words that make a message a complaint, in any of their usual spellings. */
        Optional<List<String>> complaintWords();

        /** Company that the complaints concern. */
        Optional<String> legalEntity();

        /** Queue of the interactions. */
        Optional<String> queue();

        /** Language of messages that are neither Arabic nor English. */
        @WithDefault("ar")
        String language();

        /** Addresses that are our own beside that of letters: what comes from them is no mail. */
        Optional<List<String>> ownAddresses();

        /** Most messages of one sender in an hour; further ones are left alone. */
        @WithDefault("20")
        @Min(1)
        int perSenderAndHour();

        /** Largest message, in bytes. */
        @WithDefault("40M")
        MemorySize maxSize();

        /** Tries until a message has failed. */
        @WithDefault("3")
        @Min(1)
        int tries();
    }
}
