package io.mushrif.complaints.commonproblem;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Common problems over HTTP. */
@Path("/api/v1/common-problems")
@Tag(name = "Common problems")
public class CommonProblemResource {

    private final CommonProblems problems;
    private final ProblemDecisions decisions;
    private final HandleProblem handleProblem;
    private final DismissProblem dismissProblem;

    CommonProblemResource(
            CommonProblems problems,
            ProblemDecisions decisions,
            HandleProblem handleProblem,
            DismissProblem dismissProblem) {
        this.problems = problems;
        this.decisions = decisions;
        this.handleProblem = handleProblem;
        this.dismissProblem = dismissProblem;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List common problems",
            description =
                    "Groups of complaints that say the same, found by themselves within seconds, with their"
                            + " trend. A supervisor sees the complaints of own teams and of no team, and"
                            + " what they add up to. Roles: supervisor, quality-analyst,"
                            + " operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of common problems")
    public Response list(@Valid @BeanParam CommonProblemFilter filter, UriInfo uri) {
        return PageLinks.answer(problems.page(filter), uri);
    }

    /** Never 304: complaints come and go without anybody deciding anything. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a common problem",
            description =
                    "With trend, words in common and samples. Roles: supervisor, quality-analyst,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The common problem",
            content = @Content(schema = @Schema(implementation = CommonProblemView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(id);
    }

    @GET
    @Path("{id}/complaints")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Complaints of a common problem",
            description =
                    "Newest first, with how like they are to the others. Roles: supervisor (own teams and no"
                            + " team), quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of complaints")
    public Response complaints(@PathParam("id") UUID id, @BeanParam PageRequest page, UriInfo uri) {
        problems.require(id);
        return PageLinks.answer(problems.members(id, page), uri);
    }

    @POST
    @Path("{id}/problem-group")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Handle a common problem",
            description =
                    "Its open complaints become a problem group (at most 1,000 at once), which is answered with"
                            + " POST /api/v1/problem-groups/{id}/solution: one decision and one message to"
                            + " all. An article is linked to each, or begun; departments are asked about"
                            + " the complaint that came first. Again: those that have come since. A"
                            + " supervisor takes in what they may see. Needs If-Match. Roles: supervisor,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The common problem with its problem group",
            content = @Content(schema = @Schema(implementation = CommonProblemView.class)))
    @APIResponse(responseCode = "409", description = "It is dismissed, or nothing of it is open")
    public Response handle(
            @PathParam("id") UUID id, @Valid @NotNull HandleProblem.Request request) {
        handleProblem.handle(id, request);
        return answer(id);
    }

    @POST
    @Path("{id}/dismissal")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say that a group of complaints is no common problem",
            description =
                    "It is listed no more, with state=DISMISSED only. Needs If-Match, and the right to see all"
                            + " of its complaints. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The dismissed problem",
            content = @Content(schema = @Schema(implementation = CommonProblemView.class)))
    @APIResponse(responseCode = "409", description = "It is handled or dismissed already")
    public Response dismiss(
            @PathParam("id") UUID id, @Valid @NotNull DismissProblem.Request request) {
        dismissProblem.handle(id, request);
        return answer(id);
    }

    @POST
    @Path("{id}/restoration")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Look at a dismissed group again",
            description =
                    "Needs If-Match, and the right to see all of its complaints. Roles: supervisor,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The problem",
            content = @Content(schema = @Schema(implementation = CommonProblemView.class)))
    @APIResponse(responseCode = "409", description = "It is not dismissed")
    public Response restore(@PathParam("id") UUID id) {
        dismissProblem.restore(id);
        return answer(id);
    }

    private Response answer(UUID id) {
        CommonProblemView problem = problems.require(id);
        return Response.ok(problem).tag(Precondition.tag(decisions.of(id).version())).build();
    }
}
