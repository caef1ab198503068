package io.mushrif.platform.paging;

import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What part of a list is asked for. */
public class PageRequest {

    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    @QueryParam("limit")
    @Parameter(
            description = "Rows on the page, 1 to 200",
            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "nextCursor of the page before")
    String cursor;

    /** Rows on the page. */
    public int limit() {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1) {
            throw ProblemException.invalid("limit", "min", 1);
        }
        if (limit > MOST) {
            throw ProblemException.invalid("limit", "max", MOST);
        }
        return limit;
    }

    /**
     * Where the page begins; null for the first.
     *
     * @param readable reads the sort value of the list; a cursor of another list fails on it
     */
    public Cursor cursor(Function<String, ?> readable) {
        if (cursor == null) {
            return null;
        }
        Cursor decoded = Cursor.decode(cursor);
        try {
            readable.apply(decoded.value());
            return decoded;
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }
}
