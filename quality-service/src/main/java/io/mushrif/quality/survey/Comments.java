package io.mushrif.quality.survey;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What customers wrote. */
@ApplicationScoped
class Comments {

    private static final String SELECT =
            """
            select c.id, c.answer_id, c.question_id, c.text, a.csat, a.nps, a.ces, a.low_score, a.agent_id, a.team_id,
                c.answered_at
            from survey_comment c join survey_answer a on a.id = c.answer_id
            """;

    private final EntityManager entities;
    private final CommentWords words;

    Comments(EntityManager entities, CommentWords words) {
        this.entities = entities;
        this.words = words;
    }

    Page<CommentView> page(UUID survey, CommentFilter filter, TeamScope scope) {
        filter.check();
        Cursor cursor = filter.cursor(Instant::parse);
        AnswerScope rows =
                AnswerScope.of(survey, filter.answers(), scope, "answered_at")
                        .add("c.survey_id = :surveyOfComment", "surveyOfComment", survey)
                        .add("c.question_id = :question", "question", filter.question)
                        .add(
                                "a.low_score = :low",
                                "low",
                                filter.lowScore == null ? null : Boolean.valueOf(filter.lowScore))
                        .add("c.search @@ search_query(:q)", "q", asked(filter.q));
        if (cursor != null) {
            rows.add(
                            "(c.answered_at, c.id) < (:after, :afterId)",
                            "after",
                            Instant.parse(cursor.value()))
                    .add("true", "afterId", cursor.id());
        }
        Query query =
                rows.bind(
                        entities.createNativeQuery(
                                SELECT + rows.where() + " order by c.answered_at desc, c.id desc",
                                Object[].class));
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.setMaxResults(filter.limit() + 1).getResultList();
        List<CommentView> comments = found.stream().map(Comments::view).toList();
        return Page.of(
                asked(filter.q) == null ? comments : highlighted(comments, filter.q),
                filter.limit(),
                last -> new Cursor(last.answeredAt().toString(), last.id()));
    }

    private static String asked(String q) {
        return q == null || q.isBlank() ? null : q;
    }

    private List<CommentView> highlighted(List<CommentView> comments, String q) {
        Set<String> spelled = new HashSet<>();
        comments.forEach(comment -> spelled.addAll(wordsOf(comment.text())));
        List<String> asked = wordsOf(q.replaceAll("(^|\\s)-\\S+", " "));
        spelled.addAll(asked);
        Map<String, String> stems = words.stems(spelled);
        Set<String> wanted = new HashSet<>();
        asked.forEach(
                word -> {
                    if (stems.containsKey(word)) {
                        wanted.add(stems.get(word));
                    }
                });
        return comments.stream()
                .map(comment -> comment.with(CommentWords.marked(comment.text(), stems, wanted)))
                .toList();
    }

    private static List<String> wordsOf(String text) {
        return CommentWords.of(text).stream().map(CommentWords.Word::text).toList();
    }

    private static CommentView view(Object[] row) {
        return new CommentView(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                null,
                whole(row[4]),
                whole(row[5]),
                whole(row[6]),
                (Boolean) row[7],
                (UUID) row[8],
                (UUID) row[9],
                (Instant) row[10]);
    }

    private static Integer whole(Object number) {
        return number == null ? null : ((Number) number).intValue();
    }
}
