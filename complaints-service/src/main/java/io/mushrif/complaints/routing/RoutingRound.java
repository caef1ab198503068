package io.mushrif.complaints.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.mushrif.complaints.complaint.AssignComplaints;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * One round of routing, in small transactions: takes back from agents who have gone, works out what
 * new complaints need, gives them to agents. Each step looks at how things are, not at what
 * happened, so that a round that was missed or ended in the middle is made up for by the next.
 */
@ApplicationScoped
class RoutingRound {

    /** Who is named in the timeline. */
    static final String ACTOR = "routing";

    private final RoutingConfig config;
    private final RoutingLock lock;
    private final RoutingHand hand;
    private final RoutingAgents agents;
    private final RoutingEntries entries;
    private final RoutingRules rules;
    private final RoutingPolicy policy;
    private final AssignComplaints assignment;
    private final MeterRegistry metrics;
    private final Clock clock;

    RoutingRound(
            RoutingConfig config,
            RoutingLock lock,
            RoutingHand hand,
            RoutingAgents agents,
            RoutingEntries entries,
            RoutingRules rules,
            AssignComplaints assignment,
            MeterRegistry metrics,
            Clock clock) {
        this.config = config;
        this.lock = lock;
        this.hand = hand;
        this.agents = agents;
        this.entries = entries;
        this.rules = rules;
        this.policy = new RoutingPolicy(config.keepWhenOffShift());
        this.assignment = assignment;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Goes on until nothing is left that can be done. */
    void run() {
        whileAny(this::takeBack);
        whileAny(this::classify);
        if (config.enabled()) {
            whileAny(this::give);
        }
    }

    private void whileAny(IntSupplier step) {
        int done;
        do {
            done =
                    QuarkusTransaction.requiringNew()
                            .call(
                                    () -> {
                                        lock.hold();
                                        hand.takeOver();
                                        return step.getAsInt();
                                    });
        } while (done > 0);
    }

    private int takeBack() {
        List<UUID> gone = agents.releaseDue();
        List<RoutingEntries.Held> looked = new ArrayList<>(entries.comingBack(config.batch()));
        Set<UUID> backAgain =
                looked.stream().map(RoutingEntries.Held::complaintId).collect(Collectors.toSet());
        if (!gone.isEmpty()) {
            entries.heldBy(gone).stream()
                    .filter(held -> !backAgain.contains(held.complaintId()))
                    .forEach(looked::add);
        }
        List<UUID> leaving =
                looked.stream()
                        .filter(this::leavesAgent)
                        .map(RoutingEntries.Held::complaintId)
                        .toList();
        List<UUID> staying =
                looked.stream()
                        .filter(held -> held.comesBack() && !leavesAgent(held))
                        .map(RoutingEntries.Held::complaintId)
                        .toList();
        if (!staying.isEmpty()) {
            entries.looked(staying);
        }
        if (leaving.isEmpty()) {
            if (!gone.isEmpty()) {
                agents.released(gone);
            }
            return 0;
        }
        List<UUID> some = leaving.subList(0, Math.min(config.batch(), leaving.size()));
        Set<UUID> locked = entries.lock(some);
        write(entries.held(locked).stream().filter(this::leavesAgent).toList());
        return locked.size();
    }

    private boolean leavesAgent(RoutingEntries.Held held) {
        return (config.enabled() || !held.active())
                && policy.leavesAgent(
                        held.active(),
                        held.onShift(),
                        held.status(),
                        held.state(),
                        held.comesBack());
    }

    private void write(List<RoutingEntries.Held> takenBack) {
        if (takenBack.isEmpty()) {
            return;
        }
        assignment.handle(
                takenBack.stream()
                        .map(
                                held ->
                                        new AssignComplaints.Assignment(
                                                held.complaintId(), null, null, held.reason()))
                        .toList(),
                ACTOR);
        entries.takenBack(
                takenBack.stream().filter(held -> held.status().awaitsResponse()).toList(),
                clock.instant());
        for (RoutingEntries.Held held : takenBack) {
            metrics.counter("mushrif.routing.taken-back", "reason", held.reason()).increment();
        }
    }

    private int classify() {
        List<Routable> found = entries.unclassified(config.batch() * 5);
        if (!found.isEmpty()) {
            List<RoutingRule.Content> all = rules.all();
            entries.classified(
                    found.stream()
                            .collect(
                                    Collectors.toMap(
                                            Routable::complaintId, it -> policy.need(it, all))));
        }
        return found.size();
    }

    private int give() {
        List<Need> needs = entries.needs();
        if (needs.isEmpty()) {
            return 0;
        }
        Map<UUID, Candidate> onShift =
                agents.onShift().stream()
                        .collect(Collectors.toMap(Candidate::agentId, Function.identity()));
        List<Need> possible =
                needs.stream()
                        .filter(need -> policy.choose(need, onShift.values()).isPresent())
                        .toList();
        if (possible.isEmpty()) {
            return 0;
        }
        List<RoutingEntries.Waiting> next = entries.next(possible, config.batch());
        Set<UUID> locked =
                entries.lock(next.stream().map(RoutingEntries.Waiting::complaintId).toList());
        Set<UUID> waiting = entries.stillWaiting(locked);
        Map<UUID, Candidate> given = new LinkedHashMap<>();
        for (RoutingEntries.Waiting complaint : next) {
            if (waiting.contains(complaint.complaintId())) {
                choose(complaint.need(), onShift)
                        .ifPresent(agent -> given.put(complaint.complaintId(), agent));
            }
        }
        write(given);
        locked.removeAll(waiting);
        if (!locked.isEmpty()) {
            entries.forgetUnlessMoved(locked);
        }
        return given.size() + locked.size();
    }

    private Optional<Candidate> choose(Need need, Map<UUID, Candidate> onShift) {
        Optional<Candidate> chosen = policy.choose(need, onShift.values());
        long turn = 1 + onShift.values().stream().mapToLong(Candidate::turn).max().orElse(0);
        return chosen.map(
                agent -> {
                    Candidate after = agent.given(turn);
                    onShift.put(agent.agentId(), after);
                    return after;
                });
    }

    private void write(Map<UUID, Candidate> given) {
        if (given.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        assignment.handle(
                given.entrySet().stream()
                        .map(
                                entry ->
                                        new AssignComplaints.Assignment(
                                                entry.getKey(),
                                                entry.getValue().agentId(),
                                                entry.getValue().teamId(),
                                                "routed"))
                        .toList(),
                ACTOR);
        entries.routed(given.keySet(), now);
        agents.keepTurns(latest(given.values()));
        metrics.counter("mushrif.routing.given").increment(given.size());
    }

    private static Collection<Candidate> latest(Collection<Candidate> given) {
        Map<UUID, Candidate> byAgent = new HashMap<>();
        given.forEach(agent -> byAgent.put(agent.agentId(), agent));
        return byAgent.values();
    }
}
