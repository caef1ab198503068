package io.mushrif.complaints.outreach;

import io.quarkus.qute.Engine;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where the links in messages lead. Public: the signed link is the proof. Reading changes nothing,
 * for mail programs open links by themselves; one click of the mail program (RFC 8058) or of the
 * customer does.
 */
@Path("/api/v1/unsubscribe/{token}")
@Tag(name = "Outreach")
public class UnsubscribeResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";

    private final Unsubscribe unsubscribe;
    private final Engine templates;
    private final OutreachConfig config;

    UnsubscribeResource(Unsubscribe unsubscribe, Engine templates, OutreachConfig config) {
        this.unsubscribe = unsubscribe;
        this.templates = templates;
        this.config = config;
    }

    @GET
    @PermitAll
    @Produces(HTML)
    @Operation(
            summary = "The page behind the link in a message",
            description =
                    "Asks whether the customer wants no more messages. Needs no token: the link is signed.")
    @APIResponse(responseCode = "200", description = "A page in the language of the customer")
    @APIResponse(responseCode = "404", description = "A page that says that the link is not valid")
    public Response page(@PathParam("token") String token) {
        return answer(unsubscribe.look(token), "asked");
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(HTML)
    @Operation(
            summary = "Unsubscribe with one click",
            description =
                    "As RFC 8058 has it; withdraws the consent to the purpose of the message. Done again, it"
                            + " is the same. Needs no token: the link is signed.")
    @APIResponse(responseCode = "200", description = "A page in the language of the customer")
    @APIResponse(responseCode = "404", description = "A page that says that the link is not valid")
    public Response unsubscribe(@PathParam("token") String token) {
        return answer(unsubscribe.handle(token), "done");
    }

    private Response answer(Optional<Unsubscribe.Asked> asked, String state) {
        String language = asked.map(Unsubscribe.Asked::language).orElse("en");
        String page =
                templates
                        .getTemplate("outreach/unsubscribe.html")
                        .data("language", language)
                        .data("state", asked.isPresent() ? state : "unknown")
                        .data(
                                "house",
                                language.equals("ar") ? config.house().ar() : config.house().en())
                        .render();
        return Response.status(asked.isPresent() ? 200 : 404)
                .type(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .entity(page)
                .build();
    }
}
