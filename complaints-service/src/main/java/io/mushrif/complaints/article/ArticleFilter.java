package io.mushrif.complaints.article;

import io.mushrif.platform.paging.PageRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which articles are asked for. */
public class ArticleFilter extends PageRequest {

    @QueryParam("q")
    @Size(max = 500)
    @Parameter(
            description =
                    "Words in title, summary or text, Arabic or English in any usual spelling and"
                            + " inflection; best first")
    String q;

    @QueryParam("kind")
    ArticleKind kind;

    @QueryParam("status")
    @Parameter(description = "Where it, or the version that is worked on, stands")
    ArticleStatus status;

    @QueryParam("category")
    @Parameter(description = "Category of complaints that it helps with")
    String category;

    @QueryParam("tag")
    String tag;

    @QueryParam("language")
    @Parameter(description = "Language that it is written in, ISO 639-1")
    String language;

    @QueryParam("audience")
    ArticleAudience audience;

    @QueryParam("owner")
    @Parameter(description = "User name of who answers for it")
    String owner;

    @QueryParam("reviewBefore")
    @Parameter(description = "Published ones whose day of review lies before this day")
    LocalDate reviewBefore;

    @QueryParam("sort")
    @Parameter(description = "-changedAt (default), changedAt, reviewOn or -reviewOn; not with q")
    String sort;
}
