package io.mushrif.complaints.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An article in one language.
 *
 * @param summary what it says in a sentence or two; absent for none
 * @param body Markdown (CommonMark); HTML in it is shown as it is written, never obeyed
 */
public record ArticleText(
        @NotBlank @Size(max = 200) String title,
        @Size(max = 1000) String summary,
        @NotBlank @Size(max = 100_000) String body) {}
