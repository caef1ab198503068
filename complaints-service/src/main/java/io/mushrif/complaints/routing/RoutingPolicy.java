package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.ComplaintStatus;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who gets which complaint, and when it is taken back. */
final class RoutingPolicy {

    private static final Comparator<Candidate> LEAST_LOAD_THEN_LONGEST_WITHOUT =
            Comparator.comparingInt(Candidate::load)
                    .thenComparingLong(Candidate::turn)
                    .thenComparing(Candidate::agentId);

    private static final Comparator<RoutingRule.Content> MOST_SPECIFIC_LAST =
            Comparator.comparingInt(RoutingPolicy::specificity);

    private final Set<ComplaintStatus> keepWhenOffShift;

    RoutingPolicy(Set<ComplaintStatus> keepWhenOffShift) {
        this.keepWhenOffShift = Set.copyOf(keepWhenOffShift);
    }

    /** Whom a complaint needs: its language, and what the most specific rule for it asks. */
    Need need(Routable complaint, Collection<RoutingRule.Content> rules) {
        Optional<RoutingRule.Content> rule =
                rules.stream().filter(it -> it.covers(complaint)).max(MOST_SPECIFIC_LAST);
        return new Need(
                complaint.language(),
                rule.map(it -> Set.copyOf(it.skills())).orElse(Set.of()),
                rule.map(RoutingRule.Content::teamId).orElse(null));
    }

    /**
     * More criteria win; of as many, a category counts more than a product, a product more than a
     * priority.
     */
    private static int specificity(RoutingRule.Content rule) {
        int given = 0;
        int weight = 0;
        if (rule.category() != null) {
            given++;
            weight += 4;
        }
        if (rule.product() != null) {
            given++;
            weight += 2;
        }
        if (rule.priority() != null) {
            given++;
            weight += 1;
        }
        return given * 8 + weight;
    }

    /** The agent who gets the next complaint with this need; empty when nobody can take it. */
    Optional<Candidate> choose(Need need, Collection<Candidate> onShift) {
        return onShift.stream()
                .filter(agent -> agent.hasRoom() && fits(agent, need))
                .min(LEAST_LOAD_THEN_LONGEST_WITHOUT);
    }

    /** Whether the agent may be given complaints with this need at all. */
    boolean fits(Candidate agent, Need need) {
        return isOfTeam(agent, need)
                && agent.languages().contains(need.language())
                && agent.skills().containsAll(need.skills());
    }

    private static boolean isOfTeam(Candidate agent, Need need) {
        return need.teamId() == null || need.teamId().equals(agent.teamId());
    }

    /** Why complaints with this need wait. */
    WaitingReason why(Need need, Collection<Candidate> onShift) {
        List<Candidate> ofTeam = onShift.stream().filter(it -> isOfTeam(it, need)).toList();
        if (ofTeam.isEmpty()) {
            return WaitingReason.of(WaitingReason.Code.NO_AGENT_ON_SHIFT);
        }
        List<Candidate> speaking =
                ofTeam.stream().filter(it -> it.languages().contains(need.language())).toList();
        if (speaking.isEmpty()) {
            return WaitingReason.of(WaitingReason.Code.LANGUAGE_MISSING);
        }
        List<Candidate> skilled = speaking.stream().filter(it -> fits(it, need)).toList();
        if (skilled.isEmpty()) {
            Set<String> missing = new HashSet<>(need.skills());
            speaking.forEach(it -> missing.removeAll(it.skills()));
            return new WaitingReason(WaitingReason.Code.SKILL_MISSING, missing);
        }
        return WaitingReason.of(
                skilled.stream().anyMatch(Candidate::hasRoom)
                        ? WaitingReason.Code.NOTHING
                        : WaitingReason.Code.ALL_AT_CAPACITY);
    }

    /** Whether work in this state stays with an agent who goes off shift. */
    boolean staysWhenOffShift(ComplaintStatus status) {
        return keepWhenOffShift.contains(status);
    }

    /**
     * Whether a complaint has to leave its agent. Who left keeps nothing. Who went off shift keeps
     * what somebody gave to them on purpose, what was answered, and what {@link #staysWhenOffShift}
     * says; but what was opened again while they are away does not wait for them.
     *
     * @param comesBack whether it was opened again and nobody has looked since whether the agent is
     *     there
     */
    boolean leavesAgent(
            boolean active,
            boolean onShift,
            ComplaintStatus status,
            EntryState state,
            boolean comesBack) {
        if (!status.isOpen()) {
            return false;
        }
        if (!active) {
            return true;
        }
        if (onShift || !status.awaitsResponse()) {
            return false;
        }
        return comesBack || state == EntryState.ROUTED && !staysWhenOffShift(status);
    }
}
