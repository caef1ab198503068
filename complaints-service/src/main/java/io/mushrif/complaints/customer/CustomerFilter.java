package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which customers are asked for. */
public class CustomerFilter extends PageRequest {

    @QueryParam("email")
    @Parameter(description = "Primary or further, in upper or lower case")
    String email;

    @QueryParam("phone")
    @Parameter(description = "Primary or further, in any usual spelling")
    String phone;

    @QueryParam("source")
    @Parameter(description = "System that the customer comes from")
    String source;

    @QueryParam("externalId")
    @Parameter(description = "Id in that system")
    String externalId;

    @QueryParam("updatedFrom")
    @Parameter(description = "Record changed at or after; then the last changed come first")
    Instant updatedFrom;

    @QueryParam("updatedTo")
    @Parameter(description = "Record changed before; then the last changed come first")
    Instant updatedTo;
}
