package io.mushrif.quality.evaluation;

import java.util.Set;
import java.util.UUID;

/**
 * What was written about these evaluations has to go, because the customer of their interaction was
 * erased; told inside that transaction.
 *
 * @param evaluations the evaluations
 */
public record EvaluationsForgotten(Set<UUID> evaluations) {}
