package io.mushrif.complaints.outreach;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;

/** Which recipients of a campaign are asked for. */
public class RecipientFilter extends PageRequest {

    @QueryParam("state")
    RecipientState state;
}
