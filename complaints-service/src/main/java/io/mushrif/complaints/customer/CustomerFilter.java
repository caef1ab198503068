package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which customers are asked for. */
public class CustomerFilter extends PageRequest {

    @QueryParam("email")
    String email;

    @QueryParam("phone")
    @Parameter(description = "In any usual spelling")
    String phone;

    @QueryParam("source")
    @Parameter(description = "System that the customer comes from")
    String source;

    @QueryParam("externalId")
    @Parameter(description = "Id in that system")
    String externalId;
}
