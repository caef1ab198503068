package io.mushrif.platform.bulkimport;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;

/**
 * Mappings of columns over HTTP. A service that imports has a subclass with the address as its
 * {@code Path}.
 */
public abstract class ImportMappingsResource {

    private final ImportMappings mappings;
    private final Precondition precondition;

    protected ImportMappingsResource(ImportMappings mappings, Precondition precondition) {
        this.mappings = mappings;
        this.precondition = precondition;
    }

    @GET
    @Path("{name}")
    @Transactional
    @RolesAllowed({Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @SecurityRequirement(
            name = "SecurityScheme",
            scopes = {Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a mapping of columns",
            description = "Roles: integration, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            content = @Content(schema = @Schema(implementation = ColumnMapping.class)))
    public Response get(@PathParam("name") String name) {
        ImportMapping mapping = mappings.require(name);
        return precondition.read(mapping.version(), mapping.content());
    }

    @PUT
    @Path("{name}")
    @Transactional
    @RolesAllowed({Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @SecurityRequirement(
            name = "SecurityScheme",
            scopes = {Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Save a mapping of columns",
            description =
                    "Name it with ?mapping= when a file is imported. A change needs If-Match."
                            + " Roles: integration, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            content = @Content(schema = @Schema(implementation = ColumnMapping.class)))
    public Response put(@PathParam("name") String name, @Valid @NotNull ColumnMapping content) {
        check(content);
        ImportMapping mapping = mappings.findById(name);
        if (mapping == null) {
            mapping = new ImportMapping(name, content);
            mappings.persist(mapping);
        } else {
            precondition.require(mapping.version());
            mapping.change(content);
        }
        mappings.flush();
        return Response.ok(mapping.content()).tag(Precondition.tag(mapping.version())).build();
    }

    private static void check(ColumnMapping content) {
        try {
            if (content.dateFormat() != null) {
                DateText.formatter(content.dateFormat());
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("dateFormat", "invalid");
        }
        checkZone(content.timeZone());
        checkColumns("fields", content.fields());
        checkColumns("attributes", content.attributes());
        if (!content.fields().containsKey("externalId")) {
            throw ProblemException.invalid("fields.externalId", "not-null");
        }
    }

    private static void checkZone(String zone) {
        try {
            if (zone != null) {
                ZoneId.of(zone);
            }
        } catch (DateTimeException e) {
            throw ProblemException.invalid("timeZone", "invalid");
        }
    }

    private static void checkColumns(String kind, Map<String, ColumnMapping.Column> columns) {
        columns.forEach(
                (name, first) -> {
                    for (ColumnMapping.Column column = first;
                            column != null;
                            column = column.otherwise()) {
                        if (column.column() == null || column.column().isBlank()) {
                            throw ProblemException.invalid(
                                    kind + "." + name + ".column", "not-blank");
                        }
                    }
                });
    }
}
