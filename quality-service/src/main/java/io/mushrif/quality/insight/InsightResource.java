package io.mushrif.quality.insight;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the scores say, over HTTP. */
@Path("/api/v1/quality-insight")
@Tag(name = "Insight")
public class InsightResource {

    private static final String CSV = "text/csv";

    private final ShowScores showScores;
    private final ShowFailures showFailures;
    private final ShowCorrelations showCorrelations;

    InsightResource(
            ShowScores showScores, ShowFailures showFailures, ShowCorrelations showCorrelations) {
        this.showScores = showScores;
        this.showFailures = showFailures;
        this.showCorrelations = showCorrelations;
    }

    @GET
    @Path("scores")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Scores by agent, team, question or week",
            description =
                    "Without self evaluations and calibrations. A supervisor: own teams; an agent: only"
                            + " their own evaluations.")
    @APIResponse(
            responseCode = "200",
            description = "The scores, as JSON or as CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ScoresView.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response scores(
            @QueryParam("by") @Parameter(required = true) ScoreBy by,
            @BeanParam InsightFilter filter,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        boolean csv = filter.csv(accept);
        ScoresView view = showScores.handle(given("by", by), filter);
        return csv
                ? file(InsightFile.of(view, filter.bom), "scores", filter)
                : Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("failures")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Where points are lost (Pareto)",
            description =
                    "Failed answers by question or by tag, the most frequent first, with their share"
                            + " and cumulative share. A supervisor: own teams; an agent: only their own"
                            + " evaluations.")
    @APIResponse(
            responseCode = "200",
            description = "The failures, as JSON or as CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FailuresView.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response failures(
            @QueryParam("by") @Parameter(required = true) FailureBy by,
            @BeanParam InsightFilter filter,
            @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        boolean csv = filter.csv(accept);
        FailuresView view = showFailures.handle(given("by", by), filter);
        return csv
                ? file(InsightFile.of(view, filter.bom), "failures", filter)
                : Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("correlations")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Whether scores have to do with satisfaction and resolution",
            description =
                    "Correlation of the score with CSAT and FCR, with intervals and in words."
                            + " Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The correlations",
            content = @Content(schema = @Schema(implementation = CorrelationsView.class)))
    public Response correlations(@BeanParam InsightFilter filter) {
        return Response.ok(showCorrelations.handle(filter)).build();
    }

    private static <T> T given(String parameter, T value) {
        if (value == null) {
            throw ProblemException.invalid(parameter, "not-null");
        }
        return value;
    }

    private static Response file(String text, String name, InsightFilter filter) {
        return Response.ok(text, CSV + ";charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"%s-%s-%s.csv\""
                                .formatted(name, filter.from, filter.to.minusDays(1)))
                .build();
    }
}
