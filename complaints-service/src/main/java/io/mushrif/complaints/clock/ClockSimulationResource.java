package io.mushrif.complaints.clock;

import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clocks that are tried without a complaint. */
@Path("/api/v1/clock-simulations")
@Tag(name = "Clocks")
public class ClockSimulationResource {

    private static final String EXAMPLE =
            """
            {"calendar":{"timeZone":"Asia/Riyadh","week":{
              "SUNDAY":[["09:00","13:00"],["14:00","17:00"]],
              "MONDAY":[["09:00","13:00"],["14:00","17:00"]]},"holidays":["2026-03-20"]},
             "clocks":[
              {"name":"resolve","kind":"SERVICE","businessTime":"PT8H"},
              {"name":"final","kind":"STATUTORY","period":"P8W"},
              {"name":"summary","kind":"STATUTORY","businessDaysAfterReceipt":3}],
             "events":[
              {"at":"2026-03-01T06:30:00Z","type":"RECEIVED"},
              {"at":"2026-03-01T08:00:00Z","type":"WAITING"}],
             "asOf":"2026-03-01T12:00:00Z"}
            """;

    private final SimulateClocks simulateClocks;

    ClockSimulationResource(SimulateClocks simulateClocks) {
        this.simulateClocks = simulateClocks;
    }

    @POST
    @RolesAllowed({
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.PLANNER,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Try clocks on a made-up log",
            description =
                    "Answers what each clock would show; nothing is stored. Service clocks run in"
                            + " business time and stand still from WAITING to RESUMED, statutory"
                            + " clocks never do. A clock is breached after the moment at which it"
                            + " is due. Roles: supervisor, quality-analyst, planner,"
                            + " operations-manager, integration, admin.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SimulateClocks.Request.class),
                            examples = @ExampleObject(name = "three clocks", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "What each clock shows")
    public ClockSimulationView simulate(@Valid @NotNull SimulateClocks.Request request) {
        return simulateClocks.handle(request);
    }
}
