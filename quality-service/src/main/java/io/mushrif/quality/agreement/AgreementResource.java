package io.mushrif.quality.agreement;

import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statistics of agreement over HTTP. Nothing is stored. */
@Path("/api/v1/agreement")
@Tag(name = "Agreement")
public class AgreementResource {

    /** All statistics. */
    public record StatisticList(List<StatisticView> items) {}

    private final ComputeAgreement computeAgreement;

    AgreementResource(ComputeAgreement computeAgreement) {
        this.computeAgreement = computeAgreement;
    }

    @POST
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Compute a statistic of agreement",
            description =
                    "From a posted matrix: rows are units, columns are raters, null is missing. Where the"
                            + " statistic is not defined, value is null and undefined says why. Roles:"
                            + " quality-analyst, supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "The value with its error and interval")
    public AgreementView compute(@Valid @NotNull ComputeAgreement.Request request) {
        return computeAgreement.handle(request);
    }

    @GET
    @Path("statistics")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List the statistics of agreement",
            description =
                    "With their parameters and sources. Roles: quality-analyst, supervisor,"
                            + " operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "All statistics")
    public StatisticList statistics() {
        return new StatisticList(Stream.of(Statistic.values()).map(StatisticView::of).toList());
    }
}
