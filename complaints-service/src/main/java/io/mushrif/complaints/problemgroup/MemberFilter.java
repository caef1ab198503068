package io.mushrif.complaints.problemgroup;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which complaints of a group are asked for. */
public class MemberFilter extends PageRequest {

    @QueryParam("awaitsResponse")
    @DefaultValue("false")
    @Parameter(description = "Only those whose customers still wait for the final response")
    boolean awaitsResponse;
}
