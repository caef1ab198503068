package io.mushrif.complaints.escalation;

import io.mushrif.complaints.complaint.AssignComplaint;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

/** The escalation matrix over HTTP. */
@Path("/api/v1/escalation-rules")
@Tag(name = "Escalations")
public class EscalationRuleResource {

    private final EscalationRules rules;
    private final AssignComplaint assignment;
    private final Precondition precondition;

    EscalationRuleResource(
            EscalationRules rules, AssignComplaint assignment, Precondition precondition) {
        this.rules = rules;
        this.assignment = assignment;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read the escalation matrix",
            description = "Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "All lines, by name")
    public Map<String, List<EscalationRuleView>> list() {
        return Map.of("items", rules.all());
    }

    @GET
    @Path("{name}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a line of the escalation matrix",
            description = "Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The line",
            content = @Content(schema = @Schema(implementation = EscalationRuleView.class)))
    public Response get(@PathParam("name") String name) {
        EscalationRule rule = rules.require(name);
        return precondition.read(rule.version(), rule.view());
    }

    @PUT
    @Path("{name}")
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set up or change a line of the escalation matrix",
            description = "A change needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The line",
            content = @Content(schema = @Schema(implementation = EscalationRuleView.class)))
    public Response put(
            @PathParam("name") String name, @Valid @NotNull EscalationRuleView content) {
        content.requireSense();
        if (content.takeOver() != null) {
            assignment.assignable(content.takeOver(), "takeOver");
        }
        EscalationRule rule = rules.findById(name);
        if (rule == null) {
            rule = new EscalationRule(name, content);
            rules.persist(rule);
        } else {
            precondition.require(rule.version());
            rule.change(content);
        }
        rules.flush();
        rules.changed();
        return Response.ok(rule.view()).tag(Precondition.tag(rule.version())).build();
    }

    @DELETE
    @Path("{name}")
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a line out of the escalation matrix",
            description = "Needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(@PathParam("name") String name) {
        EscalationRule rule = rules.require(name);
        precondition.require(rule.version());
        rules.delete(rule);
        rules.changed();
    }
}
