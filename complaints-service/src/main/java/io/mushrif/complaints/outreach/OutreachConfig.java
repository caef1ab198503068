package io.mushrif.complaints.outreach;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** Settings of messages to many customers. The mail server is that of letters. */
@ConfigMapping(prefix = "mushrif.outreach")
public interface OutreachConfig {

    /** Whether this replica sends. */
    @WithDefault("true")
    boolean send();

    /** Sender of e-mails: an address. */
    @WithDefault("news@localhost")
    String from();

    /** Where customers reach the gateway, for the link by which they unsubscribe. */
    @WithDefault("http://localhost:8080")
    String publicUrl();

    /**
     * Secret that links to unsubscribe are signed with, at least 16 characters; from the
     * environment. Without one nothing can be scheduled.
     */
    Optional<String> linkSecret();

    /** Longest time that the mail server may take for one message. */
    @WithDefault("30s")
    Duration timeLimit();

    /** Tries until a message has failed, 1 to 20. */
    @WithDefault("4")
    @Min(1)
    @Max(20)
    int tries();

    /** Pause after the first try; each further one is four times as long. */
    @WithDefault("2m")
    Duration retry();

    /** Pause after a try, the first being 1: each is four times as long as the one before. */
    default Duration pause(int attempts) {
        return retry().multipliedBy(1L << 2 * (attempts - 1));
    }

    /** What the house is called in messages. */
    House house();

    /** A name in the languages of the product. */
    interface House {
        /** In English. */
        @WithDefault("Customer Care")
        String en();

        /** In Arabic. */
        @WithDefault("العناية بالعملاء")
        String ar();
    }
}
