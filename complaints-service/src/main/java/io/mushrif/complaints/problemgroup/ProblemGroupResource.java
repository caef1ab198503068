package io.mushrif.complaints.problemgroup;

import io.mushrif.complaints.bulkaction.BulkActionResource;
import io.mushrif.complaints.bulkaction.BulkActionView;
import io.mushrif.complaints.complaint.Complaints;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups of complaints with the same problem, over HTTP. */
@Path("/api/v1/problem-groups")
@Tag(name = "Problem groups")
public class ProblemGroupResource {

    private final ProblemGroups groups;
    private final Complaints complaints;
    private final CreateProblemGroup createProblemGroup;
    private final ChangeProblemGroup changeProblemGroup;
    private final AddMembers addMembers;
    private final RemoveMember removeMember;
    private final SolveProblem solveProblem;

    ProblemGroupResource(
            ProblemGroups groups,
            Complaints complaints,
            CreateProblemGroup createProblemGroup,
            ChangeProblemGroup changeProblemGroup,
            AddMembers addMembers,
            RemoveMember removeMember,
            SolveProblem solveProblem) {
        this.groups = groups;
        this.complaints = complaints;
        this.createProblemGroup = createProblemGroup;
        this.changeProblemGroup = changeProblemGroup;
        this.addMembers = addMembers;
        this.removeMember = removeMember;
        this.solveProblem = solveProblem;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Name a problem that several customers have",
            description = "Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The new group",
            content = @Content(schema = @Schema(implementation = ProblemGroupView.class)))
    public Response create(@Valid @NotNull CreateProblemGroup.Request request) {
        ProblemGroup group = createProblemGroup.handle(request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/problem-groups/{id}").build(group.id()))
                .tag(Precondition.tag(group.version()))
                .entity(groups.view(group))
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List problem groups",
            description =
                    "Newest first, with how many complaints are in each. Roles: agent, supervisor,"
                            + " quality-analyst, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "A page of groups")
    public Response list(@BeanParam ProblemGroupFilter filter, UriInfo uri) {
        return PageLinks.answer(groups.page(filter), uri);
    }

    /** Never 304: how many members are in which state changes without the group. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read a problem group",
            description =
                    "With how many complaints are in it. Roles: agent, supervisor, quality-analyst,"
                            + " operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content = @Content(schema = @Schema(implementation = ProblemGroupView.class)))
    public Response get(@PathParam("id") UUID id) {
        return answer(groups.require(id));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Correct a problem group",
            description =
                    "What is absent stays. Needs If-Match. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The changed group",
            content = @Content(schema = @Schema(implementation = ProblemGroupView.class)))
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull ChangeProblemGroup.Request request) {
        return answer(changeProblemGroup.handle(id, request));
    }

    @GET
    @Path("{id}/members")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Complaints of a problem group",
            description =
                    "Newest first. An agent sees own ones, a supervisor those of own teams and of no team,"
                            + " others all.")
    @APIResponse(responseCode = "200", description = "A page of complaints")
    public Response members(@PathParam("id") UUID id, @BeanParam MemberFilter filter, UriInfo uri) {
        groups.require(id);
        return PageLinks.answer(complaints.ofProblemGroup(id, filter.awaitsResponse, filter), uri);
    }

    @POST
    @Path("{id}/members")
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Put complaints into a problem group",
            description =
                    "All of them or none; a complaint is in at most one group. Those that are in it already"
                            + " stay as they are. Roles: supervisor (own teams), operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The group after it",
            content = @Content(schema = @Schema(implementation = ProblemGroupView.class)))
    @APIResponse(responseCode = "409", description = "One is closed or in another group")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull AddMembers.Request request) {
        return answer(addMembers.handle(id, request));
    }

    @DELETE
    @Path("{id}/members/{complaintId}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a complaint out of a problem group",
            description =
                    "Needs If-Match of the group. Roles: supervisor (own teams), operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The group after it",
            content = @Content(schema = @Schema(implementation = ProblemGroupView.class)))
    @APIResponse(responseCode = "409", description = "The complaint is closed")
    public Response remove(@PathParam("id") UUID id, @PathParam("complaintId") UUID complaintId) {
        return answer(removeMember.handle(id, complaintId));
    }

    @POST
    @Path("{id}/solution")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Answer all complaints of a problem group",
            description =
                    "One decision and one message in Arabic and English for all whose customers wait for the"
                            + " final response; each gets it in their own language. Complaints that the caller"
                            + " may not see, or that have an unanswered point, stay as they are. Again with an"
                            + " empty body: the same for those that came later. Needs If-Match. Roles:"
                            + " supervisor (own teams), operations-manager, admin.")
    @APIResponse(
            responseCode = "202",
            description = "The job runs; Location says where to follow it",
            content = @Content(schema = @Schema(implementation = BulkActionView.class)))
    @APIResponse(responseCode = "409", description = "The job before still runs")
    public Response solve(@PathParam("id") UUID id, @Valid @NotNull SolveProblem.Request request) {
        return BulkActionResource.accepted(solveProblem.handle(id, request));
    }

    private Response answer(ProblemGroup group) {
        return Response.ok(groups.view(group)).tag(Precondition.tag(group.version())).build();
    }
}
