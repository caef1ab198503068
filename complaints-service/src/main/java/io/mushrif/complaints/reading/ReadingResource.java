package io.mushrif.complaints.reading;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What agents have to read and sign, over HTTP. */
@Path("/api/v1/reading-assignments")
@Tag(name = "Read and sign")
public class ReadingResource {

    private final Readings readings;
    private final SignReading signReading;
    private final Precondition precondition;

    ReadingResource(Readings readings, SignReading signReading, Precondition precondition) {
        this.readings = readings;
        this.signReading = signReading;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "List what agents have to read and sign",
            description =
                    "The most urgent first; mine=true for own ones, overdue=true with teamId for what a team is"
                            + " late with. An agent sees own ones, a supervisor those of own teams, others"
                            + " all.")
    @APIResponse(responseCode = "200", description = "A page of readings")
    public Response list(@BeanParam ReadingFilter filter, UriInfo uri) {
        return PageLinks.answer(readings.page(filter), uri);
    }

    @GET
    @Path("figures")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "How far teams are with what they have to read",
            description =
                    "Open, overdue and signed per team, over all articles or one. A supervisor sees own teams."
                            + " Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "Figures per team")
    public Map<String, List<TeamFigures>> figures(@QueryParam("articleId") UUID articleId) {
        return Map.of("items", readings.figures(articleId, null));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read what an agent has to read",
            description = "An agent: own ones only; a supervisor: those of own teams.")
    @APIResponse(
            responseCode = "200",
            description = "The reading",
            content = @Content(schema = @Schema(implementation = ReadingView.class)))
    public Response get(@PathParam("id") UUID id) {
        Reading reading = readings.visible(id);
        return precondition.read(reading.version(), readings.view(reading));
    }

    @POST
    @Path("{id}/signature")
    @Transactional
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Confirm having read it",
            description =
                    "The checksum names the text that was read; the version, the checksum and the time are kept"
                            + " for ever. Nobody signs for somebody else. Needs If-Match. Roles: agent (own"
                            + " ones).")
    @APIResponse(
            responseCode = "200",
            description = "The signed reading",
            content = @Content(schema = @Schema(implementation = ReadingView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is signed or withdrawn, or the checksum is that of another text")
    public Response sign(@PathParam("id") UUID id, @Valid @NotNull SignReading.Request request) {
        Reading reading = signReading.handle(id, request);
        return Response.ok(readings.view(reading)).tag(Precondition.tag(reading.version())).build();
    }
}
