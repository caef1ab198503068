package io.mushrif.quality.surveyimport;

import io.mushrif.platform.bulkimport.Imports;
import io.mushrif.platform.bulkimport.ImportsResource;
import io.mushrif.platform.security.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports of answers to surveys. */
@Path(SurveyImportResource.PATH)
@Tag(name = "Survey imports")
public class SurveyImportResource extends ImportsResource {

    static final String PATH = "/api/v1/survey-imports";

    SurveyImportResource(Imports imports) {
        super(PATH, ImportSurveyAnswers.TYPE, imports);
    }

    @GET
    @Path("{id}/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.INTEGRATION, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(summary = "Follow an import as it goes", description = FOLLOWED)
    @APIResponse(responseCode = "200", description = "The stream")
    public Multi<OutboundSseEvent> events(@PathParam("id") UUID id, @Context Sse sse) {
        return follow(id, sse);
    }
}
