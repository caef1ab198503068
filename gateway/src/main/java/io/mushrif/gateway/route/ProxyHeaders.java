package io.mushrif.gateway.route;

import io.mushrif.gateway.answer.RequestIdentity;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Headers that belong to one hop only, and those that tell a service where a request came from. */
final class ProxyHeaders {

    private static final List<String> OF_ONE_HOP =
            List.of(
                    "Connection",
                    "Keep-Alive",
                    "Proxy-Authenticate",
                    "Proxy-Authorization",
                    "Proxy-Connection",
                    "TE",
                    "Trailer",
                    "Upgrade");

    /**
     * Whoever calls the gateway directly cannot say these of itself; Quarkus has read them when
     * that is configured.
     */
    private static final List<String> OF_PROXIES = List.of("Forwarded", "X-Real-IP");

    private static final String OF_PROXIES_PREFIX = "x-forwarded-";

    private ProxyHeaders() {}

    /** Turns the headers of the caller into those for the service. */
    static void toService(RoutingContext ctx, ProxyRequest request) {
        HttpServerRequest received = ctx.request();
        MultiMap headers = request.headers();
        removeThoseOfOneHop(headers);
        OF_PROXIES.forEach(headers::remove);
        for (String name : Set.copyOf(headers.names())) {
            if (name.toLowerCase(Locale.ROOT).startsWith(OF_PROXIES_PREFIX)) {
                headers.remove(name);
            }
        }
        headers.remove(HttpHeaders.EXPECT); // answered here
        headers.set(RequestIdentity.HEADER, RequestIdentity.of(ctx).requestId());
        headers.set("X-Forwarded-For", received.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", received.scheme());
        HostAndPort authority = received.authority();
        if (authority != null) {
            headers.set("X-Forwarded-Host", authority.toString());
            request.setAuthority(authority);
        }
    }

    /** Removes what concerns only the connection on which the headers came. */
    static void removeThoseOfOneHop(MultiMap headers) {
        for (String connection : List.copyOf(headers.getAll(HttpHeaders.CONNECTION))) {
            for (String named : connection.split(",")) {
                headers.remove(named.strip());
            }
        }
        OF_ONE_HOP.forEach(headers::remove);
    }
}
