package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to each complaint, append-only. */
@ApplicationScoped
class Timeline {

    private static final Set<TimelineType> CLOCK_TYPES =
            EnumSet.allOf(TimelineType.class).stream()
                    .filter(type -> type.clockEvent() != null)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(TimelineType.class)));

    private final EntityManager entities;
    private final Clock clock;

    Timeline(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    void append(Complaint complaint, List<Happening> happenings, String actor) {
        happenings.forEach(happening -> entities.persist(entry(complaint, happening, actor)));
    }

    /** Appends entries of a complaint that is already persisted. */
    void append(List<TimelineEntry> entries) {
        entries.forEach(entities::persist);
    }

    /** The entry for a happening, to be appended together with others. */
    TimelineEntry entry(Complaint complaint, Happening happening, String actor) {
        return new TimelineEntry(
                complaint.id(), complaint.nextTimelineSeq(), happening, actor, clock.instant());
    }

    /** What matters to clocks, in the order in which it was recorded. */
    List<ClockEvent> clockLog(UUID complaint) {
        return entities.createQuery(
                        "from TimelineEntry where complaintId = :id and type in :types order by seq",
                        TimelineEntry.class)
                .setParameter("id", complaint)
                .setParameter("types", CLOCK_TYPES)
                .getResultStream()
                .flatMap(entry -> entry.happening().clockEvent().stream())
                .toList();
    }

    /** Whether anybody here has done something with it since it was imported. */
    boolean isWorkedOn(UUID complaint) {
        return entities.createQuery(
                                "select count(*) from TimelineEntry where complaintId = :id and type not in :types",
                                Long.class)
                        .setParameter("id", complaint)
                        .setParameter(
                                "types", EnumSet.of(TimelineType.IMPORTED, TimelineType.REIMPORTED))
                        .getSingleResult()
                > 0;
    }

    List<TimelineView> after(UUID complaint, int seq, int limit) {
        return entities.createQuery(
                        "from TimelineEntry where complaintId = :id and seq > :seq order by seq",
                        TimelineEntry.class)
                .setParameter("id", complaint)
                .setParameter("seq", seq)
                .setMaxResults(limit)
                .getResultStream()
                .map(TimelineEntry::view)
                .toList();
    }
}
