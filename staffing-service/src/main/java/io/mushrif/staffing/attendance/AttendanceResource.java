package io.mushrif.staffing.attendance;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Attendance of many agents over HTTP. */
@Path("/api/v1/attendances")
@Tag(name = "Attendance")
public class AttendanceResource {

    /** Matches no id: for a user who is no agent. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Attendances attendances;
    private final AttendanceAccessPolicy access;
    private final TeamScope scope;
    private final CurrentUser user;

    AttendanceResource(
            Attendances attendances,
            AttendanceAccessPolicy access,
            TeamScope scope,
            CurrentUser user) {
        this.attendances = attendances;
        this.access = access;
        this.scope = scope;
        this.user = user;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.ADMIN,
        Roles.OPERATIONS_MANAGER,
        Roles.PLANNER,
        Roles.INTEGRATION,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "List attendance",
            description =
                    "Newest first; status=RUNNING lists who is on shift now. A supervisor sees own teams, an agent only"
                            + " themselves. Roles: all but quality-analyst.")
    @APIResponse(responseCode = "200", description = "A page of attendance")
    public Response list(@BeanParam AttendanceFilter filter, UriInfo uri) {
        if (access.coversAll()) {
            return PageLinks.answer(attendances.page(filter, null, null), uri);
        }
        boolean leads = user.hasAny(Roles.SUPERVISOR);
        return PageLinks.answer(
                attendances.page(
                        filter,
                        leads ? scope.teams() : null,
                        leads ? null : scope.self().orElse(NOBODY)),
                uri);
    }
}
