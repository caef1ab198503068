package io.mushrif.platform.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Titles, details and field messages of problems, per language. Texts of the platform are in {@code
 * problems/platform_*.properties}, those of a service in its {@code problems/service_*.properties};
 * keys are {@code code.title}, {@code code.detail} and {@code violation.code}.
 */
public final class ProblemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private ProblemTexts(Locale locale) {
        this.locale = locale;
        this.bundles =
                Stream.of("problems/service", "problems/platform")
                        .flatMap(name -> bundle(name, locale))
                        .toList();
    }

    /** Texts in the given language, English or Arabic. */
    public static ProblemTexts in(Locale locale) {
        return new ProblemTexts(locale);
    }

    String title(String code) {
        return text(code + ".title", code);
    }

    /** What is wrong in one case, in whole sentences. */
    public String detail(String code, Object... args) {
        return format(text(code + ".detail", ""), args);
    }

    String violation(String code, String otherwise, Object... args) {
        return format(text("violation." + code, otherwise), args);
    }

    /**
     * Any text by its key, with values for its placeholders; {@code otherwise} when there is none.
     */
    public String text(String key, String otherwise, Object... args) {
        return format(text(key, otherwise), args);
    }

    private String text(String key, String otherwise) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        return otherwise;
    }

    private String format(String pattern, Object... args) {
        return new MessageFormat(pattern, locale).format(args);
    }

    private static Stream<ResourceBundle> bundle(String name, Locale locale) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Stream.of(ResourceBundle.getBundle(name, locale, loader, NO_FALLBACK));
        } catch (MissingResourceException e) {
            return Stream.empty(); // a service without problems of its own has no such file
        }
    }
}
