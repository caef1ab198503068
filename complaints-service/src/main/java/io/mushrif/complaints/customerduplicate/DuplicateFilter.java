package io.mushrif.complaints.customerduplicate;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which proposals are asked for. */
public class DuplicateFilter extends PageRequest {

    @QueryParam("status")
    DuplicateStatus status;

    @QueryParam("customerId")
    @Parameter(description = "One of the two records")
    UUID customerId;
}
