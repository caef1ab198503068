package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockEvent;
import io.mushrif.platform.problem.ProblemException;
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

    /**
     * An entry.
     *
     * @throws ProblemException 404 when there is none
     */
    TimelineEntry require(UUID complaint, int seq) {
        TimelineEntry entry =
                entities.find(TimelineEntry.class, new TimelineEntry.Key(complaint, seq));
        if (entry == null) {
            throw ProblemException.notFound("timeline entry", seq);
        }
        return entry;
    }

    /**
     * Takes details out of an entry. The database lets it only behind an entry that says so, and
     * only lets details go.
     */
    void redact(UUID complaint, int seq, List<String> details) {
        entities.flush();
        entities.createNativeQuery(
                        """
                        update complaint_timeline set details = details ||
                            (select jsonb_object_agg(detail, :redacted) from unnest(cast(:gone as text[])) detail)
                        where complaint_id = :id and seq = :seq
                        """)
                .setParameter("redacted", RedactEntry.REDACTED)
                .setParameter("gone", details.toArray(String[]::new))
                .setParameter("id", complaint)
                .setParameter("seq", seq)
                .executeUpdate();
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
