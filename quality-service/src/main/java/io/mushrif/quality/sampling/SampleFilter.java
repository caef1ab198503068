package io.mushrif.quality.sampling;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which samples are asked for. */
public class SampleFilter extends PageRequest {

    @QueryParam("planId")
    UUID planId;
}
