package io.mushrif.gateway.route;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * One line of the route table.
 *
 * @param prefix path, itself and all below it
 * @param upstream service that answers
 * @param uploads files that are posted here, which may be large and slow; null for none
 */
record Route(String prefix, Upstream upstream, UploadKind uploads) {

    private static final String KEY = Route.class.getName();

    boolean covers(String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    boolean isUpload(HttpMethod method, String path) {
        return uploads != null && HttpMethod.POST.equals(method) && uploads.isAt(prefix, path);
    }

    void attach(RoutingContext ctx) {
        ctx.put(KEY, this);
    }

    /** The line for this request; null when there is none. */
    static Route of(RoutingContext ctx) {
        return ctx.get(KEY);
    }
}
