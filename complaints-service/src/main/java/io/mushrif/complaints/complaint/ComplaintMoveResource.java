package io.mushrif.complaints.complaint;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verbs of a complaint over HTTP. */
@Path("/api/v1/complaints")
@Tag(name = "Complaints")
public class ComplaintMoveResource {

    private final AcknowledgeComplaint acknowledgeComplaint;
    private final AssessComplaint assessComplaint;
    private final InvestigateComplaint investigateComplaint;
    private final WaitForAnswer waitForAnswer;
    private final ResumeComplaint resumeComplaint;
    private final ResolveComplaint resolveComplaint;
    private final RejectResponse rejectResponse;
    private final CloseComplaint closeComplaint;
    private final ReopenComplaint reopenComplaint;
    private final WithdrawComplaint withdrawComplaint;
    private final AssignComplaint assignComplaint;
    private final InformCustomer informCustomer;
    private final HoldResponse holdResponse;
    private final RecordCustomerReply recordCustomerReply;
    private final AcceptResponse acceptResponse;

    ComplaintMoveResource(
            AcknowledgeComplaint acknowledgeComplaint,
            AssessComplaint assessComplaint,
            InvestigateComplaint investigateComplaint,
            WaitForAnswer waitForAnswer,
            ResumeComplaint resumeComplaint,
            ResolveComplaint resolveComplaint,
            RejectResponse rejectResponse,
            CloseComplaint closeComplaint,
            ReopenComplaint reopenComplaint,
            WithdrawComplaint withdrawComplaint,
            AssignComplaint assignComplaint,
            InformCustomer informCustomer,
            HoldResponse holdResponse,
            RecordCustomerReply recordCustomerReply,
            AcceptResponse acceptResponse) {
        this.acknowledgeComplaint = acknowledgeComplaint;
        this.assessComplaint = assessComplaint;
        this.investigateComplaint = investigateComplaint;
        this.waitForAnswer = waitForAnswer;
        this.resumeComplaint = resumeComplaint;
        this.resolveComplaint = resolveComplaint;
        this.rejectResponse = rejectResponse;
        this.closeComplaint = closeComplaint;
        this.reopenComplaint = reopenComplaint;
        this.withdrawComplaint = withdrawComplaint;
        this.assignComplaint = assignComplaint;
        this.informCustomer = informCustomer;
        this.holdResponse = holdResponse;
        this.recordCustomerReply = recordCustomerReply;
        this.acceptResponse = acceptResponse;
    }

    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Tell the customer that it was received",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response acknowledge(
            @PathParam("id") UUID id, @Valid @NotNull AcknowledgeComplaint.Request request) {
        return answer(acknowledgeComplaint.handle(id, request));
    }

    @POST
    @Path("{id}/assessment")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Judge severity and priority",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response assess(
            @PathParam("id") UUID id, @Valid @NotNull AssessComplaint.Request request) {
        return answer(assessComplaint.handle(id, request));
    }

    @POST
    @Path("{id}/investigation")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Begin to work on it",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response investigate(
            @PathParam("id") UUID id, @Valid @NotNull InvestigateComplaint.Request request) {
        return answer(investigateComplaint.handle(id, request));
    }

    @POST
    @Path("{id}/waiting")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Wait for the customer or a department",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response waitForAnswer(
            @PathParam("id") UUID id, @Valid @NotNull WaitForAnswer.Request request) {
        return answer(waitForAnswer.handle(id, request));
    }

    @POST
    @Path("{id}/resumption")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Go on after waiting",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response resume(
            @PathParam("id") UUID id, @Valid @NotNull ResumeComplaint.Request request) {
        return answer(resumeComplaint.handle(id, request));
    }

    @POST
    @Path("{id}/resolution")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Give the final response",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response resolve(
            @PathParam("id") UUID id, @Valid @NotNull ResolveComplaint.Request request) {
        return answer(resolveComplaint.handle(id, request));
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "The customer does not accept the response",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response reject(
            @PathParam("id") UUID id, @Valid @NotNull RejectResponse.Request request) {
        return answer(rejectResponse.handle(id, request));
    }

    @POST
    @Path("{id}/closing")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Close it",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response close(
            @PathParam("id") UUID id, @Valid @NotNull CloseComplaint.Request request) {
        return answer(closeComplaint.handle(id, request));
    }

    @POST
    @Path("{id}/reopening")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Open it again, or continue it by a new one",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The new complaint that continues one closed more than 30 days ago",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response reopen(
            @PathParam("id") UUID id, @Valid @NotNull ReopenComplaint.Request request) {
        ComplaintWork.Done done = reopenComplaint.handle(id, request);
        return done.view().id().equals(id) ? answer(done) : created(done);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "The customer takes it back",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response withdraw(
            @PathParam("id") UUID id, @Valid @NotNull WithdrawComplaint.Request request) {
        return answer(withdrawComplaint.handle(id, request));
    }

    @POST
    @Path("{id}/assignment")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Give it to an agent",
            description =
                    "Needs If-Match. Roles: supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response assign(
            @PathParam("id") UUID id, @Valid @NotNull AssignComplaint.Request request) {
        return answer(assignComplaint.handle(id, request));
    }

    @POST
    @Path("{id}/update")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Tell the customer how it stands",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response inform(
            @PathParam("id") UUID id, @Valid @NotNull InformCustomer.Request request) {
        return answer(informCustomer.handle(id, request));
    }

    @POST
    @Path("{id}/holding")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Tell the customer why the final response takes longer",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response hold(@PathParam("id") UUID id, @Valid @NotNull HoldResponse.Request request) {
        return answer(holdResponse.handle(id, request));
    }

    @POST
    @Path("{id}/customer-reply")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Take in what the customer says meanwhile",
            description =
                    "Ends the waiting for the customer. Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response customerReplied(
            @PathParam("id") UUID id, @Valid @NotNull RecordCustomerReply.Request request) {
        return answer(recordCustomerReply.handle(id, request));
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "The customer accepts the response",
            description =
                    "Needs If-Match. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response accept(
            @PathParam("id") UUID id, @Valid @NotNull AcceptResponse.Request request) {
        return answer(acceptResponse.handle(id, request));
    }

    private static Response created(ComplaintWork.Done done) {
        return Response.created(
                        UriBuilder.fromPath("/api/v1/complaints/{id}").build(done.view().id()))
                .tag(Precondition.tag(done.version()))
                .entity(done.view())
                .build();
    }

    private static Response answer(ComplaintWork.Done done) {
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }
}
