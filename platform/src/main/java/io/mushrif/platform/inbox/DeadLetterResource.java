package io.mushrif.platform.inbox;

import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Dead letters of this service: list, look, replay. */
@Path("/api/v1/operations/{service}/dead-letters")
@Tag(name = "Operations")
@RolesAllowed(Roles.ADMIN)
public class DeadLetterResource {

    private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);

    private final DeadLetters letters;
    private final Inbox inbox;
    private final CurrentUser user;
    private final String application;

    DeadLetterResource(
            DeadLetters letters,
            Inbox inbox,
            CurrentUser user,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.letters = letters;
        this.inbox = inbox;
        this.user = user;
        this.application = application;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "List events that could not be handled",
            description = "Newest first. Role: admin.")
    @APIResponse(responseCode = "200", description = "A page of dead letters")
    public Response list(
            @PathParam("service") String service,
            @QueryParam("replayed") @DefaultValue("false") boolean replayed,
            @BeanParam PageRequest page,
            UriInfo uri) {
        requireOwn(service);
        Page<DeadLetterView> found =
                letters.page(replayed, page.limit(), page.cursor(Instant::parse));
        return PageLinks.answer(found, uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Look at a dead letter", description = "Role: admin.")
    @APIResponse(
            responseCode = "200",
            description = "The dead letter",
            content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    public DeadLetterView get(@PathParam("service") String service, @PathParam("id") UUID id) {
        requireOwn(service);
        return letters.require(id).view();
    }

    @POST
    @Path("{id}/replay")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Handle a dead letter once more",
            description =
                    "Answers when it was handled; an event that was handled before changes nothing."
                            + " Role: admin.")
    @APIResponse(
            responseCode = "200",
            description = "It was handled",
            content = @Content(schema = @Schema(implementation = DeadLetterView.class)))
    @APIResponse(responseCode = "409", description = "It failed again, or was replayed before")
    public DeadLetterView replay(@PathParam("service") String service, @PathParam("id") UUID id) {
        requireOwn(service);
        DeadLetter letter = letters.require(id);
        if (letter.isReplayed()) {
            throw ProblemException.conflict("dead-letter-replayed");
        }
        if (letter.delivery().eventId() == null || letter.delivery().type() == null) {
            throw ProblemException.conflict("dead-letter-not-an-event");
        }
        try {
            inbox.replay(letter);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Dead letter %s failed again", id);
            throw ProblemException.conflict("dead-letter-failed-again");
        }
        return letters.replayed(id, user.name());
    }

    private void requireOwn(String service) {
        if (!application.equals(service)) {
            throw ProblemException.notFound("service", service);
        }
    }
}
