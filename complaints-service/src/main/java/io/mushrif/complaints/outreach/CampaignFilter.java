package io.mushrif.complaints.outreach;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;

/** Which campaigns are asked for. */
public class CampaignFilter extends PageRequest {

    @QueryParam("state")
    CampaignState state;
}
