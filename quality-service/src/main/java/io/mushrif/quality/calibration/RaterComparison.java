package io.mushrif.quality.calibration;

import io.mushrif.quality.agreement.Agreement;
import io.mushrif.quality.agreement.AgreementView;
import io.mushrif.quality.agreement.Level;
import io.mushrif.quality.agreement.RatingMatrix;
import io.mushrif.quality.agreement.Statistic;
import io.mushrif.quality.agreement.Weights;
import io.mushrif.quality.evaluation.ScoredQuestion;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.QuestionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Compares what raters gave: among each other, and with the expert. */
final class RaterComparison {

    private static final String NOT_APPLICABLE = "not applicable";
    private static final int DIGITS = 4;

    private final PublishedScorecard scorecard;
    private final List<UUID> items;
    private final List<String> raters;
    private final Map<UUID, Given> masters = new HashMap<>();
    private final Map<UUID, Map<String, Given>> byItem = new HashMap<>();

    RaterComparison(
            PublishedScorecard scorecard,
            List<UUID> items,
            List<String> raters,
            List<Given> given) {
        this.scorecard = scorecard;
        this.items = items;
        this.raters = raters;
        for (Given one : given) {
            if (one.master()) {
                masters.put(one.itemId(), one);
            } else {
                byItem.computeIfAbsent(one.itemId(), item -> new HashMap<>()).put(one.rater(), one);
            }
        }
    }

    CalibrationResults results() {
        return new CalibrationResults(
                ofScores(), questions(), raters.stream().map(this::rater).toList(), items());
    }

    private List<AgreementView> ofScores() {
        RatingMatrix matrix = matrix(raters, Given::score);
        return List.of(
                view(Agreement.of(Statistic.ICC_2_1), matrix),
                view(Agreement.alpha(Level.INTERVAL), matrix));
    }

    private List<CalibrationResults.Question> questions() {
        return scorecard.sections().stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> question.type() != QuestionType.TEXT)
                .map(this::question)
                .toList();
    }

    private CalibrationResults.Question question(Question question) {
        RatingMatrix matrix = matrix(raters, given -> rating(given, question));
        int compared = 0;
        int same = 0;
        for (UUID item : items) {
            Object master = rating(masters.get(item), question);
            for (String rater : raters) {
                Object own = rating(of(item, rater), question);
                if (master != null && own != null) {
                    compared++;
                    same += own.equals(master) ? 1 : 0;
                }
            }
        }
        return new CalibrationResults.Question(
                question.id(),
                question.text(),
                question.type(),
                List.of(
                        view(Agreement.of(Statistic.PERCENT_AGREEMENT), matrix),
                        view(Agreement.alpha(level(question)), matrix),
                        view(gwet(question), matrix)),
                share(same, compared),
                compared);
    }

    private static Level level(Question question) {
        return switch (question.type()) {
            case SCALE -> Level.ORDINAL;
            case NUMBER -> Level.INTERVAL;
            default -> Level.NOMINAL;
        };
    }

    private static Agreement gwet(Question question) {
        return question.type() == QuestionType.SCALE || question.type() == QuestionType.NUMBER
                ? Agreement.of(Statistic.GWET_AC2).with(Weights.QUADRATIC)
                : Agreement.of(Statistic.GWET_AC1);
    }

    private CalibrationResults.Rater rater(String rater) {
        List<List<Object>> lines = new ArrayList<>();
        List<List<Object>> totals = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        for (UUID item : items) {
            Given own = of(item, rater);
            Given master = masters.get(item);
            if (own == null || master == null) {
                continue;
            }
            scorecard.sections().stream()
                    .flatMap(section -> section.questions().stream())
                    .filter(question -> question.type() != QuestionType.TEXT)
                    .forEach(
                            question ->
                                    lines.add(
                                            pair(
                                                    named(rating(own, question)),
                                                    named(rating(master, question)))));
            totals.add(pair(own.score(), master.score()));
            if (own.score() != null && master.score() != null) {
                differences.add(own.score().subtract(master.score()).doubleValue());
            }
        }
        return new CalibrationResults.Rater(
                rater,
                List.of(
                        view(Agreement.of(Statistic.PERCENT_AGREEMENT), matrix(lines)),
                        view(Agreement.of(Statistic.ICC_2_1), matrix(totals))),
                MeanInterval.of(differences),
                MeanInterval.of(differences.stream().map(Math::abs).toList()).mean());
    }

    private List<CalibrationResults.Item> items() {
        List<CalibrationResults.Item> results = new ArrayList<>();
        for (UUID item : items) {
            Given master = masters.get(item);
            results.add(
                    new CalibrationResults.Item(
                            item,
                            master == null ? null : master.score(),
                            raters.stream()
                                    .filter(rater -> of(item, rater) != null)
                                    .map(
                                            rater ->
                                                    new CalibrationResults.Score(
                                                            rater, of(item, rater).score()))
                                    .toList()));
        }
        return results;
    }

    private Given of(UUID item, String rater) {
        return byItem.getOrDefault(item, Map.of()).get(rater);
    }

    /** Null when it was not asked; a number that does not apply is missing. */
    private static Object rating(Given given, Question question) {
        if (given == null) {
            return null;
        }
        Optional<ScoredQuestion> line =
                given.lines().stream()
                        .filter(answer -> answer.questionId().equals(question.id()))
                        .findFirst();
        if (line.isEmpty()) {
            return null;
        }
        boolean number =
                question.type() == QuestionType.SCALE || question.type() == QuestionType.NUMBER;
        if (line.get().notApplicable()) {
            return number ? null : NOT_APPLICABLE;
        }
        return number ? (Object) line.get().value().stripTrailingZeros() : line.get().option();
    }

    private static String named(Object rating) {
        return rating == null ? null : rating.toString();
    }

    private static List<Object> pair(Object own, Object master) {
        List<Object> pair = new ArrayList<>();
        pair.add(own);
        pair.add(master);
        return pair;
    }

    private RatingMatrix matrix(List<String> columns, Function<Given, Object> rating) {
        List<List<Object>> rows = new ArrayList<>();
        for (UUID item : items) {
            List<Object> row = new ArrayList<>();
            for (String rater : columns) {
                Given given = of(item, rater);
                row.add(given == null ? null : rating.apply(given));
            }
            rows.add(row);
        }
        return matrix(rows);
    }

    private static RatingMatrix matrix(List<List<Object>> rows) {
        return RatingMatrix.of(rows.isEmpty() ? List.of(pair(null, null)) : rows, null);
    }

    private static AgreementView view(Agreement agreement, RatingMatrix matrix) {
        return AgreementView.of(agreement, matrix, agreement.over(matrix));
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
