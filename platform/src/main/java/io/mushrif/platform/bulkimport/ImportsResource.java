package io.mushrif.platform.bulkimport;

import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.language.Languages;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.Roles;
import io.mushrif.platform.upload.Upload;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * Bulk imports over HTTP. A service that imports has a subclass with the address as its {@code
 * Path}; a service without one has no such endpoints. Security requirements stand here for the
 * documentation, which does not look for inherited roles.
 */
public abstract class ImportsResource {

    /** What an endpoint for {@link #follow} does. */
    protected static final String FOLLOWED =
            "Server-sent events: \"progress\" with the import as data whenever it has moved on,"
                    + " \"end\" with its final state; then the stream ends. Roles: integration,"
                    + " operations-manager, admin.";

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final String path;
    private final String usualType;
    private final Imports imports;

    /**
     * Imports of a service.
     *
     * @param path address of the subclass, for links
     * @param usualType what is imported when a request does not say it
     */
    protected ImportsResource(String path, String usualType, Imports imports) {
        this.path = path;
        this.usualType = usualType;
        this.imports = imports;
    }

    @POST
    @Idempotent
    @Consumes({CSV, NDJSON})
    @RolesAllowed({Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @SecurityRequirement(
            name = "SecurityScheme",
            scopes = {Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Import a file",
            description =
                    "The body is the file, CSV with a header or one JSON object per line, also with"
                            + " Content-Encoding gzip. Its encoding is the charset of Content-Type, else it is"
                            + " found out. When the order of day and month in its dates is not clear, the import"
                            + " asks (state AWAITING_ANSWER, question) before any row is taken over. The same file can be imported as often as needed: known"
                            + " rows are left unchanged. Roles: integration, operations-manager, admin.")
    @APIResponse(
            responseCode = "202",
            description = "The import runs; Location says where to follow it",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response start(
            @QueryParam("type")
                    @Parameter(
                            description =
                                    "What the rows are; the usual type of the address when absent")
                    String type,
            @QueryParam("mapping") @Parameter(description = "Saved mapping; detected when absent")
                    String mapping,
            @QueryParam("into")
                    @Size(max = 50)
                    @Parameter(
                            description =
                                    "Id of what the rows belong to, for types that need it: surveys")
                    String into,
            @QueryParam("dateOrder")
                    @Parameter(description = "Whether day or month comes first in dates of numbers")
                    DateOrder dateOrder,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            Upload upload)
            throws IOException {
        try (upload) {
            ImportFormat format =
                    contentType.startsWith(CSV) ? ImportFormat.CSV : ImportFormat.NDJSON;
            ImportView view =
                    imports.start(
                            new StartImport.Request(
                                    type == null ? usualType : type,
                                    format,
                                    charset(contentType),
                                    isGzip(encoding),
                                    mapping,
                                    into,
                                    dateOrder,
                                    dryRun),
                            upload);
            return Response.accepted(view.under(path))
                    .location(UriBuilder.fromPath(path).path("{id}").build(view.id()))
                    .build();
        }
    }

    @GET
    @RolesAllowed({Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @SecurityRequirement(
            name = "SecurityScheme",
            scopes = {Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List imports",
            description = "Newest first. Roles: integration, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of imports")
    public Response list(@BeanParam PageRequest request, UriInfo uri) {
        return PageLinks.answer(imports.page(request).map(view -> view.under(path)), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @SecurityRequirement(
            name = "SecurityScheme",
            scopes = {Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Follow an import",
            description = "Roles: integration, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "How far it is")
    public ImportView get(@PathParam("id") UUID id) {
        return imports.require(id).under(path);
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @SecurityRequirement(
            name = "SecurityScheme",
            scopes = {Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Stop an import",
            description = "Rows that are in stay. Roles: integration, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "The import, cancelled")
    @APIResponse(responseCode = "409", description = "It has ended before")
    public ImportView cancel(@PathParam("id") UUID id) {
        return imports.cancel(id).under(path);
    }

    @POST
    @Path("{id}/date-order")
    @RolesAllowed({Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @SecurityRequirement(
            name = "SecurityScheme",
            scopes = {Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say how dates are to be read",
            description =
                    "Answers the question of an import in the state AWAITING_ANSWER, which then goes on."
                            + " Rows whose date is none in this order are rejected. Roles: integration,"
                            + " operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "The import, which goes on")
    @APIResponse(responseCode = "409", description = "It does not ask")
    public ImportView answerDateOrder(
            @PathParam("id") UUID id, @Valid @NotNull AnswerDateOrder.Request request) {
        return imports.answer(id, request).under(path);
    }

    /**
     * The progress of an import as events, for an endpoint of the subclass: only there can it be
     * {@code Blocking}, which it has to be.
     */
    protected Multi<OutboundSseEvent> follow(UUID id, Sse sse) {
        imports.require(id);
        return imports.follow(id).map(view -> event(view.under(path), sse));
    }

    @GET
    @Path("{id}/rejects")
    @Produces(CSV)
    @RolesAllowed({Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @SecurityRequirement(
            name = "SecurityScheme",
            scopes = {Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Rejected rows as CSV",
            description =
                    "Line, field, code, reason in the language of the caller, and the row. Roles:"
                            + " integration, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "The rejected rows")
    public Response rejects(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        imports.require(id);
        Locale locale = Languages.preferred(language);
        StreamingOutput rows =
                out -> {
                    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    imports.writeRejects(id, locale, writer);
                    writer.flush();
                };
        return Response.ok(rows, CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"rejects-" + id + ".csv\"")
                .build();
    }

    private static OutboundSseEvent event(ImportView view, Sse sse) {
        return sse.newEventBuilder()
                .name(view.state().isFinal() ? "end" : "progress")
                .id(Long.toString(view.processed()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(ImportView.class, view)
                .build();
    }

    private static String charset(String contentType) {
        return MediaType.valueOf(contentType).getParameters().get(MediaType.CHARSET_PARAMETER);
    }

    private static boolean isGzip(String encoding) {
        if (encoding == null || encoding.equals("identity")) {
            return false;
        }
        if (!encoding.equals("gzip")) {
            throw ProblemException.invalid("Content-Encoding", "unknown-value", "gzip");
        }
        return true;
    }
}
