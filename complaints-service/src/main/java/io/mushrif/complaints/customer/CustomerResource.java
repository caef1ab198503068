package io.mushrif.complaints.customer;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers over HTTP. */
@Path("/api/v1/customers")
@Tag(name = "Customers")
public class CustomerResource {

    private final Customers customers;
    private final PhoneNumbers phoneNumbers;
    private final RegisterCustomer registerCustomer;
    private final ChangeCustomer changeCustomer;
    private final Precondition precondition;

    CustomerResource(
            Customers customers,
            PhoneNumbers phoneNumbers,
            RegisterCustomer registerCustomer,
            ChangeCustomer changeCustomer,
            Precondition precondition) {
        this.customers = customers;
        this.phoneNumbers = phoneNumbers;
        this.registerCustomer = registerCustomer;
        this.changeCustomer = changeCustomer;
        this.precondition = precondition;
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
            summary = "Register a customer",
            description = "Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The new customer",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "409", description = "The external id is taken")
    public Response register(@Valid @NotNull RegisterCustomer.Request request) {
        Customer customer = registerCustomer.handle(request);
        return Response.created(UriBuilder.fromPath("/api/v1/customers/{id}").build(customer.id()))
                .tag(Precondition.tag(customer.version()))
                .entity(customer.view())
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List customers",
            description =
                    "Newest first; with updatedFrom or updatedTo the last changed first. Who was merged"
                            + " into another one is not listed. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "A page of customers")
    public Response list(@BeanParam CustomerFilter filter, UriInfo uri) {
        String phone = phoneNumbers.normalized("phone", filter.phone);
        return PageLinks.answer(customers.page(filter, phone), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read a customer",
            description =
                    "One who was merged into another one leads there. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    @APIResponse(responseCode = "307", description = "The customer was merged into another one")
    public Response get(@PathParam("id") UUID id) {
        Customer customer = customers.require(id);
        if (customer.mergedInto() != null) {
            // not for good: a merge can be undone
            return Response.temporaryRedirect(
                            UriBuilder.fromPath("/api/v1/customers/{id}")
                                    .build(customers.survivor(id).orElseThrow()))
                    .build();
        }
        return precondition.read(customer.version(), customer.view());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Change a customer",
            description =
                    "What is absent stays. Needs If-Match. Roles: agent, supervisor,"
                            + " operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The changed customer",
            content = @Content(schema = @Schema(implementation = CustomerView.class)))
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull ChangeCustomer.Request request) {
        Customer customer = changeCustomer.handle(id, request);
        return Response.ok(customer.view()).tag(Precondition.tag(customer.version())).build();
    }
}
