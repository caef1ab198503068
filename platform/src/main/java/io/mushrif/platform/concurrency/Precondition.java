package io.mushrif.platform.concurrency;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** What the caller last saw of a thing, by {@code If-Match} and {@code If-None-Match}. */
@RequestScoped
public class Precondition {

    private final HttpHeaders headers;

    Precondition(@Context HttpHeaders headers) {
        this.headers = headers;
    }

    /**
     * Lets a change pass only when the caller has seen the present version.
     *
     * @throws ProblemException 428 without {@code If-Match}, 412 when it names another version
     */
    public void require(long version) {
        String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(428, "precondition-required");
        }
        if (!names(ifMatch, version)) {
            throw new ProblemException(412, "precondition-failed");
        }
    }

    /** 200 with body and ETag, or 304 when the caller has this version already. */
    public Response read(long version, Object body) {
        String ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (ifNoneMatch != null && names(ifNoneMatch, version)) {
            return Response.notModified(tag(version)).build();
        }
        return Response.ok(body).tag(tag(version)).build();
    }

    /** The tag of a version. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    private static boolean names(String header, long version) {
        String tag = "\"" + version + "\"";
        return Arrays.stream(header.split(","))
                .map(String::trim)
                .anyMatch(
                        candidate ->
                                candidate.equals("*")
                                        || candidate.equals(tag)
                                        || candidate.equals("W/" + tag));
    }
}
