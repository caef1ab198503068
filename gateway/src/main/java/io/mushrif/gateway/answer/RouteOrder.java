package io.mushrif.gateway.answer;

/**
 * In which order a request passes the gateway's stations. Quarkus puts CORS at -300, its
 * authentication at -200 and its own limit of bodies at -2; the stations lie around them.
 */
public final class RouteOrder {

    /**
     * Request id, headers of the answer, last resort for failures. Before CORS, so that preflights
     * carry them too.
     */
    public static final int ANSWER = -1000;

    /** Finds the line of the route table. */
    public static final int FIND = -990;

    /** Finds out who calls. */
    public static final int LOGIN = -90;

    /** Counts the request against the caller's allowance. */
    public static final int LIMIT = -80;

    /** Refuses callers without a valid token. */
    public static final int LOGIN_REQUIRED = -70;

    /** Hands the request to its service. */
    public static final int PROXY = -60;

    /** Nobody answered. */
    public static final int NOT_FOUND = 30_000;

    private RouteOrder() {}
}
