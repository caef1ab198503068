package io.mushrif.complaints.response;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fills the wording of letters. It is written by people and kept as data, so it gets an engine of
 * its own that knows the placeholders below and {@code {#if}}, and nothing else: no properties, no
 * methods, no loops, no other templates, nothing of the application.
 */
final class WordingTemplates {

    /** All placeholders; one that does not apply is empty, which is false for {@code {#if}}. */
    static final Set<String> PLACEHOLDERS =
            new TreeSet<>(
                    Set.of(
                            "reference",
                            "receivedOn",
                            "today",
                            "deadline",
                            "product",
                            "entity",
                            "phone",
                            "email",
                            "recourseBody",
                            "recourseUntil"));

    private static final Engine ENGINE =
            Engine.builder()
                    .addValueResolvers(
                            ValueResolvers.mapperResolver(), ValueResolvers.mapResolver())
                    .addSectionHelper(new IfSectionHelper.Factory())
                    .strictRendering(true)
                    .build();

    private WordingTemplates() {}

    /** The text with its placeholders filled; {@code values} has all of them. */
    static String fill(String text, Map<String, String> values) {
        return ENGINE.parse(text).data(values).render();
    }

    /**
     * Checks all texts of a wording.
     *
     * @throws ProblemException 400 naming the text that is not a template, or uses something else
     *     than the placeholders
     */
    static void check(LetterWordingView wording) {
        for (LetterKind kind : EnumSet.allOf(LetterKind.class)) {
            String path = "letters." + kind;
            KindWording texts = wording.letters().get(kind);
            if (texts == null) {
                throw ProblemException.invalid(path, "not-null");
            }
            check(path + ".en", texts.en());
            check(path + ".ar", texts.ar());
        }
    }

    private static void check(String path, LetterText text) {
        check(path + ".subject", text.subject());
        check(path + ".opening", text.opening());
        check(path + ".closing", text.closing());
    }

    private static void check(String path, String text) {
        try {
            Template template = ENGINE.parse(text);
            for (Expression expression : template.getExpressions()) {
                if (!isPlaceholder(expression)) {
                    throw ProblemException.invalid(
                            path,
                            "wording-placeholder",
                            expression.toOriginalString(),
                            String.join(", ", PLACEHOLDERS));
                }
            }
            template.data(sample("x")).render();
            template.data(sample("")).render();
        } catch (TemplateException e) {
            throw ProblemException.invalid(path, "wording-syntax", reason(e));
        }
    }

    /** The name alone: no property, no call, no namespace. */
    private static boolean isPlaceholder(Expression expression) {
        List<Expression.Part> parts = expression.getParts();
        return expression.isLiteral()
                || !expression.hasNamespace()
                        && parts.size() == 1
                        && !parts.get(0).isVirtualMethod()
                        && PLACEHOLDERS.contains(parts.get(0).getName());
    }

    private static Map<String, String> sample(String value) {
        Map<String, String> values = new HashMap<>();
        PLACEHOLDERS.forEach(name -> values.put(name, value));
        return values;
    }

    /** What is wrong and in which line, without names of the inside. */
    private static String reason(TemplateException e) {
        String message = String.valueOf(e.getMessage());
        int origin = message.indexOf(": ");
        String reason =
                message.startsWith("Parser error") && origin >= 0
                        ? message.substring(origin + 2)
                        : message;
        String line = reason.lines().findFirst().orElse("");
        return e.getOrigin() == null ? line : line + " (" + e.getOrigin().getLine() + ")";
    }
}
