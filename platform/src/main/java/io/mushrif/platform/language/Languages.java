package io.mushrif.platform.language;

import java.util.List;
import java.util.Locale;

/** The languages that Mushrif speaks. */
public final class Languages {

    /** Arabic. */
    public static final Locale ARABIC = Locale.forLanguageTag("ar");

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, ARABIC);

    private Languages() {}

    /**
     * The language for an {@code Accept-Language} header: the best match of Arabic and English,
     * English when the header is missing, malformed or names neither.
     */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return match == null ? Locale.ENGLISH : match;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
