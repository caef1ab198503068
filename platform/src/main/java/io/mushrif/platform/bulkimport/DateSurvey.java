package io.mushrif.platform.bulkimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks through the dates of a file for the order of day and month. An order is known only when
 * some value of every column is a date in that order alone and none in the other alone.
 */
final class DateSurvey {

    private static final int SAMPLES = 5;

    private final Map<String, Counts> columns = new LinkedHashMap<>();

    private static final class Counts {
        private long either;
        private long dayFirst;
        private long monthFirst;
        private final List<DateQuestion.Sample> samples = new ArrayList<>();
        private DateQuestion.Sample lastDayFirst;
        private DateQuestion.Sample lastMonthFirst;

        private boolean concerns() {
            return either + dayFirst + monthFirst > 0;
        }

        private Optional<DateOrder> order() {
            if (dayFirst > 0 && monthFirst == 0) {
                return Optional.of(DateOrder.DMY);
            }
            return monthFirst > 0 && dayFirst == 0 ? Optional.of(DateOrder.MDY) : Optional.empty();
        }

        private DateQuestion.Column question(String name) {
            List<DateQuestion.Sample> all = new ArrayList<>(samples);
            if (lastDayFirst != null) {
                all.add(lastDayFirst);
            }
            if (lastMonthFirst != null) {
                all.add(lastMonthFirst);
            }
            return new DateQuestion.Column(name, either, dayFirst, monthFirst, all);
        }
    }

    void see(String column, String value) {
        if (!DateText.needsOrder(value)) {
            return;
        }
        Optional<LocalDate> dayFirst = DateText.dateIn(value, DateOrder.DMY);
        Optional<LocalDate> monthFirst = DateText.dateIn(value, DateOrder.MDY);
        if (dayFirst.equals(monthFirst)) {
            return; // the same day in both, as 05/05/2026, or none in either
        }
        Counts counts = columns.computeIfAbsent(column, name -> new Counts());
        DateQuestion.Sample sample =
                new DateQuestion.Sample(
                        value,
                        dayFirst.map(LocalDate::toString).orElse(null),
                        monthFirst.map(LocalDate::toString).orElse(null));
        if (monthFirst.isEmpty()) {
            counts.dayFirst++;
            counts.lastDayFirst = sample;
        } else if (dayFirst.isEmpty()) {
            counts.monthFirst++;
            counts.lastMonthFirst = sample;
        } else {
            counts.either++;
            if (counts.samples.size() < SAMPLES) {
                counts.samples.add(sample);
            }
        }
    }

    /**
     * The order that all columns have; empty when it has to be asked or there is nothing to ask.
     */
    Optional<DateOrder> order() {
        List<Optional<DateOrder>> orders =
                columns.values().stream().map(Counts::order).distinct().toList();
        return orders.size() == 1 ? orders.get(0) : Optional.empty();
    }

    /** What has to be asked; empty when the order is known or no date needs one. */
    Optional<DateQuestion> question() {
        if (order().isPresent() || columns.values().stream().noneMatch(Counts::concerns)) {
            return Optional.empty();
        }
        return Optional.of(
                new DateQuestion(
                        columns.entrySet().stream()
                                .map(column -> column.getValue().question(column.getKey()))
                                .toList()));
    }
}
