package io.mushrif.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Map;
import java.util.Objects;
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
        StringBuilder name = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY) {
                element(node, name);
                name.append(name.isEmpty() ? "" : ".").append(node.getName());
            } else if (node.getKind() == ElementKind.CONTAINER_ELEMENT
                    || node.getKind() == ElementKind.BEAN) {
                element(node, name);
            }
        }
        return name.isEmpty() ? parameter : name.toString();
    }

    private static void element(Path.Node node, StringBuilder name) {
        if (node.getIndex() != null) {
            name.append('[').append(node.getIndex()).append(']');
        } else if (node.getKey() != null) {
            name.append('.').append(node.getKey());
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
