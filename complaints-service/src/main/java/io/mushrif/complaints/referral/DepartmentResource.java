package io.mushrif.complaints.referral;

import io.mushrif.platform.concurrency.Precondition;
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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Departments over HTTP. */
@Path("/api/v1/departments")
@Tag(name = "Referrals")
public class DepartmentResource {

    private final Departments departments;
    private final PutDepartment putDepartment;
    private final Precondition precondition;

    DepartmentResource(
            Departments departments, PutDepartment putDepartment, Precondition precondition) {
        this.departments = departments;
        this.putDepartment = putDepartment;
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
            summary = "List departments that can be asked",
            description =
                    "Roles: agent, supervisor, quality-analyst, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "All departments, by code")
    public Map<String, List<DepartmentView>> list() {
        return Map.of("items", departments.all());
    }

    @GET
    @Path("{code}")
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
            summary = "Read a department",
            description =
                    "Roles: agent, supervisor, quality-analyst, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The department",
            content = @Content(schema = @Schema(implementation = DepartmentView.class)))
    public Response get(@PathParam("code") String code) {
        Department department = departments.require(code);
        return precondition.read(department.version(), department.view());
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set up or change a department",
            description =
                    "Its members see and answer what is asked of it, with the role department. A"
                            + " change needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The department",
            content = @Content(schema = @Schema(implementation = DepartmentView.class)))
    public Response put(@PathParam("code") String code, @Valid @NotNull DepartmentView content) {
        Department department = putDepartment.handle(code, content);
        return Response.ok(department.view()).tag(Precondition.tag(department.version())).build();
    }
}
