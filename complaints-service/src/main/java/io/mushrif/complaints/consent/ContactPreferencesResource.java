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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contact preferences of customers over HTTP. */
@Path("/api/v1/customers/{customerId}/contact-preferences")
@Tag(name = "Consents")
public class ContactPreferencesResource {

    private final ContactPreferences preferences;
    private final Customers customers;
    private final PutContactPreferences putContactPreferences;
    private final Precondition precondition;

    ContactPreferencesResource(
            ContactPreferences preferences,
            Customers customers,
            PutContactPreferences putContactPreferences,
            Precondition precondition) {
        this.preferences = preferences;
        this.customers = customers;
        this.putContactPreferences = putContactPreferences;
        this.precondition = precondition;
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
            summary = "How and when a customer wants to be contacted",
            description = "Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The preferences; without an ETag when nothing was said yet",
            content = @Content(schema = @Schema(implementation = ContactPreferencesView.class)))
    public Response get(@PathParam("customerId") UUID customerId) {
        customers.requireKnown(customerId);
        ContactPreference preference = preferences.findById(customerId);
        return preference == null
                ? Response.ok(new ContactPreference(customerId).view()).build()
                : precondition.read(preference.version(), preference.view());
    }

    @PUT
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Set how and when a customer wants to be contacted",
            description =
                    "Takes the place of all that was said before. Needs If-Match when something was. Roles:"
                            + " agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The preferences",
            content = @Content(schema = @Schema(implementation = ContactPreferencesView.class)))
    @APIResponse(responseCode = "409", description = "The customer was erased")
    public Response put(
            @PathParam("customerId") UUID customerId,
            @Valid @NotNull PutContactPreferences.Request request) {
        ContactPreference preference = putContactPreferences.handle(customerId, request);
        return Response.ok(preference.view()).tag(Precondition.tag(preference.version())).build();
    }
}
