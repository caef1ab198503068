package io.mushrif.complaints.calendar;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Business calendars over HTTP. */
@Path("/api/v1/calendars")
@Tag(name = "Calendars")
public class CalendarResource {

    private final Calendars calendars;
    private final PutCalendar putCalendar;
    private final Precondition precondition;

    CalendarResource(Calendars calendars, PutCalendar putCalendar, Precondition precondition) {
        this.calendars = calendars;
        this.putCalendar = putCalendar;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN, Roles.PLANNER})
    @Operation(
            summary = "List business calendars",
            description = "Roles: supervisor, operations-manager, planner, admin.")
    @APIResponse(responseCode = "200", description = "All calendars, by name")
    public Map<String, List<CalendarView>> list() {
        return Map.of("items", calendars.all());
    }

    @GET
    @Path("{name}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN, Roles.PLANNER})
    @Operation(
            summary = "Read a business calendar",
            description = "Roles: supervisor, operations-manager, planner, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Response get(@PathParam("name") String name) {
        CalendarRecord calendar = calendars.require(name);
        return precondition.read(calendar.version(), calendar.view());
    }

    @PUT
    @Path("{name}")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set up or change a business calendar",
            description =
                    "The calendar named default is the one that service clocks run by. A change needs"
                            + " If-Match. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar",
            content = @Content(schema = @Schema(implementation = CalendarView.class)))
    public Response put(@PathParam("name") String name, @Valid @NotNull CalendarView content) {
        CalendarRecord calendar = putCalendar.handle(name, content);
        return Response.ok(calendar.view()).tag(Precondition.tag(calendar.version())).build();
    }
}
