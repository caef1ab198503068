package io.mushrif.complaints.interaction;

import io.mushrif.complaints.customer.Customers;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A contact with a customer has taken place. */
@ApplicationScoped
public class RecordInteraction {

    /**
     * What is known of an interaction.
     *
     * @param startedAt when the customer came in
     * @param answeredAt when somebody answered; absent when nobody did
     * @param endedAt when it ended, with wrap-up
     * @param hold time on hold between answer and end
     * @param wrap time of the work after the talk, before {@code endedAt}
     * @param subject subject of a message
     * @param text transcript or body
     * @param recording where the recording is: an address or an id of the recorder
     * @param source system that it comes from; with {@code externalId} unique
     * @param attributes what else the source says of it
     */
    public record Request(
            @NotNull InteractionChannel channel,
            @NotNull InteractionDirection direction,
            @NotNull Instant startedAt,
            Instant answeredAt,
            @NotNull Instant endedAt,
            UUID customerId,
            UUID agentId,
            @Size(max = 100) String queue,
            Duration hold,
            Duration wrap,
            @Size(max = 500) String subject,
            @Size(max = 100_000) String text,
            @Size(max = 500) String recording,
            @Size(max = 50) String source,
            @Size(max = 200) String externalId,
            @Size(max = 50)
                    Map<@NotNull @Size(max = 50) String, @NotNull @Size(max = 500) String>
                            attributes) {}

    /** What is older is a typing error. */
    static final Instant OLDEST = Instant.parse("1990-01-01T00:00:00Z");

    private final Interactions interactions;
    private final Customers customers;
    private final Directory directory;
    private final Outbox outbox;
    private final Clock clock;

    RecordInteraction(
            Interactions interactions,
            Customers customers,
            Directory directory,
            Outbox outbox,
            Clock clock) {
        this.interactions = interactions;
        this.customers = customers;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Records it.
     *
     * @throws ProblemException 400 naming what is wrong, 409 when the external id is taken
     */
    @Transactional
    public Interaction handle(Request request) {
        check(request);
        UUID team =
                request.agentId() == null
                        ? null
                        : directory
                                .agent(request.agentId())
                                .map(DirectoryAgent::teamId)
                                .orElseThrow(
                                        () ->
                                                ProblemException.invalid(
                                                        "agentId", "unknown-reference"));
        Interaction interaction = new Interaction(request, team);
        if (!interactions.add(interaction, request.source(), request.externalId())) {
            throw ProblemException.conflict(
                    "already-exists", "interaction", "externalId", request.externalId());
        }
        outbox.append(interaction.recorded());
        return interaction;
    }

    private void check(Request request) {
        if (request.endedAt().isAfter(clock.instant())) {
            throw ProblemException.invalid("endedAt", "past-or-present");
        }
        if (request.startedAt().isBefore(OLDEST)) {
            throw ProblemException.invalid("startedAt", "not-before", OLDEST);
        }
        if (request.endedAt().isBefore(request.startedAt())) {
            throw ProblemException.invalid("startedAt", "bad-range", "endedAt");
        }
        if (request.answeredAt() != null
                && (request.answeredAt().isBefore(request.startedAt())
                        || request.answeredAt().isAfter(request.endedAt()))) {
            throw ProblemException.invalid("answeredAt", "bad-range", "endedAt");
        }
        Instant reached = request.answeredAt() == null ? request.startedAt() : request.answeredAt();
        Duration handled = Duration.between(reached, request.endedAt());
        checkPart("hold", request.hold(), handled);
        checkPart("wrap", request.wrap(), handled);
        customers.requireReference(request.customerId());
    }

    private static void checkPart(String field, Duration part, Duration whole) {
        if (part != null && (part.isNegative() || part.compareTo(whole) > 0)) {
            throw ProblemException.invalid(field, "bad-range", "endedAt");
        }
    }
}
