package io.mushrif.complaints.clockwatch;

import io.mushrif.complaints.clock.ClockNotice;
import io.mushrif.complaints.clock.ClockReadings;
import io.mushrif.complaints.clock.ClockRefreshes;
import io.mushrif.complaints.clock.Clocks;
import io.mushrif.complaints.clock.DueClock;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.complaints.complaint.WatchedComplaints;
import io.mushrif.complaints.complaint.WatchedComplaints.Watched;
import io.mushrif.contracts.complaint.ComplaintClockBreached;
import io.mushrif.contracts.complaint.ComplaintClockWarned;
import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Clocks that have reached something are read again from their logs, and what they reached is
 * raised: a row per level, an entry in the timeline, an event. All of it in one transaction, so
 * that it happens once or, if this replica dies, is found by another.
 *
 * <p>Complaints are locked before anything of their clocks is read, as every verb does; one that is
 * locked already is passed over, so that nobody ever waits for a watch and a watch for nobody.
 */
@ApplicationScoped
class RaiseNotices {

    private static final String ACTOR = "clock";

    /**
     * What one transaction did.
     *
     * @param last where to go on; null when nothing more was due
     */
    record Batch(int raised, DueClock last) {}

    private final Clocks clocks;
    private final ClockRefreshes refreshes;
    private final WatchedComplaints complaints;
    private final NoticeRows rows;
    private final Outbox outbox;
    private final Event<ClockNotices> raised;
    private final Clock clock;

    RaiseNotices(
            Clocks clocks,
            ClockRefreshes refreshes,
            WatchedComplaints complaints,
            NoticeRows rows,
            Outbox outbox,
            Event<ClockNotices> raised,
            Clock clock) {
        this.clocks = clocks;
        this.refreshes = refreshes;
        this.complaints = complaints;
        this.rows = rows;
        this.outbox = outbox;
        this.raised = raised;
        this.clock = clock;
    }

    @Transactional
    Batch handle(DueClock from, int limit) {
        List<DueClock> due = clocks.due(from, limit);
        if (due.isEmpty()) {
            return new Batch(0, null);
        }
        Set<UUID> ids = new TreeSet<>(due.stream().map(DueClock::complaint).toList());
        int notices = look(ids);
        return new Batch(notices, due.size() < limit ? null : due.get(due.size() - 1));
    }

    /**
     * Reads clocks again whose policy or calendar was changed.
     *
     * @return whether there were any
     */
    @Transactional
    boolean refresh(int limit) {
        ClockRefreshes.Page page = refreshes.next(limit);
        if (page == null) {
            return false;
        }
        look(page.complaints());
        return true;
    }

    private int look(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        Map<UUID, Watched> watched = new LinkedHashMap<>();
        complaints.lock(ids).forEach(complaint -> watched.put(complaint.id(), complaint));
        Map<UUID, ClockReadings> readings = new LinkedHashMap<>();
        watched.forEach((id, complaint) -> readings.put(id, complaint.clocks()));
        List<ClockNotice> notices = clocks.notice(readings);
        Instant now = clock.instant();
        rows.write(notices, now);
        complaints.note(watched.values(), happenings(notices), ACTOR);
        outbox.append(
                notices.stream()
                        .map(notice -> event(notice, watched.get(notice.complaintId())))
                        .toList());
        if (!notices.isEmpty()) {
            raised.fire(new ClockNotices(notices, now));
        }
        return notices.size();
    }

    private static Map<UUID, List<Happening>> happenings(List<ClockNotice> notices) {
        Map<UUID, List<Happening>> happenings = new LinkedHashMap<>();
        for (ClockNotice notice : notices) {
            happenings
                    .computeIfAbsent(notice.complaintId(), id -> new ArrayList<>())
                    .add(
                            Happening.of(
                                    notice.isBreach()
                                            ? TimelineType.CLOCK_BREACHED
                                            : TimelineType.CLOCK_WARNED,
                                    notice.reachedAt(),
                                    "clock",
                                    notice.clock(),
                                    "policy",
                                    notice.policy(),
                                    "level",
                                    notice.level(),
                                    "dueAt",
                                    notice.dueAt() == null ? null : notice.dueAt().toString()));
        }
        return happenings;
    }

    private static ComplaintEvent event(ClockNotice notice, Watched complaint) {
        return notice.isBreach()
                ? new ComplaintClockBreached(
                        complaint.id(),
                        complaint.reference(),
                        notice.clock(),
                        notice.policy(),
                        notice.kind().name(),
                        notice.cycle(),
                        notice.dueAt(),
                        complaint.profile(),
                        notice.reachedAt())
                : new ComplaintClockWarned(
                        complaint.id(),
                        complaint.reference(),
                        notice.clock(),
                        notice.policy(),
                        notice.kind().name(),
                        notice.cycle(),
                        notice.level(),
                        notice.dueAt(),
                        complaint.profile(),
                        notice.reachedAt());
    }
}
