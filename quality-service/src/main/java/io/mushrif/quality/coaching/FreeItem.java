package io.mushrif.quality.coaching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Something else to talk about.
 *
 * @param text what
 * @param evaluationId evaluation of the agent that it is about; may be absent
 */
public record FreeItem(@NotBlank @Size(max = 2000) String text, UUID evaluationId) {}
