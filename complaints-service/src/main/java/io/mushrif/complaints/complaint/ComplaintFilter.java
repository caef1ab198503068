package io.mushrif.complaints.complaint;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which complaints are asked for. */
public class ComplaintFilter extends PageRequest {

    @QueryParam("status")
    ComplaintStatus status;

    @QueryParam("priority")
    ComplaintPriority priority;

    @QueryParam("channel")
    ComplaintChannel channel;

    @QueryParam("product")
    String product;

    @QueryParam("category")
    String category;

    @QueryParam("teamId")
    UUID teamId;

    @QueryParam("agentId")
    UUID agentId;

    @QueryParam("customerId")
    UUID customerId;

    @QueryParam("reference")
    @Parameter(description = "Exact reference, for example C-2026-000123")
    String reference;

    @QueryParam("parentId")
    @Parameter(description = "Complaint that they are parts of")
    UUID parentId;

    @QueryParam("problemGroupId")
    @Parameter(description = "Group of complaints with the same problem")
    UUID problemGroupId;

    @QueryParam("source")
    @Parameter(description = "System that it comes from")
    String source;

    @QueryParam("externalId")
    @Parameter(description = "Id in that system")
    String externalId;

    @QueryParam("receivedFrom")
    @Parameter(description = "Received at this time or later")
    Instant receivedFrom;

    @QueryParam("receivedTo")
    @Parameter(description = "Received before this time")
    Instant receivedTo;

    @QueryParam("dueBefore")
    @Parameter(description = "A running clock runs out before this time")
    Instant dueBefore;

    @QueryParam("sort")
    @Parameter(description = "-receivedAt (default), receivedAt, nextDueAt or -nextDueAt")
    String sort;
}
