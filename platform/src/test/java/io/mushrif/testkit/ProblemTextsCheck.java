package io.mushrif.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Holds the texts of problems to being complete and readable in every language. */
public final class ProblemTextsCheck {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    private ProblemTextsCheck() {}

    /**
     * Checks {@code problems/<bundle>_en.properties} and {@code problems/<bundle>_ar.properties}.
     *
     * @param bundle platform or service
     */
    public static void check(String bundle) {
        Map<String, String> english = read(bundle, "en");
        Map<String, String> arabic = read(bundle, "ar");
        assertThat(arabic.keySet()).as("texts in Arabic").isEqualTo(english.keySet());
        english.keySet().forEach(key -> complete(key, english));
        english.forEach((key, text) -> readable(key, text, Locale.ENGLISH));
        arabic.forEach((key, text) -> readable(key, text, Locale.forLanguageTag("ar")));
        english.forEach(
                (key, text) ->
                        assertThat(placeholders(arabic.get(key)))
                                .as("placeholders of " + key)
                                .isEqualTo(placeholders(text)));
    }

    private static void complete(String key, Map<String, String> texts) {
        if (key.endsWith(".title")) {
            assertThat(texts).containsKey(key.replace(".title", ".detail"));
        } else if (key.endsWith(".detail")) {
            assertThat(texts).containsKey(key.replace(".detail", ".title"));
        }
    }

    /** Every text is a message format, in which an apostrophe is written twice. */
    private static void readable(String key, String text, Locale locale) {
        String shown = new MessageFormat(text, locale).format(new Object[] {"A0", "A1", "A2"});
        assertThat(PLACEHOLDER.matcher(shown).find()).as(key + ": " + shown).isFalse();
        assertThat(shown).as(key).isNotBlank().doesNotContain("''");
        assertThat(text.replace("''", "")).as(key).doesNotContain("'");
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Map<String, String> read(String bundle, String language) {
        String file = "/problems/" + bundle + "_" + language + ".properties";
        try (InputStream stream = ProblemTextsCheck.class.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> texts = new TreeMap<>();
            properties
                    .stringPropertyNames()
                    .forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
