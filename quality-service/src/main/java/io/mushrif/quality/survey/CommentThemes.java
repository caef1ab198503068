package io.mushrif.quality.survey;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.time.Site;
import io.mushrif.quality.survey.ThemeFinder.Mood;
import io.mushrif.quality.survey.ThemeFinder.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Groups comments by what they are about. */
@ApplicationScoped
class CommentThemes {

    private static final int MOST_COMMENTS = 5000;

    private static final String SELECT =
            """
            select c.id, c.text, a.low_score, a.csat, a.nps, a.ces, c.answered_at
            from survey_comment c join survey_answer a on a.id = c.answer_id
            """;

    private final EntityManager entities;
    private final CommentWords words;
    private final Site site;

    CommentThemes(EntityManager entities, CommentWords words, Site site) {
        this.entities = entities;
        this.words = words;
        this.site = site;
    }

    /** Themes per language. */
    List<ThemesView> of(UUID survey, ResultsFilter filter, TeamScope scope) {
        AnswerScope rows =
                AnswerScope.of(survey, filter, scope, "answered_at")
                        .add("c.survey_id = :surveyOfComment", "surveyOfComment", survey)
                        .add("c.question_id = :question", "question", filter.question);
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                rows.bind(
                                entities.createNativeQuery(
                                        SELECT
                                                + rows.where()
                                                + " order by c.answered_at desc, c.id desc",
                                        Object[].class))
                        .setMaxResults(MOST_COMMENTS)
                        .getResultList();
        Map<String, List<Said>> byLanguage = new TreeMap<>();
        Set<String> spelled = new HashSet<>();
        for (Object[] row : found) {
            String text = (String) row[1];
            byLanguage
                    .computeIfAbsent(language(text), language -> new ArrayList<>())
                    .add(new Said((UUID) row[0], text, mood(row), (Instant) row[6]));
            CommentWords.of(text).forEach(word -> spelled.add(word.text()));
        }
        Map<String, String> stems = words.telling(spelled);
        return byLanguage.entrySet().stream()
                .map(
                        entry ->
                                new ThemeFinder(entry.getValue(), stems, site.zone())
                                        .themes(entry.getKey()))
                .toList();
    }

    private static Mood mood(Object[] row) {
        if ((Boolean) row[2]
                || within(row[3], 1, 2)
                || within(row[4], 0, 6)
                || within(row[5], 1, 3)) {
            return Mood.LOW;
        }
        return within(row[3], 4, 5) || within(row[4], 9, 10) || within(row[5], 5, 7)
                ? Mood.HIGH
                : Mood.BETWEEN;
    }

    private static boolean within(Object score, int least, int most) {
        return score != null
                && ((Number) score).intValue() >= least
                && ((Number) score).intValue() <= most;
    }

    /** By most of its letters. */
    private static String language(String text) {
        long letters = text.chars().filter(Character::isLetter).count();
        long arabic =
                text.chars()
                        .filter(
                                letter ->
                                        Character.UnicodeScript.of(letter)
                                                == Character.UnicodeScript.ARABIC)
                        .count();
        return arabic * 2 > letters ? "ar" : "en";
    }
}
