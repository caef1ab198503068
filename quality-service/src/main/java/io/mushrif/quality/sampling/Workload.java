package io.mushrif.quality.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Shares assignments out so that the open load of the analysts differs as little as possible and
 * nobody gets an own interaction.
 */
final class Workload {

    private Workload() {}

    /**
     * Who gets what; without those that nobody may get.
     *
     * @param openLoad open assignments of each analyst before
     * @param agents what is shared out, each with the user name of its agent, which may be null
     */
    static Map<UUID, String> share(Map<String, Integer> openLoad, Map<UUID, String> agents) {
        TreeMap<String, Integer> load = new TreeMap<>(openLoad);
        Map<UUID, String> shared = new LinkedHashMap<>();
        List<UUID> order = new ArrayList<>(agents.keySet());
        // those that one analyst may not get come first: the others even out what they leave
        order.sort(Comparator.comparing(id -> isAnalyst(agents.get(id), load.keySet()) ? 0 : 1));
        for (UUID id : order) {
            least(load, agents.get(id))
                    .ifPresent(
                            analyst -> {
                                shared.put(id, analyst);
                                load.merge(analyst, 1, Integer::sum);
                            });
        }
        even(load, shared, agents);
        return shared;
    }

    private static boolean isAnalyst(String agent, Collection<String> analysts) {
        return agent != null && analysts.contains(agent);
    }

    private static java.util.Optional<String> least(Map<String, Integer> load, String agent) {
        return load.entrySet().stream()
                .filter(analyst -> !analyst.getKey().equals(agent))
                .min(
                        Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    /** Moves what makes one's load two or more greater than another's, until nothing is left. */
    private static void even(
            Map<String, Integer> load, Map<UUID, String> shared, Map<UUID, String> agents) {
        boolean moved = true;
        while (moved) {
            moved = false;
            Map<UUID, String> changes = new HashMap<>();
            for (Map.Entry<UUID, String> one : shared.entrySet()) {
                String from = one.getValue();
                String to = least(load, agents.get(one.getKey())).orElse(from);
                if (load.get(from) >= load.get(to) + 2) {
                    changes.put(one.getKey(), to);
                    load.merge(from, -1, Integer::sum);
                    load.merge(to, 1, Integer::sum);
                }
            }
            moved = !changes.isEmpty();
            shared.putAll(changes);
        }
    }
}
