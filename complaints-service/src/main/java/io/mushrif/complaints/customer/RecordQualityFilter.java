package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.PageRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Customers with which defect are asked for. */
public class RecordQualityFilter extends PageRequest {

    @QueryParam("defect")
    @NotNull
    @Parameter(required = true)
    ContactDefect defect;
}
