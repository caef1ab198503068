package io.mushrif.complaints.problemgroup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What all customers of a group are told; each reads it in their own language.
 *
 * @param en for everybody whose language is not Arabic
 * @param ar for those whose language is Arabic
 */
public record Message(
        @NotBlank @Size(max = 10_000) String en, @NotBlank @Size(max = 10_000) String ar) {

    /**
     * The text for a customer.
     *
     * @param language ISO 639-1
     */
    String in(String language) {
        return "ar".equals(language) ? ar : en;
    }
}
