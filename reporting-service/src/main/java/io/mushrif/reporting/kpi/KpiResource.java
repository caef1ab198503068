package io.mushrif.reporting.kpi;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import io.mushrif.reporting.fact.Rollups;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Key figures over HTTP. */
@Path("/api/v1/kpis")
@Tag(name = "KPIs")
public class KpiResource {

    private final KpiRegistry registry;
    private final AnswerKpi answerKpi;
    private final Rollups rollups;
    private final TeamScope scope;
    private final CurrentUser user;

    KpiResource(
            KpiRegistry registry,
            AnswerKpi answerKpi,
            Rollups rollups,
            TeamScope scope,
            CurrentUser user) {
        this.registry = registry;
        this.answerKpi = answerKpi;
        this.rollups = rollups;
        this.scope = scope;
        this.user = user;
    }

    @GET
    @RolesAllowed({
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.QUALITY_ANALYST,
        Roles.PLANNER,
        Roles.SUPERVISOR
    })
    @Operation(
            summary = "List the key figures",
            description =
                    "With formula, unit, population and dimensions. Roles: operations-manager, admin,"
                            + " quality-analyst, planner, supervisor.")
    @APIResponse(responseCode = "200", description = "All key figures")
    public KpiView.Listing list() {
        return new KpiView.Listing(registry.all().stream().map(KpiView::of).toList());
    }

    @GET
    @Path("{key}")
    @RolesAllowed({
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.QUALITY_ANALYST,
        Roles.PLANNER,
        Roles.SUPERVISOR
    })
    @Operation(
            summary = "Read a key figure over time and groups",
            description =
                    "Rates have a point where there is data; counts and levels without groupBy have one"
                            + " for every bucket. At most 10,000 points. A supervisor sees own teams."
                            + " Roles: operations-manager, admin, quality-analyst, planner,"
                            + " supervisor.")
    @APIResponse(
            responseCode = "200",
            description = "The series",
            content = @Content(schema = @Schema(implementation = KpiSeries.class)))
    @APIResponse(responseCode = "400", description = "A parameter is missing, wrong or unknown")
    @APIResponse(responseCode = "404", description = "There is no such key figure")
    public KpiSeries get(@PathParam("key") String key, @BeanParam KpiFilter filter, UriInfo uri) {
        Kpi kpi = registry.require(key);
        AskedFor.onlyKnown(uri.getQueryParameters(), kpi);
        AnswerKpi.Request request =
                new AnswerKpi.Request(
                        filter.from, filter.to, filter.bucket(), filter.groupBy, filter.filters());
        return answerKpi.handle(kpi, request, seesAll() ? null : scope.teams());
    }

    @POST
    @Path("rebuild")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Make all daily sums anew from the facts",
            description = "Changes no figure; answers stay exact while it runs. Role: admin.")
    @APIResponse(
            responseCode = "200",
            description = "What was done",
            content = @Content(schema = @Schema(implementation = Rollups.Rebuilt.class)))
    public Rollups.Rebuilt rebuild() {
        return rollups.rebuild();
    }

    private boolean seesAll() {
        return scope.everything() || user.hasAny(Roles.PLANNER);
    }
}
