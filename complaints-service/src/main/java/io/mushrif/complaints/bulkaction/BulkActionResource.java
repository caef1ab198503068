package io.mushrif.complaints.bulkaction;

import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.language.Languages;
import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemTexts;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Actions on many complaints over HTTP. */
@Path("/api/v1/complaint-bulk-actions")
@Tag(name = "Bulk actions")
public class BulkActionResource {

    private static final String CSV = "text/csv";

    private final BulkActions jobs;
    private final Items items;
    private final ItemFile file;
    private final StartBulkAction startBulkAction;
    private final CancelBulkAction cancelBulkAction;
    private final Clock clock;

    BulkActionResource(
            BulkActions jobs,
            Items items,
            ItemFile file,
            StartBulkAction startBulkAction,
            CancelBulkAction cancelBulkAction,
            Clock clock) {
        this.jobs = jobs;
        this.items = items;
        this.file = file;
        this.startBulkAction = startBulkAction;
        this.cancelBulkAction = cancelBulkAction;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Do one thing with many complaints",
            description =
                    "ASSIGN, TAG or CLOSE for all complaints of a filter that the caller may see, or for"
                            + " named ones. Each complaint is worked on as it stands when its turn comes and"
                            + " gets a result of its own. With dryRun nothing changes. Roles: supervisor (own"
                            + " teams), operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "202",
            description = "The job runs; Location says where to follow it",
            content = @Content(schema = @Schema(implementation = BulkActionView.class)))
    @APIResponse(responseCode = "409", description = "The agent has left")
    public Response start(@Valid @NotNull StartBulkAction.Request request) {
        return accepted(startBulkAction.handle(request));
    }

    /** 202 with the job and where to follow it. */
    public static Response accepted(BulkActionView job) {
        return Response.accepted(job)
                .location(
                        UriBuilder.fromPath("/api/v1/complaint-bulk-actions/{id}").build(job.id()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "List bulk actions",
            description =
                    "Newest first; a supervisor sees own ones. Roles: supervisor, operations-manager,"
                            + " integration, admin.")
    @APIResponse(responseCode = "200", description = "A page of jobs")
    public Response list(@BeanParam PageRequest request, UriInfo uri) {
        return PageLinks.answer(jobs.page(request), uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Follow a bulk action",
            description = "Roles: supervisor (own), operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "How far it is")
    public BulkActionView get(@PathParam("id") UUID id) {
        return jobs.visible(id).view(clock.instant());
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Stop a bulk action",
            description =
                    "What is done stays. Roles: supervisor (own), operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "The job, cancelled")
    @APIResponse(responseCode = "409", description = "It has ended before")
    public BulkActionView cancel(@PathParam("id") UUID id) {
        return cancelBulkAction.handle(id);
    }

    @GET
    @Path("{id}/items")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "What became of each complaint",
            description =
                    "Reasons in the language of the caller; as a file with Accept: text/csv. Roles:"
                            + " supervisor (own), operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "A page of results, or all of them as CSV")
    public Response items(
            @PathParam("id") UUID id,
            @BeanParam ItemFilter filter,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            UriInfo uri) {
        jobs.visible(id);
        ProblemTexts texts = ProblemTexts.in(Languages.preferred(language));
        Cursor cursor = filter.cursor(Long::valueOf);
        long after = cursor == null ? 0 : Long.parseLong(cursor.value());
        List<Items.Found> found = items.page(id, filter.result, after, filter.limit() + 1);
        return PageLinks.answer(
                Page.of(
                                found,
                                filter.limit(),
                                last -> new Cursor(Long.toString(last.seq()), last.complaintId()))
                        .map(item -> BulkActionItemView.of(item, texts)),
                uri);
    }

    @GET
    @Path("{id}/items")
    @Produces(CSV)
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(hidden = true)
    public Response itemsAsFile(
            @PathParam("id") UUID id,
            @BeanParam ItemFilter filter,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        jobs.visible(id);
        Locale locale = Languages.preferred(language);
        StreamingOutput rows =
                out -> {
                    OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    file.write(id, filter.result, locale, writer);
                    writer.flush();
                };
        return Response.ok(rows, CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"results-" + id + ".csv\"")
                .build();
    }
}
