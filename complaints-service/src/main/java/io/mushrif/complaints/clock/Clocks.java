package io.mushrif.complaints.clock;

import io.mushrif.complaints.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Reads the clocks of complaints and keeps their last reading. */
@ApplicationScoped
public class Clocks {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Targets(Map<String, ClockTarget> byPriority, Instant until) {}

    private final EntityManager entities;
    private final Calendars calendars;
    private final Clock clock;
    private volatile Targets targets;

    Clocks(EntityManager entities, Calendars calendars, Clock clock) {
        this.entities = entities;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What the clocks of a complaint show now, from its log. */
    public ClockReadings read(String priority, List<ClockEvent> log) {
        ClockTarget target = target(priority);
        ServiceClockPolicy policy = new ServiceClockPolicy(calendars.reckoning(Calendars.DEFAULT));
        return new ClockReadings(
                Arrays.stream(ClockName.values())
                        .map(
                                name ->
                                        ClockView.of(
                                                name,
                                                target.of(name),
                                                policy.read(
                                                        name,
                                                        target.of(name),
                                                        log,
                                                        clock.instant())))
                        .toList());
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
                record.show(view.target(), reading(view));
                entities.persist(record);
            } else {
                record.show(view.target(), reading(view));
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
                            record.show(view.target(), reading(view));
                            return record;
                        })
                .toList();
    }

    private static ClockReading reading(ClockView view) {
        return new ClockReading(
                view.state(),
                view.elapsed(),
                view.remaining(),
                view.dueAt(),
                view.metAt(),
                view.breachedAt());
    }

    private ClockTarget target(String priority) {
        Targets known = targets;
        Instant now = clock.instant();
        if (known == null || known.until().isBefore(now)) {
            known =
                    new Targets(
                            entities.createQuery("from ClockTarget", ClockTarget.class)
                                    .getResultStream()
                                    .collect(
                                            Collectors.toMap(
                                                    ClockTarget::priority, Function.identity())),
                            now.plus(FRESH));
            targets = known;
        }
        return known.byPriority().get(priority);
    }
}
