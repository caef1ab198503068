package io.mushrif.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Explains why a JSON body could not be read, with the field named and without a word of Java. */
final class UnreadableBodies {

    private UnreadableBodies() {}

    static Optional<ProblemException> explainCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonMappingException mapping) {
                return Optional.of(explain(mapping));
            }
            if (cause instanceof JacksonException) {
                return Optional.of(new ProblemException(400, "malformed-body"));
            }
        }
        return Optional.empty();
    }

    static ProblemException explain(JsonMappingException e) {
        String field = field(e);
        if (e instanceof UnrecognizedPropertyException) {
            return ProblemException.invalid(field, "unknown-field");
        }
        if (e instanceof InvalidTypeIdException) {
            return ProblemException.invalid(field, "invalid");
        }
        if (e instanceof ValueInstantiationException && refusal(e) != null) {
            return refusal(e);
        }
        if (e instanceof MismatchedInputException mismatch && !field.isEmpty()) {
            return mismatch(field, e instanceof InvalidFormatException, mismatch.getTargetType());
        }
        boolean syntax = e.getCause() instanceof JsonProcessingException || field.isEmpty();
        return syntax
                ? new ProblemException(400, "malformed-body")
                : ProblemException.invalid(field, "invalid");
    }

    private static ProblemException refusal(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException refused) {
                return refused;
            }
        }
        return null;
    }

    private static ProblemException mismatch(String field, boolean format, Class<?> type) {
        if (type == null) {
            return ProblemException.invalid(field, "invalid");
        }
        if (type.isEnum()) {
            String values =
                    Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            return ProblemException.invalid(field, "unknown-value", values);
        }
        if (format && CODES.containsKey(type)) {
            return ProblemException.invalid(field, CODES.get(type));
        }
        return ProblemException.invalid(field, "wrong-type", jsonType(type));
    }

    private static final Map<Class<?>, String> CODES =
            Map.of(
                    UUID.class, "bad-uuid",
                    LocalDate.class, "bad-date",
                    Instant.class, "bad-instant",
                    Duration.class, "bad-duration",
                    BigDecimal.class, "bad-number",
                    Integer.class, "bad-number",
                    int.class, "bad-number",
                    Long.class, "bad-number",
                    long.class, "bad-number");

    private static String jsonType(Class<?> type) {
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "array";
        }
        if (Number.class.isAssignableFrom(type)
                || type == int.class
                || type == long.class
                || type == double.class) {
            return "number";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        return type.getName().startsWith("java.") ? "string" : "object";
    }

    private static String field(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
