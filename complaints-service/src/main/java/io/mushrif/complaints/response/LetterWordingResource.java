package io.mushrif.complaints.response;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The wording of letters over HTTP. */
@Path("/api/v1/letter-wordings")
@Tag(name = "Letters")
public class LetterWordingResource {

    private final LetterWordings wordings;
    private final Precondition precondition;

    LetterWordingResource(LetterWordings wordings, Precondition precondition) {
        this.wordings = wordings;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List the wordings of letters",
            description =
                    "Roles: agent, supervisor, quality-analyst, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "All of them, by regime")
    public Response list() {
        List<LetterWordingView> items = wordings.all();
        return Response.ok(Map.of("items", items)).build();
    }

    @GET
    @Path("{regime}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read the wording of the letters of a regime",
            description =
                    "A regime without one has that of the regime default. Roles: agent, supervisor,"
                            + " quality-analyst, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The wording",
            content = @Content(schema = @Schema(implementation = LetterWordingView.class)))
    public Response get(@PathParam("regime") String regime) {
        LetterWording wording = wordings.require(regime);
        return precondition.read(wording.version(), wording.view());
    }

    @PUT
    @Path("{regime}")
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set up or change the wording of the letters of a regime",
            description =
                    "For letters from then on; those that were sent stay as they are. Texts are plain,"
                            + " with an empty line between paragraphs. Placeholders: {reference},"
                            + " {receivedOn}, {today}, {deadline}, {product}, {entity}, {phone},"
                            + " {email}, {recourseBody}, {recourseUntil}. One that does not apply is"
                            + " empty: {#if deadline}…{deadline}…{#else}…{/if}. A change needs"
                            + " If-Match. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The wording",
            content = @Content(schema = @Schema(implementation = LetterWordingView.class)))
    public Response put(
            @PathParam("regime") @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,49}") String regime,
            @Valid @NotNull LetterWordingView content) {
        WordingTemplates.check(content);
        LetterWording wording = wordings.findById(regime);
        if (wording == null) {
            wording = new LetterWording(regime, content);
            wordings.persist(wording);
        } else {
            precondition.require(wording.version());
            wording.change(content);
        }
        wordings.flush();
        return Response.ok(wording.view()).tag(Precondition.tag(wording.version())).build();
    }
}
