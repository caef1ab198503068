package io.mushrif.complaints.outreach;

import jakarta.validation.Valid;

/**
 * What a message says; at least one language.
 *
 * @param en English
 * @param ar Arabic
 */
public record MessageTexts(@Valid MessageText en, @Valid MessageText ar) {

    /** In the wished language when there is one, else in the other. */
    MessageText in(String language) {
        MessageText wished = "ar".equals(language) ? ar : en;
        return wished != null ? wished : en != null ? en : ar;
    }

    /** The language of what {@link #in} gives. */
    String languageFor(String wished) {
        return in(wished).equals(ar) ? "ar" : "en";
    }
}
