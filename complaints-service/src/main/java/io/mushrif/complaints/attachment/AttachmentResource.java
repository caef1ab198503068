package io.mushrif.complaints.attachment;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.Roles;
import io.mushrif.platform.upload.Upload;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of a complaint over HTTP. */
@Path("/api/v1/complaints/{id}/attachments")
@Tag(name = "Attachments")
public class AttachmentResource {

    private final ComplaintWork work;
    private final Attachments attachments;
    private final AttachmentStore store;
    private final AttachFile attachFile;
    private final RedactAttachment redactAttachment;
    private final Precondition precondition;

    AttachmentResource(
            ComplaintWork work,
            Attachments attachments,
            AttachmentStore store,
            AttachFile attachFile,
            RedactAttachment redactAttachment,
            Precondition precondition) {
        this.work = work;
        this.attachments = attachments;
        this.store = store;
        this.attachFile = attachFile;
        this.redactAttachment = redactAttachment;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Attach a file",
            description =
                    "The body is the file, with its name as name, or a form with the file as file. What"
                            + " it is is found out from its content. Content that the complaint has"
                            + " already is not kept twice: 200 with the attachment that is there. Roles:"
                            + " agent (own), supervisor, operations-manager, integration, admin.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "multipart/form-data",
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        properties =
                                                @SchemaProperty(
                                                        name = "file",
                                                        type = SchemaType.STRING,
                                                        format = "binary")))
            })
    @APIResponse(
            responseCode = "201",
            description = "The new attachment",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The attachment with the same content, which was there before",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The complaint has too many or too large files")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "A file of its type cannot be attached")
    public Response attach(
            @PathParam("id") UUID id,
            @QueryParam("name") @Parameter(description = "Name of the file; needed without a form")
                    String name,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
            Upload upload)
            throws IOException {
        try (upload) {
            if (name == null) {
                throw ProblemException.invalid("name", "not-null");
            }
            return answer(
                    attachFile.handle(
                            id,
                            new AttachFile.Request(
                                    name, type, upload.file(), upload.bytes(), upload.sha256())));
        }
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(hidden = true)
    public Response attachFromForm(
            @PathParam("id") UUID id, @QueryParam("name") String name, @RestForm FileUpload file)
            throws IOException {
        if (file == null) {
            throw ProblemException.invalid("file", "not-null");
        }
        return answer(
                attachFile.handle(
                        id,
                        new AttachFile.Request(
                                name == null ? file.fileName() : name,
                                file.contentType(),
                                file.uploadedFile(),
                                file.size(),
                                Upload.checksum(file.uploadedFile()))));
    }

    private static Response answer(AttachFile.Attached attached) {
        AttachmentView view = attached.attachment().view();
        return Response.status(attached.fresh() ? 201 : 200)
                .location(
                        UriBuilder.fromPath("/api/v1/complaints/{id}/attachments/{aid}")
                                .build(view.complaintId(), view.id()))
                .tag(Precondition.tag(attached.attachment().version()))
                .entity(view)
                .build();
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
            summary = "List the files of a complaint",
            description = "In the order in which they came. An agent: own complaints only.")
    @APIResponse(responseCode = "200", description = "All files, redacted ones too")
    public Map<String, List<AttachmentView>> list(@PathParam("id") UUID id) {
        work.visible(id);
        return Map.of("items", attachments.views(id));
    }

    @GET
    @Path("{aid}")
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
            summary = "Read what is known of a file",
            description = "An agent: own complaints only.")
    @APIResponse(
            responseCode = "200",
            description = "The attachment",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("aid") UUID attachmentId) {
        Attachment attachment = visible(id, attachmentId);
        return precondition.read(attachment.version(), attachment.view());
    }

    @GET
    @Path("{aid}/content")
    @Transactional
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Download a file",
            description =
                    "Always as a file to be saved, never to be shown by the browser. The ETag is its"
                            + " SHA-256 checksum. An agent: own complaints only.")
    @APIResponse(
            responseCode = "200",
            description = "Its bytes",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "410", description = "Its content was deleted")
    public Response content(
            @PathParam("id") UUID id,
            @PathParam("aid") UUID attachmentId,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(hidden = true) String known)
            throws IOException {
        Attachment attachment = visible(id, attachmentId);
        if (attachment.storageKey() == null) {
            throw new ProblemException(410, "attachment-redacted");
        }
        EntityTag tag = new EntityTag(attachment.sha256());
        if (known != null && known.contains('"' + tag.getValue() + '"')) {
            return Response.notModified(tag).build();
        }
        return Response.ok(store.open(attachment.storageKey()), attachment.type())
                .tag(tag)
                .header(HttpHeaders.CONTENT_LENGTH, attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.disposition(attachment.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @POST
    @Path("{aid}/redaction")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Delete the content of a file for good",
            description =
                    "Its size, type and checksum stay, its name does not; who did it when and why is in"
                            + " the timeline. Needs If-Match with the version of the attachment. Roles:"
                            + " supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "What is still known of it",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(responseCode = "409", description = "It was deleted before")
    public Response redact(
            @PathParam("id") UUID id,
            @PathParam("aid") UUID attachmentId,
            @Valid @NotNull RedactAttachment.Request request) {
        Attachment attachment = redactAttachment.handle(id, attachmentId, request);
        return Response.ok(attachment.view()).tag(Precondition.tag(attachment.version())).build();
    }

    private Attachment visible(UUID id, UUID attachmentId) {
        work.visible(id);
        return attachments.require(id, attachmentId);
    }
}
