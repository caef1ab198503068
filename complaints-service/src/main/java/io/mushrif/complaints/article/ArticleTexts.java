package io.mushrif.complaints.article;

import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** An article in the languages that it is written in; at least one. */
public record ArticleTexts(@Valid ArticleText en, @Valid ArticleText ar) {

    /**
     * Checks that there is a text.
     *
     * @throws ProblemException 400 when there is none
     */
    void requireSome() {
        if (en == null && ar == null) {
            throw ProblemException.invalid("texts", "some-language");
        }
    }

    LocalizedText title() {
        return new LocalizedText(en == null ? null : en.title(), ar == null ? null : ar.title());
    }

    /** Its title, for other services. */
    public LocalizedName name() {
        return new LocalizedName(title().en(), title().ar());
    }

    List<String> languages() {
        List<String> languages = new ArrayList<>();
        if (ar != null) {
            languages.add("ar");
        }
        if (en != null) {
            languages.add("en");
        }
        return languages;
    }

    /** SHA-256 of all that it says, hexadecimal: whoever signs it signs this text and no other. */
    String checksum() {
        StringBuilder text = new StringBuilder();
        add(text, "en", en);
        add(text, "ar", ar);
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(StringBuilder all, String language, ArticleText text) {
        if (text != null) {
            all.append(language).append('\n');
            for (String part : new String[] {text.title(), text.summary(), text.body()}) {
                // with its length in front, so that no part reads as the next one
                String written = part == null ? "" : part;
                all.append(written.length()).append(':').append(written).append('\n');
            }
        }
    }
}
