package io.mushrif.complaints.correctiveaction;

import io.mushrif.complaints.complaint.ComplaintChannel;
import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which complaints one thinks of measuring an effect on. */
public class BaselineFilter {

    private static final int DEFAULT_WEEKS = 12;
    private static final int MOST_WEEKS = 104;

    @QueryParam("product")
    String product;

    @QueryParam("category")
    String category;

    @QueryParam("cause")
    @Parameter(description = "Code of the root cause, with all below it")
    String cause;

    @QueryParam("legalEntity")
    String legalEntity;

    @QueryParam("channel")
    ComplaintChannel channel;

    @QueryParam("weeks")
    @Parameter(
            description = "How many weeks back, 1 to 104",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "12"))
    Integer weeks;

    @QueryParam("until")
    @Parameter(description = "Day after the last week, in the site's time zone; today if absent")
    LocalDate until;

    @QueryParam("windowDays")
    @Parameter(description = "Days that one would compare, 7 to 365; those of the site if absent")
    Integer windowDays;

    Scope scope() {
        return new Scope(product, category, cause, legalEntity, channel);
    }

    int weeks() {
        return within("weeks", weeks, DEFAULT_WEEKS, 1, MOST_WEEKS);
    }

    int windowDays(int otherwise) {
        return within("windowDays", windowDays, otherwise, 7, 365);
    }

    private static int within(String field, Integer value, int otherwise, int least, int most) {
        if (value == null) {
            return otherwise;
        }
        if (value < least) {
            throw ProblemException.invalid(field, "min", least);
        }
        if (value > most) {
            throw ProblemException.invalid(field, "max", most);
        }
        return value;
    }
}
