package io.mushrif.complaints.clock;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.mushrif.complaints.calendar.CalendarView;
import io.mushrif.complaints.calendar.Calendars;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Clocks are tried on a log that is made up; nothing is stored. */
@ApplicationScoped
class SimulateClocks {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /**
     * What is tried.
     *
     * @param calendar by which all clocks run, in the form of the calendars of this API
     * @param calendarName a stored calendar instead; if neither is given, the clocks of a policy
     *     run by its own calendar and others by the default one
     * @param clocks to be tried
     * @param policy name or names of stored policies whose clocks are tried
     * @param events what happens, beginning with RECEIVED; taken in the order of their times
     * @param asOf the moment of reading; now if absent
     */
    public record Request(
            @Valid CalendarView calendar,
            @Size(max = 50) String calendarName,
            @Size(max = 100) List<@NotNull @Valid ClockDefinition> clocks,
            @Size(max = 20) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    List<@NotNull @Size(max = 50) String> policy,
            @NotEmpty @Size(max = 1000) List<@NotNull @Valid Event> events,
            Instant asOf) {}

    /**
     * Something that happens.
     *
     * @param priority how pressing the complaint is from then on; NORMAL until one is given
     */
    public record Event(
            @NotNull Instant at, @NotNull ClockEvent.Type type, ClockPriority priority) {}

    private record Tried(String policy, List<ClockRule> rules, BusinessCalendar calendar) {}

    private final ClockPolicies policies;
    private final Calendars calendars;
    private final Clock clock;

    SimulateClocks(ClockPolicies policies, Calendars calendars, Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    ClockSimulationView handle(Request request) {
        Instant asOf = request.asOf() == null ? clock.instant() : request.asOf();
        inRange(asOf, "asOf");
        List<ClockEvent> log = log(request.events());
        List<SimulatedClock> clocks = new ArrayList<>();
        for (Tried tried : tried(request, log.get(0).at())) {
            for (ClockRule rule : tried.rules()) {
                clocks.add(
                        SimulatedClock.of(
                                tried.policy(),
                                rule,
                                ClockRun.read(
                                        rule, tried.calendar(), ClockPriority.NORMAL, log, asOf)));
            }
        }
        return new ClockSimulationView(clocks);
    }

    private List<Tried> tried(Request request, Instant start) {
        BusinessCalendar given = calendar(request);
        List<Tried> tried = new ArrayList<>();
        boolean inline = request.clocks() != null && !request.clocks().isEmpty();
        boolean stored = request.policy() != null && !request.policy().isEmpty();
        if (!inline && !stored) {
            throw ProblemException.invalid("clocks", "not-empty");
        }
        if (inline) {
            BusinessCalendar calendar =
                    given == null ? calendars.reckoning(Calendars.DEFAULT) : given;
            tried.add(
                    new Tried(
                            null,
                            ClockRules.of(request.clocks(), "clocks", calendar, start),
                            calendar));
        }
        if (stored) {
            for (int i = 0; i < request.policy().size(); i++) {
                String field = "policy[" + i + "]";
                String name = request.policy().get(i);
                if (request.policy().indexOf(name) != i) {
                    throw ProblemException.invalid(field, "given-twice");
                }
                ClockPolicies.Rules rules =
                        policies.rules(name)
                                .orElseThrow(
                                        () -> ProblemException.invalid(field, "unknown-reference"));
                BusinessCalendar calendar =
                        given == null ? calendars.reckoning(rules.calendarName()) : given;
                ClockRules.requireReachable(rules.rules(), field, calendar, start);
                tried.add(new Tried(name, rules.rules(), calendar));
            }
        }
        return tried;
    }

    private BusinessCalendar calendar(Request request) {
        if (request.calendarName() == null) {
            return request.calendar() == null ? null : request.calendar().toCalendar("calendar.");
        }
        if (request.calendar() != null) {
            throw ProblemException.invalid("calendarName", "given-twice");
        }
        return calendars
                .known(request.calendarName())
                .orElseThrow(() -> ProblemException.invalid("calendarName", "unknown-reference"));
    }

    private static List<ClockEvent> log(List<Event> events) {
        int first = -1;
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            inRange(event.at(), "events[" + i + "].at");
            if (event.type() == ClockEvent.Type.PRIORITISED && event.priority() == null) {
                throw ProblemException.invalid("events[" + i + "].priority", "not-null");
            }
            if (event.type() == ClockEvent.Type.RECEIVED) {
                if (first >= 0) {
                    throw ProblemException.invalid("events[" + i + "].type", "received-once");
                }
                first = i;
            }
        }
        if (first < 0) {
            throw ProblemException.invalid("events[0].type", "received-first");
        }
        for (int i = 0; i < events.size(); i++) {
            int order = events.get(i).at().compareTo(events.get(first).at());
            if (order < 0 || order == 0 && i < first) {
                throw ProblemException.invalid("events[" + i + "].at", "received-first");
            }
        }
        return ClockEvent.inOrder(
                events.stream()
                        .map(event -> new ClockEvent(event.type(), event.at(), event.priority()))
                        .toList());
    }

    private static void inRange(Instant at, String field) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw ProblemException.invalid(field, "out-of-range", EARLIEST, LATEST);
        }
    }
}
