package io.mushrif.complaints.referral;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which questions are listed. */
public class ReferralFilter extends PageRequest {

    @QueryParam("department")
    @Parameter(description = "Code of the department")
    String department;

    @QueryParam("state")
    ReferralState state;

    @QueryParam("overdue")
    @Parameter(description = "true: open and past the due date; false: all others")
    Boolean overdue;

    @QueryParam("complaintId")
    UUID complaintId;

    @QueryParam("sort")
    @Parameter(description = "dueAt (default) or askedAt; with a minus descending")
    String sort;
}
