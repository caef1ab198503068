package io.mushrif.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;

/**
 * An error as the caller sees it (RFC 9457, {@code application/problem+json}).
 *
 * @param type {@code urn:mushrif:problem:} and the code
 * @param title short text in the language of the caller
 * @param status HTTP status
 * @param detail what is wrong in this case, in the language of the caller
 * @param instance path of the request
 * @param code stable machine-readable name of the problem
 * @param traceId id under which the request is found in logs and traces
 * @param violations for 400, and for a 409 that names fields: what is wrong with which field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String traceId,
        List<Violation> violations) {

    /** Media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:mushrif:problem:";

    /** One field that is wrong: its path in the request, a stable code, a message for people. */
    public record Violation(String field, String code, String message) {}

    /**
     * The problem with the given code in the language of {@code locale}; {@code args} fill its
     * texts.
     */
    public static Problem of(
            int status,
            String code,
            Locale locale,
            String instance,
            String traceId,
            Object... args) {
        ProblemTexts texts = ProblemTexts.in(locale);
        return new Problem(
                TYPE_PREFIX + code,
                texts.title(code),
                status,
                texts.detail(code, args),
                instance,
                code,
                traceId,
                List.of());
    }

    Problem with(List<Violation> found) {
        return new Problem(type, title, status, detail, instance, code, traceId, found);
    }
}
