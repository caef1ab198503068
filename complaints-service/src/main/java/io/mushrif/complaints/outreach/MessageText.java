package io.mushrif.complaints.outreach;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a message says in one language: plain text, an empty line between paragraphs, with the
 * placeholder {@code {name}}.
 */
record MessageText(
        @NotBlank @Size(max = 150) String subject, @NotBlank @Size(max = 8000) String text) {}
