package io.mushrif.quality.survey;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of surveys. */
@ConfigMapping(prefix = "mushrif.survey")
public interface SurveyConfig {

    /**
     * Secret that links to surveys are signed with, at least 16 characters; from the environment.
     * Without one no survey can be activated. When it is changed, links in old mails stop working.
     */
    Optional<String> linkSecret();

    /** Whether this replica sends reminders and lets invitations run out. */
    @WithDefault("true")
    boolean watch();

    /** Fewest days between two surveys to one customer, whatever the surveys say. */
    @WithDefault("7")
    int restDays();

    /**
     * What happened longer ago leads to no survey: files of old interactions are imported, and
     * nobody wants to be asked about last year.
     */
    @WithDefault("3d")
    Duration oldest();

    /** What the house is called on the page. */
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
