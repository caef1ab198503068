package io.mushrif.complaints.mailbox;

import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of the messages of a mailbox, over HTTP. */
@Path("/api/v1/mailboxes/{name}/messages")
@Tag(name = "Mailboxes")
public class MailboxMessageResource {

    private final MailboxConfig config;
    private final MailboxMessages messages;

    MailboxMessageResource(MailboxConfig config, MailboxMessages messages) {
        this.config = config;
        this.messages = messages;
    }

    @GET
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List the messages of a mailbox",
            description =
                    "What became of each message that was looked at, newest first; without their texts."
                            + " Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of messages")
    public Response list(
            @PathParam("name") String name, @BeanParam MessageFilter filter, UriInfo uri) {
        if (!config.boxes().containsKey(name)) {
            throw ProblemException.notFound("mailbox", name);
        }
        return PageLinks.answer(messages.page(name, filter), uri);
    }
}
