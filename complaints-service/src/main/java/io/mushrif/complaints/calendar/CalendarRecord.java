package io.mushrif.complaints.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A business calendar as it is stored. */
@Entity
@Table(name = "calendar")
class CalendarRecord {

    @Id private String name;

    @Version private long version;

    private String timeZone;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<List<String>>> week;

    private String country;

    private List<LocalDate> holidays;

    protected CalendarRecord() {}

    CalendarRecord(String name, CalendarView content) {
        this.name = name;
        change(content);
    }

    final void change(CalendarView content) {
        timeZone = content.timeZone();
        week = content.week();
        country = content.country();
        holidays = content.holidays() == null ? List.of() : List.copyOf(content.holidays());
    }

    long version() {
        return version;
    }

    CalendarView view() {
        return new CalendarView(name, timeZone, week, country, holidays);
    }
}
