package io.mushrif.complaints.correctiveaction;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which actions are asked for. */
public class CorrectiveActionFilter extends PageRequest {

    /** A flag that is refused when it is neither. */
    public enum Flag {
        /** Yes. */
        TRUE,
        /** No. */
        FALSE;

        @Override
        public String toString() {
            return this == TRUE ? "true" : "false";
        }
    }

    @QueryParam("state")
    ActionState state;

    @QueryParam("kind")
    ActionKind kind;

    @QueryParam("owner")
    @Parameter(description = "User name of who answers for it")
    String owner;

    @QueryParam("cause")
    @Parameter(description = "Code of the cause that it acts on")
    String cause;

    @QueryParam("problemGroupId")
    UUID problemGroupId;

    @QueryParam("complaintId")
    @Parameter(description = "Complaint that led to it, itself or with its problem group")
    UUID complaintId;

    @QueryParam("followsId")
    @Parameter(description = "Action that it follows")
    UUID followsId;

    @QueryParam("dueBefore")
    @Parameter(description = "Due before this day")
    LocalDate dueBefore;

    @QueryParam("overdue")
    @Parameter(
            description = "Not done although its day has passed",
            schema = @Schema(type = SchemaType.BOOLEAN))
    Flag overdue;

    @QueryParam("needsFollowUp")
    @Parameter(
            description = "Had no effect, and nobody has planned what to do instead",
            schema = @Schema(type = SchemaType.BOOLEAN))
    Flag needsFollowUp;

    @QueryParam("sort")
    @Parameter(description = "dueOn (default), -dueOn, createdAt or -createdAt")
    String sort;
}
