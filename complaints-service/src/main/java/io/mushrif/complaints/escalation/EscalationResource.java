package io.mushrif.complaints.escalation;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Escalations over HTTP. */
@Path("/api/v1/escalations")
@Tag(name = "Escalations")
public class EscalationResource {

    private final Escalations escalations;
    private final CurrentUser user;
    private final Precondition precondition;
    private final Clock clock;

    EscalationResource(
            Escalations escalations, CurrentUser user, Precondition precondition, Clock clock) {
        this.escalations = escalations;
        this.user = user;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List escalations",
            description =
                    "Newest first. A supervisor: those of own teams and those they were told of."
                            + " Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of escalations")
    public Response list(@BeanParam EscalationFilter filter, UriInfo uri) {
        return PageLinks.answer(escalations.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read an escalation",
            description = "Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The escalation",
            content = @Content(schema = @Schema(implementation = EscalationView.class)))
    public Response get(@PathParam("id") UUID id) {
        Escalation escalation = escalations.visible(id);
        return precondition.read(escalation.version(), escalation.view());
    }

    @POST
    @Path("{id}/sight")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say that it was seen",
            description =
                    "The first one counts; repeating it changes nothing. Roles: supervisor,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The escalation",
            content = @Content(schema = @Schema(implementation = EscalationView.class)))
    public Response see(@PathParam("id") UUID id) {
        Escalation escalation = escalations.visible(id);
        escalation.see(user.name(), clock.instant());
        escalations.flush();
        return Response.ok(escalation.view()).tag(Precondition.tag(escalation.version())).build();
    }
}
