package io.mushrif.quality.sampling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A part of a period. A sample that is spread over the period draws a share from each slice: after
 * the nth of k slices, floor(size · n / k) are drawn in all, so that what one slice could not give
 * the next ones do.
 *
 * @param periodStart beginning of the period
 * @param from beginning, inclusive
 * @param to end, exclusive
 * @param number place in the period, from 1
 * @param of slices of the period
 */
record Slice(Instant periodStart, Instant from, Instant to, int number, int of) {

    /** The slice that a moment lies in. */
    static Slice at(
            Instant moment, SamplingPeriod period, int slices, ZoneId zone, DayOfWeek weekStart) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        LocalDate first = period.firstDay(day, weekStart);
        int days = period.days(first);
        int number = 1;
        while (number < slices && !day.isBefore(first.plusDays(boundary(number, days, slices)))) {
            number++;
        }
        return new Slice(
                start(first, zone),
                start(first.plusDays(boundary(number - 1, days, slices)), zone),
                start(first.plusDays(boundary(number, days, slices)), zone),
                number,
                slices);
    }

    private static long boundary(int number, int days, int slices) {
        return (long) number * days / slices;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** How many are to be drawn from the beginning of the period to the end of this slice. */
    int target(int size) {
        return Math.toIntExact((long) size * number / of);
    }
}
