package io.mushrif.quality.evaluation;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.scorecard.CauseTag;
import io.mushrif.quality.scorecard.Option;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.QuestionType;
import io.mushrif.quality.scorecard.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A scorecard with its answers, scored and explained line by line. Pure: the same scorecard and
 * answers always give the same score, so whatever scores interactions (evaluations, calibration)
 * uses this one.
 */
public final class ScoreSheet {

    private final PublishedScorecard scorecard;
    private final AnswerSheet answers;
    private final Map<String, Points> pointsByQuestion = new LinkedHashMap<>();
    private final List<SectionScore> sections = new ArrayList<>();
    private final FormScore score;

    /**
     * Scores answers.
     *
     * @param given one answer to each question that is asked
     * @throws ProblemException 400 that names every answer that is wrong or missing, as {@code
     *     answers[i]}
     */
    public ScoreSheet(PublishedScorecard scorecard, List<Answer> given) {
        this(scorecard, given, "answers[%d]"::formatted);
    }

    ScoreSheet(PublishedScorecard scorecard, List<Answer> given, IntFunction<String> fields) {
        this.scorecard = scorecard;
        answers = AnswerSheet.of(scorecard.sections(), given, fields);
        for (Section section : scorecard.sections()) {
            sections.add(score(section));
        }
        score = FormScore.of(sections);
    }

    /** The scorecard that was answered. */
    public PublishedScorecard scorecard() {
        return scorecard;
    }

    /** The score in percent, 0 to 100 and what a bonus adds; empty when nothing was applicable. */
    public Optional<BigDecimal> total() {
        return score.total();
    }

    /** What the points alone say, before a failed critical question makes it 0. */
    public Optional<BigDecimal> raw() {
        return score.raw();
    }

    /** Weighted points that count, for {@link ScoreAverage}. */
    public BigDecimal earned() {
        return score.counted().decimal();
    }

    /** Weighted points that were possible; 0 when there is no score. */
    public BigDecimal possible() {
        return score.possible().decimal();
    }

    /** Whether a question that is critical for the form failed, which makes the score 0. */
    public boolean criticalFailed() {
        return score.criticalFailed();
    }

    /** Whether the pass mark is reached, and those of sections that have their own. */
    public boolean passed() {
        return score.reaches(scorecard.passMark());
    }

    /** Every section of the scorecard with its lines. */
    public List<ScoredSection> explanation() {
        List<ScoredSection> explained = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            explained.add(explain(scorecard.sections().get(i), sections.get(i)));
        }
        return explained;
    }

    private SectionScore score(Section section) {
        List<Points> points = new ArrayList<>();
        for (Question question : section.questions()) {
            if (question.scored() && answers.asks(question)) {
                Points own = points(section, question);
                pointsByQuestion.put(question.id(), own);
                points.add(own);
            }
        }
        return SectionScore.of(points, section.passMark());
    }

    private Points points(Section section, Question question) {
        BigDecimal weight = weight(section, question);
        return answers.to(question).notApplicable()
                ? Points.notApplicable(weight)
                : Points.of(
                        scorecard.rules().scoreMode(), weight, question, answers.points(question));
    }

    private static BigDecimal weight(Section section, Question question) {
        return section.weight().multiply(question.weight());
    }

    private ScoredSection explain(Section section, SectionScore own) {
        return new ScoredSection(
                section.name(),
                own.earned().decimal(),
                own.possible().decimal(),
                own.score().orElse(null),
                section.passMark(),
                own.reached(),
                own.failed(),
                section.questions().stream()
                        .filter(answers::asks)
                        .map(question -> explain(section, question))
                        .toList());
    }

    private ScoredQuestion explain(Section section, Question question) {
        Answer answer = answers.to(question);
        Points points = pointsByQuestion.get(question.id());
        boolean counts = points != null && !answer.notApplicable();
        boolean failed = answers.failed(question);
        return new ScoredQuestion(
                question.id(),
                question.text(),
                answer.value(),
                answer.option(),
                label(question, answer),
                answer.text(),
                answer.notApplicable(),
                answer.comment(),
                answer.seconds(),
                points == null ? null : counts ? answers.points(question) : BigDecimal.ZERO,
                points == null ? null : counts ? possible(question) : BigDecimal.ZERO,
                points == null ? null : weight(section, question),
                counts ? Points.share(question, answers.points(question)).percent() : null,
                points == null
                        ? null
                        : score.raw().map(raw -> score.contribution(points)).orElse(null),
                question.bonus(),
                failed,
                points != null && points.failed() != null,
                tags(question, answer),
                failed ? question.links() : null);
    }

    private static BigDecimal possible(Question question) {
        return question.bonus() ? BigDecimal.ZERO : question.most();
    }

    private static List<CauseTag> tags(Question question, Answer answer) {
        if (answer.tags() == null || answer.tags().isEmpty()) {
            return null;
        }
        return question.tags().stream().filter(tag -> answer.tags().contains(tag.id())).toList();
    }

    private static LocalizedText label(Question question, Answer answer) {
        if (question.type() != QuestionType.CHOICE) {
            return null;
        }
        return question.options().stream()
                .filter(option -> option.id().equals(answer.option()))
                .findFirst()
                .map(Option::label)
                .orElse(null);
    }
}
