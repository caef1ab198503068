package io.mushrif.complaints.search;

import io.mushrif.platform.paging.PageRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is looked for. */
public class SearchFilter extends PageRequest {

    @QueryParam("q")
    @NotBlank
    @Size(min = 2, max = 200)
    @Parameter(
            description =
                    "Words that all have to stand in it, \"a phrase\", -without, this or that; a"
                            + " reference, name, telephone number, e-mail address or external id")
    String q;

    @QueryParam("type")
    @Parameter(description = "Only these types; may be repeated; all when absent")
    Set<SearchType> types;
}
