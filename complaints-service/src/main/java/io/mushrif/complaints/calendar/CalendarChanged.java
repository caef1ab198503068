package io.mushrif.complaints.calendar;

/**
 * A calendar was changed. Told inside the service, in the same transaction.
 *
 * @param name of the calendar
 */
public record CalendarChanged(String name) {}
