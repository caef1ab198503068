package io.mushrif.complaints.referral;

import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions to departments over all complaints. */
@Path("/api/v1/referrals")
@Tag(name = "Referrals")
public class ReferralResource {

    private final Referrals referrals;

    ReferralResource(Referrals referrals) {
        this.referrals = referrals;
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.DEPARTMENT,
        Roles.ADMIN
    })
    @Operation(
            summary = "List questions to departments",
            description =
                    "Due first. The role department sees what is asked of the departments that one is"
                            + " a member of; others see the questions about the complaints that they see.")
    @APIResponse(responseCode = "200", description = "A page of questions")
    public Response list(@BeanParam ReferralFilter filter, UriInfo uri) {
        return PageLinks.answer(referrals.page(filter), uri);
    }
}
