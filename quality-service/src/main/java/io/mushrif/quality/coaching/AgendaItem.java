package io.mushrif.quality.coaching;

import io.mushrif.platform.language.LocalizedText;
import java.util.UUID;

/**
 * One thing to talk about. What an evaluator wrote is not copied: the evaluation is named.
 *
 * @param evaluationId evaluation that it comes from; absent on a free item
 * @param questionId question that was failed in it; absent when the evaluation as a whole is meant
 * @param question text of the question on the scorecard
 * @param text what whoever planned it wrote; absent when it was erased or there was none
 */
public record AgendaItem(
        UUID evaluationId, String questionId, LocalizedText question, String text) {}
