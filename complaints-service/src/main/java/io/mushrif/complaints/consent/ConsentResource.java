package io.mushrif.complaints.consent;

import io.mushrif.complaints.customer.Customers;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consents of customers over HTTP. */
@Path("/api/v1/customers/{customerId}/consents")
@Tag(name = "Consents")
public class ConsentResource {

    private final Consents consents;
    private final Customers customers;
    private final PutConsent putConsent;
    private final Precondition precondition;
    private final Clock clock;

    ConsentResource(
            Consents consents,
            Customers customers,
            PutConsent putConsent,
            Precondition precondition,
            Clock clock) {
        this.consents = consents;
        this.customers = customers;
        this.putConsent = putConsent;
        this.precondition = precondition;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "What a customer has consented to",
            description =
                    "Every purpose with its log. Roles: agent, supervisor, operations-manager, integration,"
                            + " admin.")
    @APIResponse(responseCode = "200", description = "One item per purpose")
    public Map<String, List<ConsentView>> list(@PathParam("customerId") UUID customerId) {
        customers.requireKnown(customerId);
        return Map.of("items", consents.of(customerId));
    }

    @GET
    @Path("{purpose}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "What a customer says to a purpose",
            description =
                    "With the log, newest first. Roles: agent, supervisor, operations-manager, integration,"
                            + " admin.")
    @APIResponse(
            responseCode = "200",
            description = "The consent",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    public Response get(
            @PathParam("customerId") UUID customerId, @PathParam("purpose") Purpose purpose) {
        customers.requireKnown(customerId);
        Consent consent = consents.find(customerId, purpose);
        if (consent == null) {
            return Response.ok(ConsentView.neverAsked(purpose)).build();
        }
        return precondition.read(
                consent.version(),
                consent.view(consents.log(customerId, purpose), clock.instant()));
    }

    @PUT
    @Path("{purpose}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "A customer gives or withdraws a consent",
            description =
                    "What they said before stays in the log. Needs If-Match when they have said something"
                            + " before. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The consent",
            content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @APIResponse(responseCode = "409", description = "The customer was erased")
    public Response put(
            @PathParam("customerId") UUID customerId,
            @PathParam("purpose") Purpose purpose,
            @Valid @NotNull PutConsent.Request request) {
        Consent consent = putConsent.handle(customerId, purpose, request);
        return Response.ok(consent.view(consents.log(customerId, purpose), clock.instant()))
                .tag(Precondition.tag(consent.version()))
                .build();
    }
}
