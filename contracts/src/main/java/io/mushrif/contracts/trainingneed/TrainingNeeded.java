package io.mushrif.contracts.trainingneed;

import io.mushrif.contracts.EventType;
import io.mushrif.contracts.team.LocalizedName;
import java.time.Instant;
import java.util.UUID;

/**
 * An agent has failed a criterion so often that training is needed.
 *
 * @param needId the training need
 * @param ruleId rule that found it
 * @param agentId agent who needs training
 * @param teamId team of that agent
 * @param scorecardId scorecard of the criterion
 * @param questionId question that was failed again and again
 * @param question its text
 * @param failed evaluations in which it was failed
 * @param looked evaluations that were looked at
 * @param course course or article that helps; may be absent
 * @param link its address, or the id of the article or code of the course; may be absent
 * @param occurredAt when it happened
 */
@EventType(topic = TrainingNeedEvent.TOPIC, value = TrainingNeeded.TYPE)
public record TrainingNeeded(
        UUID needId,
        UUID ruleId,
        UUID agentId,
        UUID teamId,
        UUID scorecardId,
        String questionId,
        LocalizedName question,
        int failed,
        int looked,
        String course,
        String link,
        Instant occurredAt)
        implements TrainingNeedEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.training-needed.v1";

    @Override
    public UUID aggregateId() {
        return needId;
    }
}
