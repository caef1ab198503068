package io.mushrif.complaints.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Names of files as people gave them, made harmless. */
final class FileNames {

    /** Longest name, in UTF-16 units; its extension stays. */
    static final int LONGEST = 200;

    private static final int LONGEST_EXTENSION = 10;

    private FileNames() {}

    /**
     * The name without folders, control characters and characters that turn the direction of
     * writing, in at most {@link #LONGEST} characters; empty when nothing is left.
     */
    static String cleaned(String given) {
        String name =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileNames::isHarmless)
                .forEach(clean::appendCodePoint);
        return shortened(clean.toString().replaceAll("^[. ]+|[. ]+$", ""));
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            // of the invisible ones only the joiners, which Persian and emoji need
            case Character.FORMAT -> character == 0x200C || character == 0x200D;
            default -> "<>:\"|?*".indexOf(character) < 0;
        };
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        String end = extension.isEmpty() ? "" : "." + extension;
        int cut = LONGEST - end.length();
        if (Character.isHighSurrogate(name.charAt(cut - 1))) {
            cut--;
        }
        return name.substring(0, cut) + end;
    }

    /** What stands behind the last dot, in small letters; empty without one. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return extension.length() > LONGEST_EXTENSION ? "" : extension;
    }

    /** {@code Content-Disposition} of a download (RFC 6266), for any language (RFC 8187). */
    static String disposition(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7E]|[\"\\\\%]", "_");
        String any =
                URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + any;
    }
}
