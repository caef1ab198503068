package io.mushrif.complaints.response;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The wording of one kind of letter.
 *
 * @param source which rule asks for what
 */
record KindWording(
        @NotNull @Valid LetterText en,
        @NotNull @Valid LetterText ar,
        @NotBlank @Size(max = 2000) String source) {

    LetterText in(String language) {
        return "ar".equals(language) ? ar : en;
    }
}
