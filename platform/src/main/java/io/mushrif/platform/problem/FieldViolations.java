package io.mushrif.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Names the field and the constraint of a Bean Validation violation as the caller knows them. */
final class FieldViolations {

    private FieldViolations() {}

    static Problem.Violation of(ConstraintViolation<?> violation, ProblemTexts texts) {
        var descriptor = violation.getConstraintDescriptor();
        String code = kebab(descriptor.getAnnotation().annotationType().getSimpleName());
        Map<String, Object> attributes = descriptor.getAttributes();
        Object[] args =
                Stream.of("min", "max", "value", "regexp")
                        .map(attributes::get)
                        .filter(Objects::nonNull)
                        .toArray();
        return new Problem.Violation(
                field(violation.getPropertyPath()),
                code,
                texts.violation(code, violation.getMessage(), args));
    }

    /** The path below the parameter: a caller does not know the names of our methods. */
    private static String field(Path path) {
        StringJoiner name = new StringJoiner(".");
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                name.add(node.toString());
            }
        }
        return name.length() == 0 ? parameter : name.toString();
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
