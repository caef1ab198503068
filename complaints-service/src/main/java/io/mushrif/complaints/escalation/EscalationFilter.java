package io.mushrif.complaints.escalation;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which escalations are asked for. */
public class EscalationFilter extends PageRequest {

    @QueryParam("complaintId")
    UUID complaintId;

    @QueryParam("seen")
    @Parameter(description = "Only those that somebody has seen (true) or nobody has (false)")
    Boolean seen;
}
