package io.mushrif.complaints.customer;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Ways to reach a customer over HTTP. Guarded by the version of the customer. */
@Path("/api/v1/customers/{id}/contacts")
@Tag(name = "Customers")
public class ContactResource {

    private final Customers customers;
    private final Contacts contacts;
    private final AddContact addContact;
    private final ChangeContact changeContact;
    private final RemoveContact removeContact;
    private final Precondition precondition;

    ContactResource(
            Customers customers,
            Contacts contacts,
            AddContact addContact,
            ChangeContact changeContact,
            RemoveContact removeContact,
            Precondition precondition) {
        this.customers = customers;
        this.contacts = contacts;
        this.addContact = addContact;
        this.changeContact = changeContact;
        this.removeContact = removeContact;
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
            summary = "List the ways to reach a customer",
            description =
                    "The primary ones among them, oldest first; the ETag is that of the customer. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "All contacts")
    @APIResponse(responseCode = "409", description = "The customer was merged into another one")
    public Response list(@PathParam("id") UUID id) {
        Customer customer = customers.requireUnmerged(id);
        return precondition.read(customer.version(), views(customer));
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
            summary = "Add a way to reach a customer",
            description =
                    "Telephone numbers in any usual spelling. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The customer has it already or was merged into another one")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull AddContact.Request request) {
        ContactView contact = addContact.handle(id, request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/customers/{id}/contacts/{contactId}")
                                .build(id, contact.id()))
                .entity(contact)
                .build();
    }

    @GET
    @Path("{contactId}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read a way to reach a customer",
            description =
                    "The ETag is that of the customer. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId) {
        Customer customer = customers.requireUnmerged(id);
        return precondition.read(
                customer.version(), contacts.require(id, contactId).view(customer));
    }

    @PATCH
    @Path("{contactId}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Say what is known of a way to reach a customer",
            description =
                    "Proved by the customer, confirmed by them, failing, or to be used first. Needs"
                            + " If-Match with the version of the customer. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "409", description = "The customer was merged into another one")
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("contactId") UUID contactId,
            @Valid @NotNull ChangeContact.Request request) {
        Customer customer = changeContact.handle(id, contactId, request);
        return Response.ok(contacts.require(id, contactId).view(customer))
                .tag(Precondition.tag(customer.version()))
                .build();
    }

    @DELETE
    @Path("{contactId}")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Remove a way to reach a customer",
            description =
                    "Not a primary one: make another one primary first. Needs If-Match with the"
                            + " version of the customer. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(responseCode = "204", description = "It is removed")
    @APIResponse(
            responseCode = "409",
            description = "It is a primary one, or the customer was merged into another one")
    public Response remove(@PathParam("id") UUID id, @PathParam("contactId") UUID contactId) {
        Customer customer = removeContact.handle(id, contactId);
        return Response.noContent().tag(Precondition.tag(customer.version())).build();
    }

    private Map<String, List<ContactView>> views(Customer customer) {
        return Map.of(
                "items",
                contacts.of(customer.id()).stream()
                        .map(contact -> contact.view(customer))
                        .toList());
    }
}
