package io.mushrif.staffing.attendance;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All attendance, running and ended. */
@ApplicationScoped
class Attendances implements PanacheRepositoryBase<Attendance, UUID> {

    static final Sort ORDER = Sort.newestFirst("startedAt");

    /** That of an agent who is on shift now. */
    Optional<Attendance> running(UUID agent) {
        return find("agentId = ?1 and endedAt is null", agent).firstResultOptional();
    }

    Page<AttendanceView> page(AttendanceFilter filter, Collection<UUID> teams, UUID self) {
        ListQuery<Attendance> query =
                ListQuery.of(getEntityManager(), Attendance.class)
                        .equal("teamId", filter.teamId)
                        .equal("agentId", filter.agentId)
                        .in("teamId", teams)
                        .equal("agentId", self);
        if (filter.status != null) {
            query.where(
                    filter.status == AttendanceStatus.RUNNING
                            ? "e.endedAt is null"
                            : "e.endedAt is not null",
                    Map.of());
        }
        return query.page(filter, ORDER, Attendance::startedAt, Attendance::id)
                .map(Attendance::view);
    }
}
