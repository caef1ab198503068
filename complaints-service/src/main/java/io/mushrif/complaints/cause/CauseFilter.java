package io.mushrif.complaints.cause;

import io.mushrif.complaints.complaint.ComplaintChannel;
import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which complaints are counted by cause. */
public class CauseFilter {

    private static final int DEEPEST = 10;

    /** A flag that is refused when it is neither. */
    public enum Active {
        /** Those that can be chosen. */
        TRUE,
        /** Those that can no longer be chosen. */
        FALSE;

        static Boolean asBoolean(Active active) {
            return active == null ? null : active == TRUE;
        }

        @Override
        public String toString() {
            return this == TRUE ? "true" : "false";
        }
    }

    @QueryParam("from")
    @Parameter(description = "First day of receipt, in the site's time zone; 90 days ago if absent")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Day after the last day of receipt; tomorrow if absent")
    LocalDate to;

    @QueryParam("product")
    String product;

    @QueryParam("category")
    String category;

    @QueryParam("legalEntity")
    String legalEntity;

    @QueryParam("channel")
    ComplaintChannel channel;

    @QueryParam("depth")
    @Parameter(
            description =
                    "How deep the tree is looked at, 1 to 10: what lies deeper is counted above",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "10"))
    Integer depth;

    int depth() {
        if (depth == null) {
            return DEEPEST;
        }
        if (depth < 1) {
            throw ProblemException.invalid("depth", "min", 1);
        }
        if (depth > DEEPEST) {
            throw ProblemException.invalid("depth", "max", DEEPEST);
        }
        return depth;
    }
}
