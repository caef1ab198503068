package io.mushrif.quality.survey;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The door for answers that were given elsewhere. An importer maps the columns of its file to the
 * questions of {@link #questions}, and hands over the rows in batches, each inside a transaction of
 * its own. The same answer (source and external id) handed over again changes nothing, so a batch
 * can be repeated after a crash. No event goes out: nobody is called about an answer in a file.
 */
@ApplicationScoped
public class ImportAnswers {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_CHANNEL = 20;

    /**
     * What became of a batch.
     *
     * @param stored answers that are new
     * @param repeated answers that were there before, or twice in the batch
     * @param refused answers that do not fit, which the others do not wait for
     */
    public record Outcome(int stored, int repeated, List<Refused> refused) {}

    /**
     * An answer that does not fit.
     *
     * @param index its place in the batch, from 0
     * @param field externalId, answeredAt, channel, language or the id of a question; {@code
     *     scores} when nothing is answered
     * @param code of the violation: not-null, size, unknown-question, out-of-range, unknown-value,
     *     bad-language or no-answer
     */
    public record Refused(int index, String field, String code) {}

    private final Surveys surveys;
    private final SurveyAnswers answers;

    ImportAnswers(Surveys surveys, SurveyAnswers answers) {
        this.surveys = surveys;
        this.answers = answers;
    }

    /**
     * The questions that can be answered.
     *
     * @throws ProblemException 404 when there is no such survey, 409 when it was never active
     */
    @Transactional
    public List<SurveyQuestion> questions(UUID survey) {
        return content(surveys.require(survey)).questions();
    }

    /**
     * Stores answers.
     *
     * @param source the other system, at most 50 characters
     * @throws ProblemException 404 when there is no such survey, 409 when it was never active
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Outcome store(UUID survey, String source, List<ImportedAnswer> batch) {
        Survey asked = surveys.require(survey);
        SurveyContent content = content(asked);
        List<Refused> refused = new ArrayList<>();
        List<GivenAnswer> fitting = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int repeated = 0;
        for (int i = 0; i < batch.size(); i++) {
            ImportedAnswer answer = batch.get(i);
            Optional<Refused> refusal = refusal(i, answer, content);
            if (refusal.isPresent()) {
                refused.add(refusal.get());
            } else if (ids.add(answer.externalId())) {
                fitting.add(GivenAnswer.imported(asked, content, source, answer));
            } else {
                repeated++;
            }
        }
        int stored = answers.store(fitting);
        return new Outcome(stored, repeated + fitting.size() - stored, refused);
    }

    /** Those of some external ids whose answer is there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> known(String source, Set<String> externalIds) {
        return answers.known(source, externalIds);
    }

    private static SurveyContent content(Survey survey) {
        if (survey.content() == null) {
            throw ProblemException.conflict("survey-not-active");
        }
        return survey.content();
    }

    private static Optional<Refused> refusal(
            int index, ImportedAnswer answer, SurveyContent content) {
        if (answer.externalId() == null || answer.externalId().isBlank()) {
            return refused(index, "externalId", "not-null");
        }
        if (answer.externalId().length() > LONGEST_ID) {
            return refused(index, "externalId", "size");
        }
        if (answer.answeredAt() == null) {
            return refused(index, "answeredAt", "not-null");
        }
        if (answer.channel() != null && answer.channel().length() > LONGEST_CHANNEL) {
            return refused(index, "channel", "size");
        }
        if (answer.language() != null && !answer.language().matches("[a-z]{2}")) {
            return refused(index, "language", "bad-language");
        }
        if (answer.scores().isEmpty()
                && answer.options().isEmpty()
                && answer.comments().isEmpty()) {
            return refused(index, "scores", "no-answer");
        }
        return AnswerFault.first(content, answer.scores(), answer.options(), answer.comments())
                .map(fault -> new Refused(index, fault.questionId(), fault.code()));
    }

    private static Optional<Refused> refused(int index, String field, String code) {
        return Optional.of(new Refused(index, field, code));
    }

    static Map<String, String> withoutBlank(Map<String, String> comments) {
        Map<String, String> kept = new java.util.HashMap<>();
        comments.forEach(
                (question, text) -> {
                    if (!text.isBlank()) {
                        kept.put(question, text.strip());
                    }
                });
        return kept;
    }
}
