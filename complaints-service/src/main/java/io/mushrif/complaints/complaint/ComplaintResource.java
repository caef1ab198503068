package io.mushrif.complaints.complaint;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Complaints over HTTP. */
@Path("/api/v1/complaints")
@Tag(name = "Complaints")
public class ComplaintResource {

    private final Complaints complaints;
    private final ComplaintAccessPolicy access;
    private final RegisterComplaint registerComplaint;
    private final ChangeComplaint changeComplaint;
    private final ComplaintWork work;
    private final PossibleDuplicates possibleDuplicates;
    private final Timeline timeline;
    private final Precondition precondition;

    ComplaintResource(
            Complaints complaints,
            ComplaintAccessPolicy access,
            RegisterComplaint registerComplaint,
            ChangeComplaint changeComplaint,
            ComplaintWork work,
            PossibleDuplicates possibleDuplicates,
            Timeline timeline,
            Precondition precondition) {
        this.complaints = complaints;
        this.access = access;
        this.registerComplaint = registerComplaint;
        this.changeComplaint = changeComplaint;
        this.work = work;
        this.possibleDuplicates = possibleDuplicates;
        this.timeline = timeline;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Register a complaint",
            description =
                    "Repeat with the same Idempotency-Key as often as needed: one complaint is created."
                            + " Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The new complaint with its clocks",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "The external id is taken")
    public Response register(@Valid @NotNull RegisterComplaint.Request request) {
        ComplaintWork.Done done = registerComplaint.handle(request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/complaints/{id}").build(done.view().id()))
                .tag(Precondition.tag(done.version()))
                .entity(done.view())
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
            summary = "List complaints",
            description =
                    "An agent sees own ones, a supervisor those of own teams and of no team, others all.")
    @APIResponse(responseCode = "200", description = "A page of complaints")
    public Response list(@BeanParam ComplaintFilter filter, UriInfo uri) {
        return PageLinks.answer(complaints.page(filter), uri);
    }

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
            summary = "Read a complaint",
            description = "With its clocks as they stand now. An agent: own ones only.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    public Response get(@PathParam("id") UUID id) {
        Complaint complaint = required(id);
        return precondition.read(
                complaint.version(), complaint.view(work.read(complaint).clocks()));
    }

    @GET
    @Path("{id}/timeline")
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
            summary = "What happened to a complaint",
            description = "Oldest first; entries are never changed. An agent: own ones only.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Response timeline(
            @PathParam("id") UUID id, @BeanParam PageRequest request, UriInfo uri) {
        required(id);
        Cursor cursor = request.cursor(Integer::valueOf);
        int after = cursor == null ? 0 : Integer.parseInt(cursor.value());
        List<TimelineView> found = timeline.after(id, after, request.limit() + 1);
        return PageLinks.answer(
                Page.of(
                        found,
                        request.limit(),
                        last -> new Cursor(Integer.toString(last.seq()), id)),
                uri);
    }

    @GET
    @Path("{id}/possible-duplicates")
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
            summary = "Complaints that may be about the same thing",
            description =
                    "Of the same customer, telephone number or e-mail address, received within 30 days of"
                            + " it, alike in their text; the most alike first. An agent: own ones only.")
    @APIResponse(responseCode = "200", description = "At most five")
    public Map<String, List<PossibleDuplicate>> possibleDuplicates(@PathParam("id") UUID id) {
        return Map.of("items", possibleDuplicates.of(required(id)));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Correct a complaint",
            description =
                    "What is absent stays. Needs If-Match. Roles: agent (own), supervisor,"
                            + " operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The changed complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "It is closed")
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull ChangeComplaint.Request request) {
        ComplaintWork.Done done = changeComplaint.handle(id, request);
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }

    private Complaint required(UUID id) {
        Complaint complaint = complaints.require(id);
        access.require(complaint);
        return complaint;
    }
}
