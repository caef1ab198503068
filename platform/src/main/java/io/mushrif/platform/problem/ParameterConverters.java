package io.mushrif.platform.problem;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads path and query parameters; one that cannot be read is a 400 that names it, never a 404. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private record Parser(String code, Function<String, ?> parse) {}

    private static final Map<Class<?>, Parser> PARSERS =
            Map.of(
                    UUID.class, new Parser("bad-uuid", ParameterConverters::uuid),
                    LocalDate.class, new Parser("bad-date", LocalDate::parse),
                    Instant.class, new Parser("bad-instant", Instant::parse),
                    Integer.class, new Parser("bad-number", Integer::valueOf));

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(
            Class<T> type, Type genericType, Annotation[] annotations) {
        if (type.isEnum()) {
            String values =
                    Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            return converter(
                    name(annotations),
                    "unknown-value",
                    text ->
                            Arrays.stream(type.getEnumConstants())
                                    .filter(constant -> constant.toString().equals(text))
                                    .findFirst()
                                    .orElseThrow(IllegalArgumentException::new),
                    values);
        }
        Parser parser = PARSERS.get(type);
        return parser == null
                ? null
                : converter(
                        name(annotations), parser.code(), text -> (T) parser.parse().apply(text));
    }

    private static <T> ParamConverter<T> converter(
            String name, String code, Function<String, T> parse, Object... args) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                if (text == null || text.isEmpty()) {
                    return null;
                }
                try {
                    return parse.apply(text);
                } catch (IllegalArgumentException | DateTimeParseException e) {
                    throw new BadRequestException(ProblemException.invalid(name, code, args));
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    /** {@link UUID#fromString} also takes shortened groups; those are refused here. */
    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (text.length() != 36) {
            throw new IllegalArgumentException(text);
        }
        return uuid;
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "parameter";
    }
}
