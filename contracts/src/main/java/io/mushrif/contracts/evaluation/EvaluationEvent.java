package io.mushrif.contracts.evaluation;

import io.mushrif.contracts.Event;

/** What happens to an evaluation. Topic {@code quality.evaluation}, key: evaluationId. */
public sealed interface EvaluationEvent extends Event
        permits EvaluationCompleted,
                EvaluationRescored,
                EvaluationAcknowledged,
                EvaluationDisputed,
                DisputeDecided {
    /** Topic of these events. */
    String TOPIC = "quality.evaluation";
}
