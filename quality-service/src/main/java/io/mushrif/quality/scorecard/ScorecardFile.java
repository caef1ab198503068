package io.mushrif.quality.scorecard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scorecard outside of its service, to be kept or taken to another one.
 *
 * @param format {@value #FORMAT}
 * @param formatVersion {@value #VERSION}
 * @param scorecard what it says
 */
@Schema(name = "ScorecardFile")
public record ScorecardFile(
        @NotNull String format,
        @NotNull Integer formatVersion,
        @NotNull @Valid CreateScorecard.Request scorecard) {

    /** What kind of file it is. */
    static final String FORMAT = "mushrif-scorecard";

    /** Which version of it. */
    static final int VERSION = 1;

    static ScorecardFile of(ScorecardContent content) {
        return new ScorecardFile(
                FORMAT,
                VERSION,
                new CreateScorecard.Request(
                        content.name(), content.passMark(), content.rules(), content.sections()));
    }
}
