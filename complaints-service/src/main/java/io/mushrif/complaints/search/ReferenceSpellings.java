package io.mushrif.complaints.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References of complaints as people write them: without dashes or zeros, with a lower case c, with
 * one digit too many, too few, wrong, or two of them swapped. All possible readings are few and are
 * looked up exactly, which costs less than a similarity over a million references that all look
 * alike.
 */
final class ReferenceSpellings {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "c?[\\s\\-_/]*(20\\d\\d)[\\s\\-_/]+(\\d{1,9})|c[\\s\\-_/]*(20\\d\\d)(\\d{4,9})");
    private static final int WIDTH = 6;

    private ReferenceSpellings() {}

    /**
     * The reference that is meant; null when the text is none.
     *
     * @param normalized a text in its one spelling
     */
    static String exact(String normalized) {
        Matcher written = WRITTEN.matcher(normalized.trim());
        if (!written.matches()) {
            return null;
        }
        String year = written.group(1) == null ? written.group(3) : written.group(1);
        String number = written.group(2) == null ? written.group(4) : written.group(2);
        return reference(year, number);
    }

    /** References that differ from one by a single typing error in their number. */
    static Set<String> near(String reference) {
        String year = reference.substring(2, 6);
        String number = reference.substring(7);
        Set<String> near = new LinkedHashSet<>();
        for (int i = 0; i <= number.length(); i++) {
            String before = number.substring(0, i);
            String from = number.substring(i);
            for (char digit = '0'; digit <= '9'; digit++) {
                near.add(reference(year, before + digit + from));
                if (!from.isEmpty()) {
                    near.add(reference(year, before + digit + from.substring(1)));
                }
            }
            if (!from.isEmpty() && number.length() > 1) {
                near.add(reference(year, before + from.substring(1)));
            }
            if (from.length() > 1) {
                near.add(
                        reference(
                                year,
                                before + from.charAt(1) + from.charAt(0) + from.substring(2)));
            }
        }
        near.remove(reference);
        return near;
    }

    private static String reference(String year, String number) {
        String digits = number.replaceFirst("^0+(?=\\d)", "");
        return "C-" + year + "-" + "0".repeat(Math.max(0, WIDTH - digits.length())) + digits;
    }
}
