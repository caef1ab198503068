package io.mushrif.quality.sampling;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sampling plans over HTTP. */
@Path("/api/v1/sampling-plans")
@Tag(name = "Sampling")
public class SamplingPlanResource {

    private final SamplingPlans plans;
    private final CreateSamplingPlan createSamplingPlan;
    private final MoveSamplingPlan moveSamplingPlan;
    private final DrawNow drawNow;
    private final ShowProgress showProgress;
    private final Precondition precondition;

    SamplingPlanResource(
            SamplingPlans plans,
            CreateSamplingPlan createSamplingPlan,
            MoveSamplingPlan moveSamplingPlan,
            DrawNow drawNow,
            ShowProgress showProgress,
            Precondition precondition) {
        this.plans = plans;
        this.createSamplingPlan = createSamplingPlan;
        this.moveSamplingPlan = moveSamplingPlan;
        this.drawNow = drawNow;
        this.showProgress = showProgress;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Write a sampling plan",
            description =
                    "It draws from the slice of the period on that is running."
                            + " Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The plan, with what follows from what was absent",
            content = @Content(schema = @Schema(implementation = SamplingPlanView.class)))
    public Response create(@Valid @NotNull PlanContent request) {
        SamplingPlan plan = createSamplingPlan.handle(request);
        return Response.created(UriBuilder.fromPath("/api/v1/sampling-plans/{id}").build(plan.id()))
                .tag(Precondition.tag(plan.version()))
                .entity(plan.view())
                .build();
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List sampling plans",
            description =
                    "Newest first. Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of plans")
    public Response list(@BeanParam SamplingPlanFilter filter, UriInfo uri) {
        return PageLinks.answer(plans.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a sampling plan",
            description =
                    "Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = SamplingPlanView.class)))
    public Response get(@PathParam("id") UUID id) {
        SamplingPlan plan = plans.require(id);
        return precondition.read(plan.version(), plan.view());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Write a sampling plan anew",
            description =
                    "Holds for what is drawn from then on; without a seed the plan keeps its own."
                            + " Needs If-Match. Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content = @Content(schema = @Schema(implementation = SamplingPlanView.class)))
    @APIResponse(responseCode = "409", description = "It has ended")
    public Response change(@PathParam("id") UUID id, @Valid @NotNull PlanContent request) {
        return answer(moveSamplingPlan.change(id, request));
    }

    @POST
    @Path("{id}/ending")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "End a sampling plan",
            description =
                    "It draws no more; open assignments stay. Needs If-Match."
                            + " Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "The plan")
    @APIResponse(responseCode = "409", description = "It has ended before")
    public Response end(@PathParam("id") UUID id) {
        return answer(moveSamplingPlan.end(id));
    }

    @GET
    @Path("{id}/preview")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "What a plan would draw from a time",
            description =
                    "With the figures of the sample; nothing is drawn."
                            + " Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "What would be drawn",
            content = @Content(schema = @Schema(implementation = SamplePreview.class)))
    public Response preview(
            @PathParam("id") UUID id,
            @QueryParam("from") @NotNull @Parameter(description = "Began at this time or later")
                    Instant from,
            @QueryParam("to") @NotNull @Parameter(description = "Began before this time")
                    Instant to) {
        return Response.ok(drawNow.preview(id, new DrawNow.Request(from, to))).build();
    }

    @GET
    @Path("{id}/progress")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "How far a plan is in a period",
            description =
                    "Drawn, scored and skipped, in all and per stratum or agent."
                            + " Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The progress",
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    public Response progress(
            @PathParam("id") UUID id,
            @QueryParam("at") @Parameter(description = "A moment of the period; now if absent")
                    Instant at) {
        return Response.ok(showProgress.handle(id, at)).build();
    }

    @POST
    @Path("{id}/samples")
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Draw a sample by hand",
            description =
                    "The whole size of the plan from the interactions of a time; those that are drawn"
                            + " already are left out. Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The sample",
            content = @Content(schema = @Schema(implementation = SampleView.class)))
    @APIResponse(responseCode = "409", description = "The plan has ended, or this time was drawn")
    public Response draw(@PathParam("id") UUID id, @Valid @NotNull DrawNow.Request request) {
        Sample sample = drawNow.handle(id, request);
        return Response.created(UriBuilder.fromPath("/api/v1/samples/{id}").build(sample.id()))
                .tag(Precondition.tag(sample.version()))
                .entity(sample.view())
                .build();
    }

    private static Response answer(SamplingPlan plan) {
        return Response.ok(plan.view()).tag(Precondition.tag(plan.version())).build();
    }
}
