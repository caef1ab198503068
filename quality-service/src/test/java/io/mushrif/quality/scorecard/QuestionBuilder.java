package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Questions for tests. */
public final class QuestionBuilder {

    private final String id;
    private final QuestionType type;
    private LocalizedText text;
    private BigDecimal weight;
    private BigDecimal min;
    private BigDecimal max;
    private List<Option> options;
    private List<PointRange> ranges;
    private CriticalScope critical;
    private boolean bonus;
    private Condition shownWhen;
    private BigDecimal commentBelow;
    private BigDecimal failBelow;
    private List<CauseTag> tags;
    private List<Link> links;

    QuestionBuilder(String id, QuestionType type) {
        this.id = id;
        this.type = type;
        text = ScorecardFixture.text("Question " + id);
    }

    static QuestionBuilder like(Question question) {
        QuestionBuilder builder = new QuestionBuilder(question.id(), question.type());
        builder.text = question.text();
        builder.weight = question.weight();
        builder.min = question.min();
        builder.max = question.max();
        builder.options = question.options();
        builder.ranges = question.ranges();
        builder.critical = question.scopeOfFailure().orElse(null);
        builder.bonus = question.bonus();
        builder.shownWhen = question.shownWhen();
        builder.commentBelow = question.commentBelow();
        builder.failBelow = question.failBelow();
        builder.tags = question.tags();
        builder.links = question.links();
        return builder;
    }

    public QuestionBuilder text(LocalizedText label) {
        text = label;
        return this;
    }

    public QuestionBuilder weight(Integer number) {
        weight = number(number);
        return this;
    }

    public QuestionBuilder between(Integer least, Integer greatest) {
        min = number(least);
        max = number(greatest);
        return this;
    }

    public QuestionBuilder options(Option... possible) {
        options = List.of(possible);
        return this;
    }

    public QuestionBuilder ranges(Integer[] borders, int... points) {
        List<PointRange> all = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            all.add(
                    new PointRange(
                            number(borders[i]),
                            number(borders[i + 1]),
                            BigDecimal.valueOf(points[i])));
        }
        ranges = all;
        return this;
    }

    public QuestionBuilder ranges(PointRange... all) {
        ranges = List.of(all);
        return this;
    }

    public QuestionBuilder critical(CriticalScope scope) {
        critical = scope;
        return this;
    }

    public QuestionBuilder bonus() {
        bonus = true;
        return this;
    }

    public QuestionBuilder shownWhen(String other, String... anyOf) {
        shownWhen = new Condition(other, List.of(anyOf));
        return this;
    }

    public QuestionBuilder commentBelow(int percent) {
        commentBelow = BigDecimal.valueOf(percent);
        return this;
    }

    public QuestionBuilder failBelow(int percent) {
        failBelow = BigDecimal.valueOf(percent);
        return this;
    }

    public QuestionBuilder tags(String... ids) {
        tags =
                Stream.of(ids)
                        .map(tag -> new CauseTag(tag, ScorecardFixture.text("Tag " + tag)))
                        .toList();
        return this;
    }

    public QuestionBuilder link(Link.Kind kind, String reference) {
        links = List.of(new Link(kind, reference, ScorecardFixture.text("Help")));
        return this;
    }

    public Question build() {
        return new Question(
                id,
                text,
                type,
                weight,
                min,
                max,
                options,
                ranges,
                true,
                critical != null,
                critical,
                bonus,
                shownWhen,
                commentBelow,
                failBelow,
                tags,
                links);
    }

    private static BigDecimal number(Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
