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
                new CreateScorecard.Request(
                        text("Calls"), new BigDecimal("80"), null, List.of(sections)),
                NOW);
    }

    static Scorecard inStatus(ScorecardStatus status) {
        Scorecard scorecard = aDraft(section(1, yesNo("greeting", 1)));
        if (status != ScorecardStatus.DRAFT) {
            scorecard.publish("analyst", NOW);
        }
        if (status == ScorecardStatus.RETIRED) {
            scorecard.retire(NOW);
        }
        return scorecard;
    }

    public static PublishedScorecard aPublished(int passMark, Section... sections) {
        return aPublished(ScoreMode.WEIGHTED_POINTS, passMark, sections);
    }

    public static PublishedScorecard aPublished(ScoreMode mode, int passMark, Section... sections) {
        return new PublishedScorecard(
                UUID.randomUUID(),
                1,
                text("Calls"),
                BigDecimal.valueOf(passMark),
                new ScorecardRules(mode, null, null, null, null, null),
                List.of(sections));
    }

    public static Section section(int weight, Question... questions) {
        return section(weight, null, questions);
    }

    public static Section section(int weight, Integer passMark, Question... questions) {
        return new Section(
                text("Section of weight " + weight),
                BigDecimal.valueOf(weight),
                passMark == null ? null : BigDecimal.valueOf(passMark),
                List.of(questions));
    }

    public static Question yesNo(String id, int weight) {
        return a(id, QuestionType.YES_NO).weight(weight).build();
    }

    public static Question scale(String id, int weight, Integer min, Integer max) {
        return a(id, QuestionType.SCALE).weight(weight).between(min, max).build();
    }

    public static Question choice(String id, int weight, Option... options) {
        return a(id, QuestionType.CHOICE).weight(weight).options(options).build();
    }

    /** Ranges from their borders, one more than points; null for an open end. */
    public static Question number(String id, int weight, Integer[] borders, int... points) {
        return a(id, QuestionType.NUMBER).weight(weight).ranges(borders, points).build();
    }

    public static Question words(String id) {
        return a(id, QuestionType.TEXT).build();
    }

    public static Question critical(Question question) {
        return QuestionBuilder.like(question).critical(CriticalScope.FORM).build();
    }

    public static Question criticalForItsSection(Question question) {
        return QuestionBuilder.like(question).critical(CriticalScope.SECTION).build();
    }

    public static Question bonus(Question question) {
        return QuestionBuilder.like(question).bonus().build();
    }

    public static Question shownWhen(Question question, String other, String... anyOf) {
        return QuestionBuilder.like(question).shownWhen(other, anyOf).build();
    }

    public static Option option(String id, int points) {
        return new Option(id, text("Label of " + id), BigDecimal.valueOf(points));
    }

    public static QuestionBuilder a(String id, QuestionType type) {
        return new QuestionBuilder(id, type);
    }

    static LocalizedText text(String en) {
        return new LocalizedText(en, "بالعربية: " + en);
    }
}
