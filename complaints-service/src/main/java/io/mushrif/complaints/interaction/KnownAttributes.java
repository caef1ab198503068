package io.mushrif.complaints.interaction;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the attributes of an interaction say that others can work with, when it can be read. */
final class KnownAttributes {

    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2})(?:[-_][A-Za-z0-9]+)*");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");

    private KnownAttributes() {}

    /**
     * Attribute {@code language}, for example {@code ar} or {@code ar-SA}: ISO 639-1, else null.
     */
    static String language(Map<String, String> attributes) {
        String value = value(attributes, "language");
        var matcher = LANGUAGE.matcher(value.toLowerCase(Locale.ROOT));
        return matcher.matches() ? matcher.group(1) : null;
    }

    /** Attribute {@code transfers}: a whole number below 1000, else null. */
    static Integer transfers(Map<String, String> attributes) {
        String value = value(attributes, "transfers");
        return COUNT.matcher(value).matches() ? Integer.valueOf(value) : null;
    }

    private static String value(Map<String, String> attributes, String name) {
        return attributes == null ? "" : attributes.getOrDefault(name, "").strip();
    }
}
