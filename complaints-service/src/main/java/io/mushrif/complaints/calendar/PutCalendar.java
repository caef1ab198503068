package io.mushrif.complaints.calendar;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Business hours are set up or changed; clocks that run follow. */
@ApplicationScoped
class PutCalendar {

    private final Calendars calendars;
    private final Precondition precondition;
    private final Event<CalendarChanged> changed;

    PutCalendar(Calendars calendars, Precondition precondition, Event<CalendarChanged> changed) {
        this.calendars = calendars;
        this.precondition = precondition;
        this.changed = changed;
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
        changed.fire(new CalendarChanged(name));
        return calendar;
    }
}
