package io.mushrif.complaints.response;

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
import jakarta.ws.rs.Produces;
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

/** The letters of a complaint over HTTP. */
@Path("/api/v1/complaints/{id}/letters")
@Tag(name = "Letters")
public class LetterResource {

    /** What a browser may do with a letter: show its text with its own inline style, no more. */
    private static final String INERT =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none';"
                    + " frame-ancestors 'none'; sandbox";

    private final ComplaintWork work;
    private final Letters letters;
    private final SendLetter sendLetter;
    private final PreviewLetter previewLetter;
    private final ResendLetter resendLetter;
    private final Precondition precondition;

    LetterResource(
            ComplaintWork work,
            Letters letters,
            SendLetter sendLetter,
            PreviewLetter previewLetter,
            ResendLetter resendLetter,
            Precondition precondition) {
        this.work = work;
        this.letters = letters;
        this.sendLetter = sendLetter;
        this.previewLetter = previewLetter;
        this.resendLetter = resendLetter;
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
            summary = "Write a letter to the customer and mail it",
            description =
                    "Does with the complaint what the letter stands for: acknowledge, inform, hold or"
                            + " resolve. Needs If-Match with the version of the complaint; the ETag of"
                            + " the answer is its version behind the letter. The letter is kept as it"
                            + " is sent and mailed at once; when the mail server does not take it, again"
                            + " later. An agent: own complaints only. Roles: agent, supervisor,"
                            + " operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The letter",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Not possible in the present state of the complaint, the reporter is not"
                            + " authorised, or an e-mail address is missing")
    public Response send(@PathParam("id") UUID id, @Valid @NotNull SendLetter.Request request) {
        SendLetter.Sent sent = sendLetter.handle(id, request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/complaints/{id}/letters/{letterId}")
                                .build(id, sent.letter().id()))
                .tag(Precondition.tag(sent.complaintVersion()))
                .entity(sent.letter())
                .build();
    }

    @POST
    @Path("preview")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Look at a letter before it is sent",
            description =
                    "The letter as it would be sent now; nothing is sent or kept. An agent: own"
                            + " complaints only. Roles: agent, supervisor, operations-manager,"
                            + " integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(schema = @Schema(implementation = LetterPreview.class)))
    @APIResponse(responseCode = "409", description = "It could not be sent")
    public Response preview(@PathParam("id") UUID id, @Valid @NotNull SendLetter.Request request) {
        return Response.ok(previewLetter.handle(id, request)).build();
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
            summary = "List the letters of a complaint",
            description = "Oldest first. An agent: own complaints only.")
    @APIResponse(responseCode = "200", description = "All letters, without their texts")
    public Response list(@PathParam("id") UUID id) {
        work.visible(id);
        List<LetterSummary> items = letters.of(id);
        return Response.ok(Map.of("items", items)).build();
    }

    @GET
    @Path("{letterId}")
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
            summary = "Read a letter as it was sent",
            description = "With what became of it. An agent: own complaints only.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
        work.visible(id);
        Letters.Found found = letters.require(id, letterId);
        return precondition.read(found.delivery().version(), found.view());
    }

    @GET
    @Path("{letterId}/html")
    @Produces("text/html;charset=UTF-8")
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
            summary = "A letter as a page, to look at or to print",
            description =
                    "The HTML as it was sent. A browser runs and loads nothing from it. An agent: own"
                            + " complaints only.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = "text/html"))
    public Response html(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
        String reference = work.visible(id).reference();
        Letter letter = letters.require(id, letterId).letter();
        return Response.ok(letter.html())
                .header("Content-Security-Policy", INERT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Language", letter.language())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"%s-%s.html\""
                                .formatted(reference, letter.kind().template()))
                .build();
    }

    @POST
    @Path("{letterId}/resend")
    @Idempotent
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Mail a letter once more",
            description =
                    "As it was written, to whom it was written; to another address, write a new one."
                            + " An agent: own complaints only. Roles: agent, supervisor,"
                            + " operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The letter, which waits to be mailed",
            content = @Content(schema = @Schema(implementation = LetterView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It waits already, is for print, or its recipient is not authorised any more")
    public Response resend(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
        Letters.Found found = resendLetter.handle(id, letterId);
        return Response.ok(found.view()).build();
    }
}
