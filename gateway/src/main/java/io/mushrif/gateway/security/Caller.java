package io.mushrif.gateway.security;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Who sent a request with a valid token.
 *
 * @param subject stable id of the person or machine
 * @param roles realm roles of the token
 */
public record Caller(String subject, Set<String> roles) {

    private static final String KEY = Caller.class.getName();

    /** The caller of this request; null when it carries no valid token. */
    public static Caller of(RoutingContext ctx) {
        return ctx.get(KEY);
    }

    void attach(RoutingContext ctx) {
        ctx.put(KEY, this);
    }
}
