package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What helps with a question.
 *
 * @param kind what it leads to
 * @param reference id of the article, or code or address of the course
 * @param title what people read
 */
public record Link(
        @NotNull Kind kind,
        @NotBlank @Size(max = 500) String reference,
        @NotNull @Valid LocalizedText title) {

    /** What a link leads to. */
    public enum Kind {
        /** An article of the knowledge base. */
        ARTICLE,
        /** A course of the training catalogue. */
        COURSE
    }
}
