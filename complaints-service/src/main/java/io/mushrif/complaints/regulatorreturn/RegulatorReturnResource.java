package io.mushrif.complaints.regulatorreturn;

import io.mushrif.platform.language.Languages;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The regulator's return over HTTP. */
@Path("/api/v1/regulator-return")
@Tag(name = "Regulator's return")
public class RegulatorReturnResource {

    private static final String CSV = "text/csv";

    private final ComputeReturn computeReturn;

    RegulatorReturnResource(ComputeReturn computeReturn) {
        this.computeReturn = computeReturn;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "The regulator's return of a legal entity and period",
            description =
                    "Complaints opened, closed by age, decided, outstanding and redressed, by product, category"
                            + " and root cause, with totals. Days are local days of the site. Roles:"
                            + " quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The return, as JSON or as CSV",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = RegulatorReturnView.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response get(
            @BeanParam ReturnFilter filter, @HeaderParam(HttpHeaders.ACCEPT) String accept) {
        boolean csv = isCsv(filter.format, accept);
        Locale titles = titles(filter.lang);
        RegulatorReturnView view =
                computeReturn.handle(
                        new ComputeReturn.Request(filter.legalEntity, filter.from, filter.to));
        if (!csv) {
            return Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
        }
        return Response.ok(new ReturnFile(view, titles).text(filter.bom), CSV + ";charset=UTF-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"complaints-return-%s-%s.csv\""
                                .formatted(view.from(), view.to().minusDays(1)))
                .build();
    }

    private static boolean isCsv(String format, String accept) {
        if (format == null || format.isEmpty()) {
            return accept != null && accept.contains(CSV) && !accept.contains("json");
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw ProblemException.invalid("format", "unknown-value", "csv, json");
        };
    }

    private static Locale titles(String lang) {
        if (lang == null || lang.isEmpty()) {
            return null;
        }
        return switch (lang) {
            case "en" -> Locale.ENGLISH;
            case "ar" -> Languages.ARABIC;
            default -> throw ProblemException.invalid("lang", "unknown-value", "ar, en");
        };
    }
}
