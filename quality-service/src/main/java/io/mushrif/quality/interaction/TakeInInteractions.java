package io.mushrif.quality.interaction;

import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.platform.inbox.Received;
import io.mushrif.platform.partition.MonthPartitions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Interactions come in from complaints, many at once, or are erased there. */
@ApplicationScoped
class TakeInInteractions {

    private final InteractionRows rows;
    private final MonthPartitions partitions;
    private final Event<InteractionsArrived> arrived;
    private final Event<InteractionsForgotten> forgotten;

    TakeInInteractions(
            InteractionRows rows,
            EntityManager entities,
            Event<InteractionsArrived> arrived,
            Event<InteractionsForgotten> forgotten,
            Clock clock) {
        this.rows = rows;
        this.partitions = new MonthPartitions("interaction", entities, clock);
        this.arrived = arrived;
        this.forgotten = forgotten;
    }

    /** An erasure takes hold whichever of the two events comes first. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handle(List<Received<?>> received) {
        Map<UUID, RecordedInteraction> recorded = new LinkedHashMap<>();
        Map<UUID, InteractionErased> erased = new LinkedHashMap<>();
        for (Received<?> each : received) {
            if (each.event() instanceof InteractionRecorded event) {
                recorded.putIfAbsent(event.interactionId(), RecordedInteraction.of(event));
            } else if (each.event() instanceof InteractionErased event) {
                erased.putIfAbsent(event.interactionId(), event);
            }
        }
        if (!recorded.isEmpty()) {
            add(recorded);
        }
        if (!erased.isEmpty()) {
            rows.erase(erased.values());
            forgotten.fire(new InteractionsForgotten(List.copyOf(erased.keySet())));
        }
    }

    private void add(Map<UUID, RecordedInteraction> recorded) {
        partitions.require(
                recorded.values().stream()
                        .map(each -> YearMonth.from(each.startedAt().atZone(ZoneOffset.UTC)))
                        .toList());
        Set<UUID> fresh = rows.insert(List.copyOf(recorded.values()));
        List<RecordedInteraction> news =
                recorded.values().stream().filter(each -> fresh.contains(each.id())).toList();
        if (!news.isEmpty()) {
            arrived.fire(new InteractionsArrived(news));
        }
    }
}
