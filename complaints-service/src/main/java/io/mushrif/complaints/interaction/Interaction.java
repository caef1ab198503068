package io.mushrif.complaints.interaction;

import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A contact with a customer over any channel. */
@Entity
@Immutable
public class Interaction {

    @Id private UUID id;

    @Enumerated(EnumType.STRING)
    private InteractionChannel channel;

    @Enumerated(EnumType.STRING)
    private InteractionDirection direction;

    @Enumerated(EnumType.STRING)
    private InteractionOutcome outcome;

    private UUID customerId;

    private UUID agentId;

    private UUID teamId;

    private String queue;

    private Instant startedAt;

    private Instant answeredAt;

    private Instant endedAt;

    private Integer holdSeconds;

    private Integer wrapSeconds;

    private String subject;

    private String text;

    private String recording;

    private String source;

    private String externalId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> attributes;

    protected Interaction() {}

    Interaction(RecordInteraction.Request request, UUID team) {
        id = Ids.next();
        channel = request.channel();
        direction = request.direction();
        outcome =
                request.answeredAt() == null
                        ? InteractionOutcome.ABANDONED
                        : InteractionOutcome.ANSWERED;
        customerId = request.customerId();
        agentId = request.agentId();
        teamId = team;
        queue = request.queue();
        startedAt = request.startedAt();
        answeredAt = request.answeredAt();
        endedAt = request.endedAt();
        holdSeconds = seconds(request.hold());
        wrapSeconds = seconds(request.wrap());
        subject = request.subject();
        text = request.text();
        recording = request.recording();
        source = request.source();
        externalId = request.externalId();
        attributes = request.attributes();
    }

    private static Integer seconds(Duration time) {
        return time == null ? null : Math.toIntExact(time.toSeconds());
    }

    private static Duration time(Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    InteractionRecorded recorded() {
        Instant reached = answeredAt == null ? endedAt : answeredAt;
        return new InteractionRecorded(
                id,
                channel.name(),
                direction.name(),
                outcome.name(),
                customerId,
                agentId,
                teamId,
                queue,
                startedAt,
                Duration.between(startedAt, reached),
                Duration.between(reached, endedAt),
                KnownAttributes.language(attributes),
                KnownAttributes.transfers(attributes),
                endedAt);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    UUID agentId() {
        return agentId;
    }

    UUID teamId() {
        return teamId;
    }

    Instant startedAt() {
        return startedAt;
    }

    InteractionView view() {
        return new InteractionView(
                id,
                channel,
                direction,
                outcome,
                customerId,
                agentId,
                teamId,
                queue,
                startedAt,
                answeredAt,
                endedAt,
                time(holdSeconds),
                time(wrapSeconds),
                subject,
                text,
                recording,
                source,
                externalId,
                attributes);
    }
}
