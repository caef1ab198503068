package io.mushrif.complaints.bulkaction;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which results of a job are asked for. */
public class ItemFilter extends PageRequest {

    @QueryParam("result")
    @Parameter(description = "DONE, UNCHANGED, REFUSED or FAILED; all if absent")
    ItemResult.Kind result;
}
