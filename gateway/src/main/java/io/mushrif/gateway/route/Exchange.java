package io.mushrif.gateway.route;

import io.mushrif.gateway.answer.Problems;
import io.mushrif.platform.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * One request on its way to a service and back. When the connection breaks before anything was
 * answered, an idempotent request is sent once more: a service may close an unused connection in
 * the very moment in which it is used.
 */
final class Exchange implements ProxyInterceptor, OriginRequestProvider {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE);

    /** Seconds after which a service that is down may be back. */
    private static final String RETRY_AFTER = "2";

    /** In this time the pool learns which of its other connections died together with the first. */
    private static final long REPEAT_AFTER_MILLIS = 20;

    private final RoutingContext ctx;
    private final Route route;
    private final Upstreams upstreams;
    private final Problems problems;
    private final RequestBody body;
    private final Duration timeLimit;

    Exchange(
            RoutingContext ctx,
            Route route,
            Upstreams upstreams,
            Problems problems,
            RequestBody body,
            Duration timeLimit) {
        this.ctx = ctx;
        this.route = route;
        this.upstreams = upstreams;
        this.problems = problems;
        this.body = body;
        this.timeLimit = timeLimit;
    }

    /** Whether a request may be carried out twice without harm. */
    static boolean isIdempotent(HttpServerRequest request) {
        return IDEMPOTENT.contains(request.method())
                || HttpMethod.POST.equals(request.method())
                        && request.headers().contains("Idempotency-Key");
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext proxy) {
        return upstreams.request(route.upstream(), timeLimit);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
        ProxyHeaders.toService(ctx, proxy.request());
        return send(proxy)
                .recover(lost -> mayRepeat(lost) ? repeat(proxy) : Future.failedFuture(lost))
                .onSuccess(answer -> upstreams.answered(route.upstream()))
                .recover(failure -> Future.succeededFuture(refuse(proxy, failure)));
    }

    private Future<ProxyResponse> send(ProxyContext proxy) {
        proxy.request().setBody(body.next());
        return proxy.sendRequest();
    }

    private Future<ProxyResponse> repeat(ProxyContext proxy) {
        upstreams.countRepeated(route.upstream());
        Promise<Void> others = Promise.promise();
        ctx.vertx().setTimer(REPEAT_AFTER_MILLIS, over -> others.complete());
        return others.future().compose(over -> send(proxy));
    }

    private boolean mayRepeat(Throwable failure) {
        return body.isRepeatable()
                && isIdempotent(ctx.request())
                && !(failure instanceof UnreachableException)
                && !(failure instanceof TimeoutException)
                && !isCallerGone(failure);
    }

    private boolean isCallerGone(Throwable failure) {
        return ctx.response().closed()
                || failure instanceof StreamResetException && failure.getCause() != null;
    }

    private ProxyResponse refuse(ProxyContext proxy, Throwable failure) {
        if (body.isTooLarge()) {
            return refusal(proxy, 413, "body-too-large");
        }
        if (failure instanceof TimeoutException) {
            return body.isRepeatable() || ctx.request().isEnded()
                    ? refusal(proxy, 504, "gateway-timeout")
                    : refusal(proxy, 408, "request-timeout");
        }
        if (!isCallerGone(failure)) {
            upstreams.failed(route.upstream(), failure);
        }
        if (failure instanceof UnreachableException || isIdempotent(ctx.request())) {
            return refusal(proxy, 503, "service-unavailable")
                    .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return refusal(proxy, 502, "answer-lost");
    }

    private ProxyResponse refusal(ProxyContext proxy, int status, String code) {
        if (!body.isRepeatable()) {
            Problems.discardBody(ctx);
        }
        ProxyRequest request = proxy.request().setBody(null);
        return request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, Problems.language(ctx).toLanguageTag())
                .setBody(Body.body(problems.render(ctx, status, code)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxy) {
        ProxyResponse response = proxy.response();
        if (ctx.request().isEnded()) {
            // Holds the end of the request back until Quarkus resumes it after the answer.
            // Otherwise Quarkus
            // is not told of a caller who breaks off meanwhile, and waits for the request at
            // shutdown.
            ctx.request().pause();
        }
        ProxyHeaders.removeThoseOfOneHop(response.headers());
        hideAddress(response);
        if (response.getStatusCode() == 204 || response.getStatusCode() == 304) {
            // has no body by definition; as a stream it would be announced as chunked
            Body nothing = response.getBody();
            response.setBody(null);
            nothing.stream().resume();
        }
        return proxy.sendResponse();
    }

    /**
     * Services build {@code Location} from the host of the request; callers get the path, which is
     * right for all of them.
     */
    private void hideAddress(ProxyResponse response) {
        String location = response.headers().get(HttpHeaders.LOCATION);
        if (location == null || location.startsWith("/")) {
            return;
        }
        try {
            URI uri = new URI(location);
            if (isOwnAddress(uri)) {
                String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
                response.putHeader(HttpHeaders.LOCATION, uri.getRawPath() + query);
            }
        } catch (URISyntaxException e) {
            LOG.warnf("%s sent a malformed Location", route.upstream().key());
        }
    }

    private boolean isOwnAddress(URI uri) {
        return uri.getRawAuthority() != null
                && (uri.getRawAuthority().equals(String.valueOf(ctx.request().authority()))
                        || upstreams.isAddressOf(route.upstream(), uri));
    }
}
