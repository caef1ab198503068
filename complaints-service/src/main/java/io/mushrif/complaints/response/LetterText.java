package io.mushrif.complaints.response;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The wording of a letter in one language: plain text, an empty line between paragraphs, with the
 * placeholders of {@link WordingTemplates}.
 *
 * @param opening before what the agent writes
 * @param closing after it; the place of what the law asks for
 */
record LetterText(
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 4000) String opening,
        @NotBlank @Size(max = 4000) String closing) {}
