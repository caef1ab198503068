package io.mushrif.complaints.erasure;

import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports of customers over HTTP. */
@Path("/api/v1/customers/{customerId}/exports")
@Tag(name = "Export and erasure")
public class ExportResource {

    private static final String ZIP = "application/zip";

    private final CustomerExports exports;
    private final ExportPieces pieces;
    private final StartExport startExport;
    private final CurrentUser user;
    private final Clock clock;

    ExportResource(
            CustomerExports exports,
            ExportPieces pieces,
            StartExport startExport,
            CurrentUser user,
            Clock clock) {
        this.exports = exports;
        this.pieces = pieces;
        this.startExport = startExport;
        this.user = user;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Export all that is kept of a customer",
            description =
                    "A ZIP archive with index.html for people, data.json for machines and the files of"
                            + " complaints. It is kept encrypted and for some days only. Roles:"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "202",
            description = "It is written; Location says where to follow it",
            content = @Content(schema = @Schema(implementation = ExportView.class)))
    @APIResponse(responseCode = "409", description = "The customer was erased")
    public Response start(@PathParam("customerId") UUID customerId) {
        ExportView export = startExport.handle(customerId);
        return Response.accepted(export)
                .location(
                        UriBuilder.fromPath("/api/v1/customers/{customerId}/exports/{id}")
                                .build(customerId, export.id()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Exports of a customer",
            description =
                    "Newest first, with who has downloaded them. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "At most 200")
    public Map<String, List<ExportView>> list(@PathParam("customerId") UUID customerId) {
        return Map.of("items", exports.of(customerId));
    }

    @GET
    @Path("{exportId}")
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(summary = "Follow an export", description = "Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "How far it is")
    public ExportView get(
            @PathParam("customerId") UUID customerId, @PathParam("exportId") UUID exportId) {
        return exports.view(exports.require(customerId, exportId));
    }

    @GET
    @Path("{exportId}/archive")
    @Transactional
    @Produces(ZIP)
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Download an export",
            description = "Who downloads it is noted. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "The archive")
    @APIResponse(responseCode = "409", description = "It is not complete, or no longer kept")
    public Response archive(
            @PathParam("customerId") UUID customerId, @PathParam("exportId") UUID exportId) {
        CustomerExport export = exports.require(customerId, exportId);
        if (!export.isKept(clock.instant())) {
            throw ProblemException.conflict("export-not-available");
        }
        exports.noteDownload(export, user.name());
        StreamingOutput bytes = out -> pieces.copy(exportId, out);
        return Response.ok(bytes, ZIP)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"customer-" + customerId + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
