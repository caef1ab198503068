package io.mushrif.complaints.problemgroup;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;

/** Which groups are asked for. */
public class ProblemGroupFilter extends PageRequest {

    @QueryParam("state")
    GroupState state;

    @QueryParam("product")
    String product;

    @QueryParam("category")
    String category;
}
