package io.mushrif.contracts.trainingneed;

import io.mushrif.contracts.Event;

/** What happens to a training need. Topic {@code quality.training-need}, key: needId. */
public sealed interface TrainingNeedEvent extends Event permits TrainingNeeded, TrainingNeedClosed {
    /** Topic of these events. */
    String TOPIC = "quality.training-need";
}
