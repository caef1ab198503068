package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about one complaint over HTTP. */
@Path("/api/v1/complaints/{id}/referrals")
@Tag(name = "Referrals")
public class ComplaintReferralResource {

    private final ComplaintWork work;
    private final Referrals referrals;
    private final ReferComplaint referComplaint;
    private final AnswerReferral answerReferral;
    private final CancelReferral cancelReferral;
    private final NoteReferral noteReferral;
    private final RedactReferral redactReferral;
    private final Precondition precondition;

    ComplaintReferralResource(
            ComplaintWork work,
            Referrals referrals,
            ReferComplaint referComplaint,
            AnswerReferral answerReferral,
            CancelReferral cancelReferral,
            NoteReferral noteReferral,
            RedactReferral redactReferral,
            Precondition precondition) {
        this.work = work;
        this.referrals = referrals;
        this.referComplaint = referComplaint;
        this.answerReferral = answerReferral;
        this.cancelReferral = cancelReferral;
        this.noteReferral = noteReferral;
        this.redactReferral = redactReferral;
        this.precondition = precondition;
    }

    @GET
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
            summary = "List what departments were asked about a complaint",
            description = "In the order in which it was asked. An agent: own complaints only.")
    @APIResponse(responseCode = "200", description = "All questions")
    public Map<String, List<ReferralView>> list(@PathParam("id") UUID id) {
        work.visible(id);
        return Map.of("items", referrals.of(id).stream().map(referrals::view).toList());
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Ask another department",
            description =
                    "The complaint stands still until the answer (WAITING_FOR_DEPARTMENT) unless wait"
                            + " is false or the lifecycle does not let it; waits in the answer says which."
                            + " Service clocks stand still with it, statutory clocks go on. Several"
                            + " departments can be asked at once. Takes no version of the complaint:"
                            + " asking overwrites nothing. Roles: agent, supervisor, operations-manager,"
                            + " integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The question",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "409", description = "The complaint is answered already")
    public Response refer(
            @PathParam("id") UUID id, @Valid @NotNull ReferComplaint.Request request) {
        return created(referComplaint.handle(id, request));
    }

    @GET
    @Path("{rid}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.DEPARTMENT,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read a question to a department",
            description =
                    "Also for the members of the department (role department), who see nothing else of"
                            + " the complaint. An agent: own complaints only.")
    @APIResponse(
            responseCode = "200",
            description = "The question",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("rid") UUID referralId) {
        Referral referral = referrals.visible(id, referralId);
        return precondition.read(referral.version(), referrals.view(referral));
    }

    @POST
    @Path("{rid}/answer")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.DEPARTMENT,
        Roles.ADMIN
    })
    @Operation(
            summary = "Answer a question to a department",
            description =
                    "The complaint goes on when it waits for no other. Needs If-Match with the version"
                            + " of the question. Roles: department (member of the one that was asked),"
                            + " agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The question with its answer",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "409", description = "It is answered or cancelled already")
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("rid") UUID referralId,
            @Valid @NotNull AnswerReferral.Request request) {
        return changed(answerReferral.handle(id, referralId, request));
    }

    @POST
    @Path("{rid}/notes")
    @Idempotent
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.DEPARTMENT,
        Roles.ADMIN
    })
    @Operation(
            summary = "Say something to a question that is not answered yet",
            description =
                    "Roles: department (member of the one that was asked), agent, supervisor,"
                            + " operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The question with its notes",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "409", description = "It is answered or cancelled already")
    public Response note(
            @PathParam("id") UUID id,
            @PathParam("rid") UUID referralId,
            @Valid @NotNull NoteReferral.Request request) {
        return created(noteReferral.handle(id, referralId, request));
    }

    @POST
    @Path("{rid}/cancellation")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Take a question to a department back",
            description =
                    "The complaint goes on when it waits for no other. Needs If-Match with the version"
                            + " of the question. Roles: agent, supervisor, operations-manager, integration,"
                            + " admin.")
    @APIResponse(
            responseCode = "200",
            description = "The question, cancelled",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    @APIResponse(responseCode = "409", description = "It is answered or cancelled already")
    public Response cancel(
            @PathParam("id") UUID id,
            @PathParam("rid") UUID referralId,
            @Valid @NotNull CancelReferral.Request request) {
        return changed(cancelReferral.handle(id, referralId, request));
    }

    @POST
    @Path("{rid}/redaction")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Delete what was written in a question, its notes and its answer for good",
            description =
                    "Who did it when and why is in the timeline. Needs If-Match with the version of the"
                            + " question. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The question without its texts",
            content = @Content(schema = @Schema(implementation = ReferralView.class)))
    public Response redact(
            @PathParam("id") UUID id,
            @PathParam("rid") UUID referralId,
            @Valid @NotNull RedactReferral.Request request) {
        return changed(redactReferral.handle(id, referralId, request));
    }

    private Response created(Referral referral) {
        return Response.created(
                        UriBuilder.fromPath("/api/v1/complaints/{id}/referrals/{rid}")
                                .build(referral.complaintId(), referral.id()))
                .tag(Precondition.tag(referral.version()))
                .entity(referrals.view(referral))
                .build();
    }

    private Response changed(Referral referral) {
        return Response.ok(referrals.view(referral))
                .tag(Precondition.tag(referral.version()))
                .build();
    }
}
