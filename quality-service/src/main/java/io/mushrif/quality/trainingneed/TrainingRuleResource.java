package io.mushrif.quality.trainingneed;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rules that find training needs, over HTTP. */
@Path("/api/v1/training-rules")
@Tag(name = "Training needs")
public class TrainingRuleResource {

    private final TrainingRules rules;
    private final CreateTrainingRule createTrainingRule;
    private final ChangeTrainingRule changeTrainingRule;
    private final Precondition precondition;

    TrainingRuleResource(
            TrainingRules rules,
            CreateTrainingRule createTrainingRule,
            ChangeTrainingRule changeTrainingRule,
            Precondition precondition) {
        this.rules = rules;
        this.createTrainingRule = createTrainingRule;
        this.changeTrainingRule = changeTrainingRule;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Add a rule",
            description =
                    "Training is needed when at least so many of the last answers to a question failed,"
                            + " and not any more after so many in a row that did not. An agent is looked"
                            + " at with each evaluation. Roles: quality-analyst, operations-manager,"
                            + " admin.")
    @APIResponse(
            responseCode = "201",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = TrainingRuleView.class)))
    @APIResponse(responseCode = "409", description = "The scorecard is not published")
    public Response create(@Valid @NotNull CreateTrainingRule.Request request) {
        TrainingRule rule = createTrainingRule.handle(request);
        return Response.created(UriBuilder.fromPath("/api/v1/training-rules/{id}").build(rule.id()))
                .tag(Precondition.tag(rule.version()))
                .entity(rule.view())
                .build();
    }

    @GET
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List rules",
            description =
                    "Newest first. Roles: quality-analyst, supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "A page of rules",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = TrainingRuleView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam TrainingRuleFilter filter, UriInfo uri) {
        return PageLinks.answer(rules.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a rule",
            description = "Roles: quality-analyst, supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = TrainingRuleView.class)))
    public Response get(@PathParam("id") UUID id) {
        TrainingRule rule = rules.require(id);
        return precondition.read(rule.version(), rule.view());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a rule",
            description =
                    "What is absent stays; active false puts it out of use, open needs stay open. Needs"
                            + " If-Match. Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The changed rule",
            content = @Content(schema = @Schema(implementation = TrainingRuleView.class)))
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull ChangeTrainingRule.Request request) {
        TrainingRule rule = changeTrainingRule.handle(id, request);
        return Response.ok(rule.view()).tag(Precondition.tag(rule.version())).build();
    }
}
