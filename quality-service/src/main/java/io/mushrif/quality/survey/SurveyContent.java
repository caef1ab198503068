package io.mushrif.quality.survey;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a survey asks whom and when. Of what is absent the value in brackets holds.
 *
 * @param name what customers read above it
 * @param intro what they read before the questions
 * @param thanks what they read when they have answered
 * @param questions in their order
 * @param trigger after what it is sent; absent for one that is only imported
 * @param rate share of the occasions that are drawn, 0 to 1 [1]
 * @param seed of the draw: the same seed draws the same occasions again [0]
 * @param restDays days for which nobody is asked again by any survey [30]
 * @param expiryDays days for which it can be answered [14]
 * @param reminderAfterDays days until who has not answered is reminded, once; never when absent
 * @param lowScore which answer is low; none when absent
 */
@Schema(name = "SurveyContent", example = SurveyContent.EXAMPLE)
public record SurveyContent(
        @NotNull @Valid LocalizedText name,
        @Valid LocalizedText intro,
        @Valid LocalizedText thanks,
        @NotNull @Size(max = 30) List<@NotNull @Valid SurveyQuestion> questions,
        @Valid SurveyTrigger trigger,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6) BigDecimal rate,
        Long seed,
        @Min(0) @Max(3650) Integer restDays,
        @Min(1) @Max(365) Integer expiryDays,
        @Min(1) @Max(364) Integer reminderAfterDays,
        @Valid LowScoreRule lowScore) {

    static final String EXAMPLE =
            """
            {"name": {"en": "How did we do?", "ar": "كيف كانت خدمتنا؟"},
             "questions": [
               {"id": "content", "kind": "CSAT", "required": true,
                "text": {"en": "How content are you with the answer to your complaint?",
                         "ar": "ما مدى رضاكم عن الرد على شكواكم؟"}},
               {"id": "why", "kind": "TEXT",
                "text": {"en": "What should we do better?", "ar": "ما الذي يجب أن نحسّنه؟"}}],
             "trigger": {"event": "COMPLAINT_CLOSED", "outcomes": ["NOT_UPHELD"]},
             "rate": 0.5, "seed": 7, "restDays": 30, "expiryDays": 14, "reminderAfterDays": 5,
             "lowScore": {"questionId": "content", "atMost": 2}}""";

    private static final int REST_DAYS = 30;
    private static final int EXPIRY_DAYS = 14;

    public SurveyContent {
        questions = questions == null ? null : List.copyOf(questions);
        rate = rate == null ? BigDecimal.ONE : rate;
        seed = seed == null ? 0 : seed;
        restDays = restDays == null ? REST_DAYS : restDays;
        expiryDays = expiryDays == null ? EXPIRY_DAYS : expiryDays;
    }

    Optional<SurveyQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    Optional<SurveyQuestion> first(QuestionKind kind) {
        return questions.stream().filter(question -> question.kind() == kind).findFirst();
    }

    /**
     * Checks what one field alone does not show.
     *
     * @throws ProblemException 400 naming the field
     */
    void check() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            SurveyQuestion question = questions.get(i);
            String at = "questions[%d]".formatted(i);
            require(ids.add(question.id()), at + ".id", "duplicate-id");
            boolean choice = question.kind() == QuestionKind.CHOICE;
            require(choice || question.options().isEmpty(), at + ".options", "choice-options");
            Set<String> options = new HashSet<>();
            for (int o = 0; o < question.options().size(); o++) {
                require(
                        options.add(question.options().get(o).id()),
                        "%s.options[%d].id".formatted(at, o),
                        "duplicate-id");
            }
        }
        checkReminder();
        checkLowScore();
    }

    private void checkReminder() {
        if (reminderAfterDays != null && reminderAfterDays >= expiryDays) {
            throw ProblemException.invalid("reminderAfterDays", "before-expiry", expiryDays);
        }
    }

    private void checkLowScore() {
        if (lowScore == null) {
            return;
        }
        QuestionKind kind =
                question(lowScore.questionId()).map(SurveyQuestion::kind).orElse(QuestionKind.TEXT);
        require(kind.isScore(), "lowScore.questionId", "score-question");
        if (!kind.takes(lowScore.atMost())) {
            throw ProblemException.invalid(
                    "lowScore.atMost", "out-of-range", kind.least(), kind.most());
        }
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) {
            throw ProblemException.invalid(field, otherwise);
        }
    }

    /**
     * Checks that customers can be asked.
     *
     * @throws ProblemException 409 saying what is missing
     */
    void requireComplete() {
        if (questions.isEmpty()) {
            throw ProblemException.conflict("survey-without-questions");
        }
        for (SurveyQuestion question : questions) {
            if (question.kind() == QuestionKind.CHOICE && question.options().size() < 2) {
                throw ProblemException.conflict("survey-choice-without-options", question.id());
            }
        }
    }
}
