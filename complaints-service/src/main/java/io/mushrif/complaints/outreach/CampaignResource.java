package io.mushrif.complaints.outreach;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Campaigns over HTTP. */
@Path("/api/v1/outreach-campaigns")
@Tag(name = "Outreach")
public class CampaignResource {

    private final Campaigns campaigns;
    private final Recipients recipients;
    private final CreateCampaign createCampaign;
    private final MoveCampaign moveCampaign;
    private final Precondition precondition;

    CampaignResource(
            Campaigns campaigns,
            Recipients recipients,
            CreateCampaign createCampaign,
            MoveCampaign moveCampaign,
            Precondition precondition) {
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.createCampaign = createCampaign;
        this.moveCampaign = moveCampaign;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Write a message to many customers",
            description =
                    "As a draft; nothing is sent before it is scheduled. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "409", description = "No provider is configured for the channel")
    public Response create(@Valid @NotNull CreateCampaign.Request request) {
        CampaignView campaign = createCampaign.handle(request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/outreach-campaigns/{id}").build(campaign.id()))
                .tag(Precondition.tag(0))
                .entity(campaign)
                .build();
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List campaigns",
            description = "Newest first. Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of campaigns")
    public Response list(@BeanParam CampaignFilter filter, UriInfo uri) {
        return PageLinks.answer(campaigns.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a campaign",
            description =
                    "With how many recipients are in which state; the tag is that of the campaign without"
                            + " them. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The campaign",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response get(@PathParam("id") UUID id) {
        Campaign campaign = campaigns.require(id);
        return Response.ok(campaigns.view(campaign))
                .tag(Precondition.tag(campaign.version()))
                .build();
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Write a draft anew",
            description = "Needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = CampaignView.class)))
    @APIResponse(responseCode = "409", description = "It is no draft any more")
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull CreateCampaign.Request request) {
        return answer(moveCampaign.change(id, request));
    }

    @GET
    @Path("{id}/preview")
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Whom a campaign would reach now",
            description =
                    "Size of the audience, and who is excluded why. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "Nothing is sent")
    public AudiencePreview preview(@PathParam("id") UUID id) {
        return recipients.preview(campaigns.require(id));
    }

    @POST
    @Path("{id}/scheduling")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Send a campaign at a time, or now",
            description = "Needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "It begins at its time")
    @APIResponse(responseCode = "409", description = "It has begun, or has ended")
    public Response schedule(
            @PathParam("id") UUID id, @Valid @NotNull MoveCampaign.Schedule request) {
        return answer(moveCampaign.schedule(id, request));
    }

    @POST
    @Path("{id}/pausing")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Pause a campaign",
            description =
                    "The message that is under way still goes out. Needs If-Match. Roles:"
                            + " operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "It is paused")
    @APIResponse(responseCode = "409", description = "It does not run")
    public Response pause(@PathParam("id") UUID id) {
        return answer(moveCampaign.pause(id));
    }

    @POST
    @Path("{id}/resumption")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Go on with a paused campaign",
            description = "Needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "It runs")
    @APIResponse(responseCode = "409", description = "It is not paused")
    public Response resume(@PathParam("id") UUID id) {
        return answer(moveCampaign.resume(id));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Give a campaign up",
            description =
                    "Who has got the message has got it. Needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "It is cancelled")
    @APIResponse(responseCode = "409", description = "It has ended before")
    public Response cancel(@PathParam("id") UUID id) {
        return answer(moveCampaign.cancel(id));
    }

    @GET
    @Path("{id}/recipients")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "What became of the message to each customer",
            description = "By number. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of recipients")
    public Response recipients(
            @PathParam("id") UUID id, @BeanParam RecipientFilter filter, UriInfo uri) {
        Cursor cursor = filter.cursor(Long::valueOf);
        long after = cursor == null ? 0 : Long.parseLong(cursor.value());
        return PageLinks.answer(
                Page.of(
                        recipients.page(known(id), filter.state, after, filter.limit() + 1),
                        filter.limit(),
                        last -> new Cursor(Long.toString(last.number()), last.customerId())),
                uri);
    }

    private UUID known(UUID id) {
        return campaigns.require(id).id();
    }

    private static Response answer(MoveCampaign.Moved moved) {
        return Response.ok(moved.view()).tag(Precondition.tag(moved.version())).build();
    }
}
