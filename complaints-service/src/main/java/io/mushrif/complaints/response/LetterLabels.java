package io.mushrif.complaints.response;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Fixed phrases of letters, from {@code letter/labels_*.properties}. */
final class LetterLabels {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    private LetterLabels(Locale locale) {
        this.locale = locale;
        texts =
                ResourceBundle.getBundle(
                        "letter/labels",
                        locale,
                        Thread.currentThread().getContextClassLoader(),
                        NO_FALLBACK);
    }

    /** Those of a language, {@code ar} or {@code en}. */
    static LetterLabels of(String language) {
        return new LetterLabels(Locale.forLanguageTag(language));
    }

    /** A phrase with values for its placeholders. */
    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }

    /** All phrases without placeholders. */
    Map<String, String> all() {
        Map<String, String> all = new HashMap<>();
        for (String key : texts.keySet()) {
            if (!texts.getString(key).contains("{0}")) {
                all.put(key, text(key));
            }
        }
        return all;
    }
}
