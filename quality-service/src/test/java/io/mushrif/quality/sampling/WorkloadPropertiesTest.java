package io.mushrif.quality.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WorkloadPropertiesTest {

    @Property(tries = 300)
    void loads_that_were_equal_differ_by_one_at_most(
            @ForAll @IntRange(min = 1, max = 8) int analysts,
            @ForAll @IntRange(min = 0, max = 80) int calls) {
        Map<String, Integer> load = loads(analysts, List.of());
        Map<UUID, String> agents = new LinkedHashMap<>();
        for (int i = 0; i < calls; i++) {
            agents.put(new UUID(1, i), "somebody else");
        }
        Map<UUID, String> shared = Workload.share(load, agents);
        assertThat(shared).hasSize(calls);
        List<Integer> after = after(load, shared).values().stream().sorted().toList();
        assertThat(after.get(after.size() - 1) - after.get(0)).isLessThanOrEqualTo(1);
    }

    @Property(tries = 300)
    void nobody_gets_an_own_call_and_no_move_would_even_loads_out(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 9) Integer> before,
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 7) Integer> calls) {
        Map<String, Integer> load = loads(before.size(), before);
        Map<UUID, String> agents = new LinkedHashMap<>();
        for (int i = 0; i < calls.size(); i++) {
            agents.put(new UUID(1, i), "analyst" + calls.get(i));
        }
        Map<UUID, String> shared = Workload.share(load, agents);
        Map<String, Integer> after = after(load, shared);
        shared.forEach(
                (call, analyst) -> {
                    assertThat(analyst).isNotEqualTo(agents.get(call));
                    after.forEach(
                            (other, theirs) -> {
                                if (!other.equals(agents.get(call))) {
                                    assertThat(after.get(analyst) - theirs).isLessThan(2);
                                }
                            });
                });
        long nobodys =
                agents.values().stream()
                        .filter(agent -> load.size() == 1 && load.containsKey(agent))
                        .count();
        assertThat(shared).hasSize(calls.size() - (int) nobodys);
    }

    private static Map<String, Integer> loads(int analysts, List<Integer> before) {
        Map<String, Integer> load = new LinkedHashMap<>();
        for (int i = 0; i < analysts; i++) {
            load.put("analyst" + i, before.isEmpty() ? 0 : before.get(i));
        }
        return load;
    }

    private static Map<String, Integer> after(
            Map<String, Integer> before, Map<UUID, String> shared) {
        Map<String, Integer> load = new LinkedHashMap<>(before);
        shared.values().forEach(analyst -> load.merge(analyst, 1, Integer::sum));
        return load;
    }
}
