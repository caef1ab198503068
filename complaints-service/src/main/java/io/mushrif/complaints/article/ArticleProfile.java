package io.mushrif.complaints.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What is known of an article beside its text; it is the same for all versions.
 *
 * @param owner user name of who answers for it
 * @param categories categories of complaints that it helps with
 * @param reviewOn day on which the owner looks whether it is still right
 */
record ArticleProfile(
        @Size(min = 1, max = 100) String owner,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> categories,
        @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,
        LocalDate reviewOn) {}
