package io.mushrif.complaints.calendar;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Business hours are set up or changed; clocks that run follow at the next event of their
 * complaint.
 */
@ApplicationScoped
class PutCalendar {

    private final Calendars calendars;
    private final Precondition precondition;

    PutCalendar(Calendars calendars, Precondition precondition) {
        this.calendars = calendars;
        this.precondition = precondition;
    }

    @Transactional
    CalendarRecord handle(String name, CalendarView content) {
        content.toCalendar();
        CalendarRecord calendar = calendars.findById(name);
        if (calendar == null) {
            calendar = new CalendarRecord(name, content);
            calendars.persist(calendar);
        } else {
            precondition.require(calendar.version());
            calendar.change(content);
        }
        calendars.flush();
        calendars.changed(name);
        return calendar;
    }
}
