package io.mushrif.platform.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers a page with its link to the next one. */
public final class PageLinks {

    private PageLinks() {}

    /** 200 with the page and, unless it is the last, {@code Link: <…>; rel="next"}. */
    public static Response answer(Page<?> page, UriInfo uri) {
        Response.ResponseBuilder answer = Response.ok(page);
        if (page.nextCursor() != null) {
            String next =
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.nextCursor())
                            .build()
                            .toString();
            String path = next.substring(next.indexOf(uri.getPath()));
            answer.header("Link", "<" + path + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
