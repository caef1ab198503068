package io.mushrif.complaints.clock;

import io.mushrif.complaints.calendar.Calendars;
import io.mushrif.platform.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads the clocks of complaints and keeps their last reading. */
@ApplicationScoped
public class Clocks {

    private final EntityManager entities;
    private final ClockPolicies policies;
    private final Calendars calendars;
    private final Clock clock;

    Clocks(EntityManager entities, ClockPolicies policies, Calendars calendars, Clock clock) {
        this.entities = entities;
        this.policies = policies;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What the clocks of a complaint show now, from its log. */
    public ClockReadings read(String priority, List<ClockEvent> log) {
        ClockPolicies.Rules policy = policies.rules(ClockPolicies.SERVICE).orElseThrow();
        BusinessCalendar calendar = calendars.reckoning(policy.calendarName());
        Instant now = clock.instant();
        return new ClockReadings(
                Arrays.stream(ClockName.values())
                        .map(
                                name ->
                                        ClockView.of(
                                                name,
                                                ClockRun.read(
                                                        rule(policy, name),
                                                        calendar,
                                                        ClockPriority.valueOf(priority),
                                                        log,
                                                        now)))
                        .toList());
    }

    private static ClockRule rule(ClockPolicies.Rules policy, ClockName name) {
        return policy.rules().stream()
                .filter(rule -> rule.name().equals(name.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Keeps the first reading of a new complaint. */
    public void start(UUID complaint, ClockReadings readings) {
        records(complaint, readings).forEach(entities::persist);
    }

    /** Keeps first readings of many new complaints. */
    public void start(Map<UUID, ClockReadings> readings, StatelessSession session) {
        session.insertMultiple(
                readings.entrySet().stream()
                        .flatMap(entry -> records(entry.getKey(), entry.getValue()).stream())
                        .toList());
    }

    /** Keeps a later reading. */
    public void keep(UUID complaint, ClockReadings readings) {
        for (ClockView view : readings.clocks()) {
            ClockRecord record =
                    entities.find(ClockRecord.class, new ClockRecord.Key(complaint, view.name()));
            if (record == null) {
                record = new ClockRecord(complaint, view.name());
                record.show(view);
                entities.persist(record);
            } else {
                record.show(view);
            }
        }
    }

    /** Keeps no reading any more: the complaint was answered elsewhere. */
    public void forget(UUID complaint) {
        entities.createQuery("delete from ClockRecord where complaintId = :id")
                .setParameter("id", complaint)
                .executeUpdate();
    }

    private static List<ClockRecord> records(UUID complaint, ClockReadings readings) {
        return readings.clocks().stream()
                .map(
                        view -> {
                            ClockRecord record = new ClockRecord(complaint, view.name());
                            record.show(view);
                            return record;
                        })
                .toList();
    }
}
