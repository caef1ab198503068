package io.mushrif.quality.survey;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts answers. */
@ApplicationScoped
class SurveyResults {

    private final EntityManager entities;

    SurveyResults(EntityManager entities) {
        this.entities = entities;
    }

    SurveyResultsView of(Survey survey, ResultsFilter filter, TeamScope scope) {
        SurveyContent content = survey.content() == null ? survey.draft() : survey.content();
        if (filter.question != null && content.question(filter.question).isEmpty()) {
            throw ProblemException.invalid("question", "unknown-reference");
        }
        AnswerScope answered = AnswerScope.of(survey.id(), filter, scope, "answered_at");
        AnswerScope planned = AnswerScope.of(survey.id(), filter, scope, "planned_at");
        Map<String, Map<Integer, Long>> scores = new HashMap<>();
        for (Object[] row : rows(SCORES, answered, GROUPED_SCORES)) {
            scores.computeIfAbsent((String) row[0], id -> new TreeMap<>())
                    .put(((Number) row[1]).intValue(), ((Number) row[2]).longValue());
        }
        Map<String, Map<String, Long>> options = new HashMap<>();
        for (Object[] row : rows(OPTIONS, answered, GROUPED_OPTIONS)) {
            options.computeIfAbsent((String) row[0], id -> new LinkedHashMap<>())
                    .put((String) row[1], ((Number) row[2]).longValue());
        }
        Map<String, Long> comments = new HashMap<>();
        for (Object[] row : rows(COMMENTS, answered, " group by c.question_id")) {
            comments.put((String) row[0], ((Number) row[1]).longValue());
        }
        List<SurveyResultsView.QuestionResult> questions = new ArrayList<>();
        for (SurveyQuestion question : content.questions()) {
            if (filter.question == null || filter.question.equals(question.id())) {
                questions.add(result(question, scores, options, comments));
            }
        }
        Map<InvitationState, Long> states = states(planned);
        return new SurveyResultsView(
                survey.id(), count(answered), states, responseRate(states, planned), questions);
    }

    private static final String SCORES =
            "select s.question_id, s.value, count(*) from survey_answer a"
                    + " join survey_score s on s.answer_id = a.id";
    private static final String GROUPED_SCORES =
            " and s.value is not null group by s.question_id, s.value";
    private static final String OPTIONS =
            "select s.question_id, s.option_id, count(*) from survey_answer a"
                    + " join survey_score s on s.answer_id = a.id";
    private static final String GROUPED_OPTIONS =
            " and s.option_id is not null group by s.question_id, s.option_id";
    private static final String COMMENTS =
            "select c.question_id, count(*) from survey_answer a"
                    + " join survey_comment c on c.answer_id = a.id";

    private static SurveyResultsView.QuestionResult result(
            SurveyQuestion question,
            Map<String, Map<Integer, Long>> scores,
            Map<String, Map<String, Long>> options,
            Map<String, Long> comments) {
        String id = question.id();
        return new SurveyResultsView.QuestionResult(
                id,
                question.kind(),
                question.text(),
                question.kind().isScore()
                        ? ScoreFigures.of(
                                question.kind(),
                                fitting(question.kind(), scores.getOrDefault(id, Map.of())))
                        : null,
                question.kind() == QuestionKind.CHOICE
                        ? shares(question, options.getOrDefault(id, Map.of()))
                        : null,
                question.kind() == QuestionKind.TEXT ? comments.getOrDefault(id, 0L) : null);
    }

    /** An older version may have asked something else under the same id. */
    private static Map<Integer, Long> fitting(QuestionKind kind, Map<Integer, Long> counts) {
        Map<Integer, Long> fitting = new TreeMap<>(counts);
        fitting.keySet().removeIf(value -> !kind.takes(value));
        return fitting;
    }

    private static Map<String, Share> shares(SurveyQuestion question, Map<String, Long> counts) {
        long n = counts.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Share> shares = new LinkedHashMap<>();
        question.options()
                .forEach(
                        option ->
                                shares.put(
                                        option.id(),
                                        Share.of(counts.getOrDefault(option.id(), 0L), n)));
        return shares;
    }

    private Map<InvitationState, Long> states(AnswerScope planned) {
        Map<InvitationState, Long> states = new EnumMap<>(InvitationState.class);
        for (Object[] row :
                rows(
                        "select a.state, count(*) from survey_invitation a",
                        planned,
                        " group by a.state")) {
            states.put(InvitationState.valueOf((String) row[0]), ((Number) row[1]).longValue());
        }
        return states;
    }

    /** Of those that were sent, also when they have run out since. */
    private Share responseRate(Map<InvitationState, Long> states, AnswerScope planned) {
        long answered = states.getOrDefault(InvitationState.ANSWERED, 0L);
        Number unanswered =
                (Number)
                        planned.bind(
                                        entities.createNativeQuery(
                                                "select count(*) from survey_invitation a"
                                                        + planned.where()
                                                        + " and a.sent_at is not null"
                                                        + " and a.state <> 'ANSWERED'",
                                                Long.class))
                                .getSingleResult();
        return Share.of(answered, answered + unanswered.longValue());
    }

    private long count(AnswerScope answered) {
        return ((Number)
                        answered.bind(
                                        entities.createNativeQuery(
                                                "select count(*) from survey_answer a"
                                                        + answered.where(),
                                                Long.class))
                                .getSingleResult())
                .longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String select, AnswerScope scope, String more) {
        return (List<Object[]>)
                scope.bind(
                                entities.createNativeQuery(
                                        select + scope.where() + more, Object[].class))
                        .getResultList();
    }
}
