package io.mushrif.quality.sampling;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.quality.interaction.RecordedInteraction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Plans and candidates for tests. */
final class PlanFixture {

    static final Instant AT = Instant.parse("2026-03-01T07:00:00Z");

    private PlanFixture() {}

    static PlanContent aPlan(SamplingMethod method, int size, long seed) {
        return new PlanContent(
                        new LocalizedText("Plan", null),
                        null,
                        null,
                        method,
                        SamplingPeriod.MONTH,
                        size,
                        null,
                        method == SamplingMethod.STRATIFIED ? List.of(StratumKind.CHANNEL) : null,
                        null,
                        method == SamplingMethod.RISK_BASED
                                ? List.of(
                                        new RiskRule(
                                                RiskKind.LONG_HANDLING,
                                                Duration.ofMinutes(10),
                                                null,
                                                null,
                                                3),
                                        new RiskRule(RiskKind.TRANSFERS, null, 2, null, 2),
                                        new RiskRule(RiskKind.COMPLAINT_FOLLOWED, null, null, 7, 5),
                                        new RiskRule(RiskKind.NEW_AGENT, null, null, 30, 1))
                                : null,
                        null,
                        seed,
                        null,
                        null,
                        null,
                        null)
                .complete(0);
    }

    static Candidate aCandidate(UUID id, String channel, UUID agent) {
        return aCandidate(id, channel, agent, Duration.ofMinutes(3), 0, null);
    }

    static Candidate aCandidate(
            UUID id,
            String channel,
            UUID agent,
            Duration handled,
            int transfers,
            Instant complaintAt) {
        return new Candidate(
                new RecordedInteraction(
                        id,
                        channel,
                        "INBOUND",
                        "ANSWERED",
                        null,
                        agent,
                        null,
                        "cards",
                        "ar",
                        transfers,
                        AT,
                        AT.plusSeconds(200),
                        Duration.ofSeconds(20),
                        handled,
                        false),
                complaintAt,
                false,
                AT.minus(Duration.ofDays(400)));
    }
}
