package io.mushrif.complaints.erasure;

import io.mushrif.platform.language.Languages;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.ResourceBundle;

/** What fields of an export are called, in both languages. */
@ApplicationScoped
class ExportLabels {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle english = bundle(Locale.ENGLISH);
    private final ResourceBundle arabic = bundle(Languages.ARABIC);

    /** The name of a field; one without a name is called as in the data. */
    LocalizedText of(String field) {
        return english.containsKey(field)
                ? new LocalizedText(english.getString(field), arabic.getString(field))
                : new LocalizedText(field, field);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "export/labels",
                locale,
                Thread.currentThread().getContextClassLoader(),
                NO_FALLBACK);
    }
}
