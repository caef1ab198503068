package io.mushrif.complaints.customermerge;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which merges are asked for. */
public class CustomerMergeFilter extends PageRequest {

    @QueryParam("customerId")
    @Parameter(description = "The survivor or the absorbed one")
    UUID customerId;
}
