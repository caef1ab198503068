package io.mushrif.complaints.calendar;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.BusinessCalendar;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All business calendars. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<CalendarRecord, String> {

    /** Name of the calendar that complaints use. */
    public static final String DEFAULT = "default";

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept(BusinessCalendar calendar, Instant until) {}

    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    Calendars(Clock clock) {
        this.clock = clock;
    }

    /** The calendar to reckon with; a change by another replica is seen within five seconds. */
    @Transactional
    public BusinessCalendar reckoning(String name) {
        Instant now = clock.instant();
        Kept known = kept.get(name);
        if (known == null || known.until().isBefore(now)) {
            known = new Kept(require(name).view().toCalendar(), now.plus(FRESH));
            kept.put(name, known);
        }
        return known.calendar();
    }

    /** The calendar to reckon with, if there is one of this name. */
    @Transactional
    public Optional<BusinessCalendar> known(String name) {
        return findByIdOptional(name).isPresent() ? Optional.of(reckoning(name)) : Optional.empty();
    }

    CalendarRecord require(String name) {
        return findByIdOptional(name)
                .orElseThrow(() -> ProblemException.notFound("calendar", name));
    }

    List<CalendarView> all() {
        return listAll(Sort.by("name")).stream().map(CalendarRecord::view).toList();
    }

    void changed(String name) {
        kept.remove(name);
    }
}
