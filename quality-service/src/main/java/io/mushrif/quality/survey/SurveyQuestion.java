package io.mushrif.quality.survey;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A question of a survey.
 *
 * @param id by which an answer names it, unique in its survey
 * @param kind what it asks for
 * @param text what customers read
 * @param required whether there is no answer without it
 * @param options CHOICE: the possible answers
 */
public record SurveyQuestion(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull QuestionKind kind,
        @NotNull @Valid LocalizedText text,
        boolean required,
        @Size(max = 20) List<@NotNull @Valid SurveyOption> options) {

    /** Form of an id. */
    static final String ID = "[a-z0-9][a-z0-9-]{0,49}";

    public SurveyQuestion {
        options = options == null ? List.of() : List.copyOf(options);
    }

    boolean hasOption(String option) {
        return options.stream().anyMatch(known -> known.id().equals(option));
    }
}
