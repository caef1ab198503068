package io.mushrif.complaints.response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of letters. Those of the mail server are {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "mushrif.letters")
public interface LettersConfig {

    /** Whether this replica mails letters. Without any that does, they stay QUEUED. */
    @WithDefault("true")
    boolean send();

    /** Sender of letters of companies that have no address of their own. */
    @WithDefault("complaints@localhost")
    String from();

    /** How often to look for letters that are due. */
    @WithDefault("2s")
    Duration poll();

    /** Longest time that the mail server may take for one letter. */
    @WithDefault("30s")
    Duration timeLimit();

    /** Tries until a letter has failed, 1 to 20. */
    @WithDefault("5")
    @Min(1)
    @Max(20)
    int tries();

    /** Pause after the first try; each further one is four times as long. */
    @WithDefault("1m")
    Duration retry();

    /** What the house is called in letters on complaints that name no legal entity. */
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
