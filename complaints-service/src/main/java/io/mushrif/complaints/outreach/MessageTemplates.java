package io.mushrif.complaints.outreach;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import java.util.List;
import java.util.Map;

/**
 * Fills what people write into messages, with an engine of its own that knows {@code {name}} and
 * {@code {#if}} and nothing else: no properties, no methods, nothing of the application.
 */
final class MessageTemplates {

    private static final String NAME = "name";

    private static final Engine ENGINE =
            Engine.builder()
                    .addValueResolvers(
                            ValueResolvers.mapperResolver(), ValueResolvers.mapResolver())
                    .addSectionHelper(new IfSectionHelper.Factory())
                    .strictRendering(true)
                    .build();

    private MessageTemplates() {}

    static String fill(String text, String name) {
        return ENGINE.parse(text).data(Map.of(NAME, name)).render();
    }

    /**
     * Checks that texts can be filled.
     *
     * @throws ProblemException 400 naming the text that cannot
     */
    static void check(MessageTexts texts) {
        if (texts.en() == null && texts.ar() == null) {
            throw ProblemException.invalid("texts", "some-language");
        }
        check("texts.en", texts.en());
        check("texts.ar", texts.ar());
    }

    private static void check(String path, MessageText text) {
        if (text != null) {
            check(path + ".subject", text.subject());
            check(path + ".text", text.text());
        }
    }

    private static void check(String path, String text) {
        try {
            Template template = ENGINE.parse(text);
            for (Expression expression : template.getExpressions()) {
                if (!isName(expression)) {
                    throw ProblemException.invalid(
                            path, "wording-placeholder", expression.toOriginalString(), NAME);
                }
            }
            template.data(Map.of(NAME, "x")).render();
        } catch (TemplateException e) {
            throw ProblemException.invalid(path, "message-syntax");
        }
    }

    private static boolean isName(Expression expression) {
        List<Expression.Part> parts = expression.getParts();
        return expression.isLiteral()
                || !expression.hasNamespace()
                        && parts.size() == 1
                        && !parts.get(0).isVirtualMethod()
                        && NAME.equals(parts.get(0).getName());
    }
}
