package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Scorecards and their parts for tests. */
public final class ScorecardFixture {

    static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    private ScorecardFixture() {}

    static Scorecard aDraft(Section... sections) {
        return new Scorecard(
                new CreateScorecard.Request(text("Calls"), new BigDecimal("80"), List.of(sections)),
                NOW);
    }

    static Scorecard inStatus(ScorecardStatus status) {
        Scorecard scorecard = aDraft(section(1, yesNo("greeting", 1)));
        if (status != ScorecardStatus.DRAFT) {
            scorecard.publish(NOW);
        }
        if (status == ScorecardStatus.RETIRED) {
            scorecard.retire(NOW);
        }
        return scorecard;
    }

    public static PublishedScorecard aPublished(int passMark, Section... sections) {
        return new PublishedScorecard(
                UUID.randomUUID(), 1, BigDecimal.valueOf(passMark), List.of(sections));
    }

    public static Section section(int weight, Question... questions) {
        return new Section(
                text("Section of weight " + weight),
                BigDecimal.valueOf(weight),
                List.of(questions));
    }

    public static Question yesNo(String id, int weight) {
        return question(id, QuestionType.YES_NO, weight, null, null, null, false);
    }

    public static Question scale(String id, int weight, Integer min, Integer max) {
        return question(
                id,
                QuestionType.SCALE,
                weight,
                min == null ? null : BigDecimal.valueOf(min),
                max == null ? null : BigDecimal.valueOf(max),
                null,
                false);
    }

    public static Question choice(String id, int weight, Option... options) {
        return question(id, QuestionType.CHOICE, weight, null, null, List.of(options), false);
    }

    public static Question critical(Question question) {
        return question(
                question.id(),
                question.type(),
                question.weight().intValue(),
                question.min(),
                question.max(),
                question.options(),
                true);
    }

    public static Option option(String id, int points) {
        return new Option(id, text("Label of " + id), BigDecimal.valueOf(points));
    }

    private static Question question(
            String id,
            QuestionType type,
            int weight,
            BigDecimal min,
            BigDecimal max,
            List<Option> options,
            boolean critical) {
        return new Question(
                id,
                text("Question " + id),
                type,
                BigDecimal.valueOf(weight),
                min,
                max,
                options,
                true,
                critical);
    }

    static LocalizedText text(String en) {
        return new LocalizedText(en, null);
    }
}
