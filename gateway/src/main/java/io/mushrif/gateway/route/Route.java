package io.mushrif.gateway.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * One line of the route table.
 *
 * @param prefix path, itself and all below it
 * @param upstream service that answers
 * @param takesUploads whether a POST to the prefix itself sends a file, which may be large and slow
 */
record Route(String prefix, Upstream upstream, boolean takesUploads) {

    private static final String KEY = Route.class.getName();

    boolean covers(String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    boolean isUpload(HttpMethod method, String path) {
        return takesUploads && HttpMethod.POST.equals(method) && path.equals(prefix);
    }

    void attach(RoutingContext ctx) {
        ctx.put(KEY, this);
    }

    /** The line for this request; null when there is none. */
    static Route of(RoutingContext ctx) {
        return ctx.get(KEY);
    }
}
