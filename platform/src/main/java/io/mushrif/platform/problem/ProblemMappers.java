package io.mushrif.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.mushrif.platform.language.Languages;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that reaches the edge into a problem; nothing of the inside is shown. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String UNIQUE_VIOLATION = "23505";

    /** A value that the database cannot hold: a zero character, a year beyond its range. */
    private static final String DATA_EXCEPTION = "22";

    @ServerExceptionMapper
    Response refused(ProblemException e, HttpHeaders headers, UriInfo uri) {
        ProblemTexts texts = ProblemTexts.in(locale(headers));
        List<Problem.Violation> violations =
                e.faults().stream()
                        .map(
                                f ->
                                        new Problem.Violation(
                                                f.field(),
                                                f.code(),
                                                texts.violation(f.code(), f.code(), f.args())))
                        .toList();
        return answer(
                problem(e.status(), e.code(), headers, uri, e.args()).with(violations), headers);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, HttpHeaders headers, UriInfo uri) {
        ProblemTexts texts = ProblemTexts.in(locale(headers));
        List<Problem.Violation> violations =
                e.getConstraintViolations().stream()
                        .map(violation -> FieldViolations.of(violation, texts))
                        .sorted((a, b) -> a.field().compareTo(b.field()))
                        .toList();
        return answer(problem(400, "invalid-request", headers, uri).with(violations), headers);
    }

    @ServerExceptionMapper
    Response webApplication(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
        if (e.getCause() instanceof ProblemException refused) {
            return refused(refused, headers, uri);
        }
        Optional<ProblemException> unreadable = UnreadableBodies.explainCause(e);
        if (unreadable.isPresent()) {
            return refused(unreadable.get(), headers, uri);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return answer(problem(status, code(e, status), headers, uri), headers);
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException e, HttpHeaders headers, UriInfo uri) {
        return refused(UnreadableBodies.explain(e), headers, uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.AUTHENTICATION)
    Response unauthenticated(AuthenticationFailedException e, HttpHeaders headers, UriInfo uri) {
        return unauthenticated(headers, uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.AUTHENTICATION)
    Response incomplete(AuthenticationCompletionException e, HttpHeaders headers, UriInfo uri) {
        return unauthenticated(headers, uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.AUTHENTICATION)
    Response unauthorized(UnauthorizedException e, HttpHeaders headers, UriInfo uri) {
        return unauthenticated(headers, uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.AUTHENTICATION)
    Response forbidden(ForbiddenException e, HttpHeaders headers, UriInfo uri) {
        return answer(problem(403, "forbidden", headers, uri), headers);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpHeaders headers, UriInfo uri) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return refused(refused, headers, uri);
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return answer(problem(412, "precondition-failed", headers, uri), headers);
            }
        }
        String state = sqlState(e);
        if (state.equals(UNIQUE_VIOLATION)) {
            return answer(problem(409, "duplicate", headers, uri), headers);
        }
        if (state.startsWith(DATA_EXCEPTION)) {
            return answer(problem(400, "invalid-request", headers, uri), headers);
        }
        Problem problem = problem(500, "internal-error", headers, uri);
        LOG.errorf(e, "Request failed: %s", uri.getPath());
        return answer(problem, headers);
    }

    private static String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static String code(WebApplicationException e, int status) {
        if (e instanceof NotFoundException) {
            return "no-such-address";
        }
        if (e instanceof NotAllowedException) {
            return "method-not-allowed";
        }
        if (e instanceof NotAcceptableException) {
            return "not-acceptable";
        }
        if (e instanceof NotSupportedException) {
            return "unsupported-media-type";
        }
        return switch (status) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 413 -> "body-too-large";
            default -> status < 500 ? "invalid-request" : "internal-error";
        };
    }

    private static Response unauthenticated(HttpHeaders headers, UriInfo uri) {
        Response answer = answer(problem(401, "unauthenticated", headers, uri), headers);
        return Response.fromResponse(answer).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private static Problem problem(
            int status, String code, HttpHeaders headers, UriInfo uri, Object... args) {
        SpanContext span = Span.current().getSpanContext();
        return Problem.of(
                status,
                code,
                locale(headers),
                uri.getPath(),
                span.isValid() ? span.getTraceId() : null,
                args);
    }

    private static Response answer(Problem problem, HttpHeaders headers) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale(headers).getLanguage())
                .entity(problem)
                .build();
    }

    private static Locale locale(HttpHeaders headers) {
        return Languages.preferred(
                Stream.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .findFirst()
                        .orElse(null));
    }
}
