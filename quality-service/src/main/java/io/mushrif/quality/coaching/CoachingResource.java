package io.mushrif.quality.coaching;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coaching sessions over HTTP. */
@Path("/api/v1/coaching-sessions")
@Tag(name = "Coaching")
public class CoachingResource {

    private final CoachingSessions sessions;
    private final CoachingAccessPolicy access;
    private final CoachingWork work;
    private final PlanCoaching planCoaching;
    private final ChangeCoaching changeCoaching;
    private final Precondition precondition;

    CoachingResource(
            CoachingSessions sessions,
            CoachingAccessPolicy access,
            CoachingWork work,
            PlanCoaching planCoaching,
            ChangeCoaching changeCoaching,
            Precondition precondition) {
        this.sessions = sessions;
        this.access = access;
        this.work = work;
        this.planCoaching = planCoaching;
        this.changeCoaching = changeCoaching;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Plan a coaching session",
            description =
                    "The failed questions of the evaluations are the agenda, beside free items; what"
                            + " evaluators wrote is not copied. Goals keep where the agent stands now. Roles:"
                            + " quality-analyst, operations-manager, admin; supervisor for own teams; nobody"
                            + " for themselves.")
    @APIResponse(
            responseCode = "201",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The agent is the coach, one of them has another session then, or a customer was erased")
    public Response create(@Valid @NotNull PlanCoaching.Request request) {
        CoachingWork.Done done = planCoaching.handle(request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/coaching-sessions/{id}")
                                .build(done.view().id()))
                .tag(Precondition.tag(done.version()))
                .entity(done.view())
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "List coaching sessions",
            description =
                    "Latest first, without agenda and goals. A supervisor sees own teams, a coach own"
                            + " sessions, an agent only their own. Roles: quality-analyst, operations-manager,"
                            + " admin, supervisor, agent.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = CoachingView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam CoachingFilter filter, UriInfo uri) {
        return PageLinks.answer(sessions.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Read a coaching session",
            description =
                    "With agenda and goals. A supervisor: own teams; a coach: own sessions; an agent:"
                            + " only their own. Roles: quality-analyst, operations-manager, admin, supervisor,"
                            + " agent.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    public Response get(@PathParam("id") UUID id) {
        CoachingSession session = sessions.require(id);
        access.requireSeen(session);
        return precondition.read(session.version(), work.view(session));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Change place, link or agenda",
            description =
                    "What is absent stays; agenda items and the failed questions of evaluations are"
                            + " added. Needs If-Match. Roles: quality-analyst, operations-manager, admin;"
                            + " supervisor for own teams; the coach.")
    @APIResponse(
            responseCode = "200",
            description = "The changed session",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull ChangeCoaching.Request request) {
        CoachingWork.Done done = changeCoaching.handle(id, request);
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "What happened to a coaching session",
            description =
                    "Oldest first; entries are never changed. For whoever sees the session. Roles:"
                            + " quality-analyst, operations-manager, admin, supervisor, agent.")
    @APIResponse(responseCode = "200", description = "All entries")
    public Map<String, List<CoachingEntryView>> history(@PathParam("id") UUID id) {
        access.requireSeen(sessions.require(id));
        return Map.of("items", work.history(id));
    }
}
