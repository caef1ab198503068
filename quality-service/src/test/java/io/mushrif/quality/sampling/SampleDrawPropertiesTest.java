package io.mushrif.quality.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SampleDrawPropertiesTest {

    @Property(tries = 200)
    void any_order_of_the_stream_gives_the_same_sample(
            @ForAll("streams") List<Candidate> stream,
            @ForAll SamplingMethod method,
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll long seed,
            @ForAll long shuffle) {
        List<Candidate> other = new ArrayList<>(stream);
        Collections.shuffle(other, new Random(shuffle));
        PlanContent plan = PlanFixture.aPlan(method, size, seed);
        SampleDraw.Result one = draw(plan, size, stream);
        SampleDraw.Result two = draw(plan, size, other);
        assertThat(ids(two.drawn())).isEqualTo(ids(one.drawn()));
        assertThat(ids(two.reserves())).isEqualTo(ids(one.reserves()));
        assertThat(two.cells()).isEqualTo(one.cells());
    }

    @Property(tries = 200)
    void no_interaction_is_drawn_twice(
            @ForAll("streams") List<Candidate> stream,
            @ForAll SamplingMethod method,
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll long seed) {
        SampleDraw.Result result = draw(PlanFixture.aPlan(method, size, seed), size, stream);
        List<UUID> all = ids(result.drawn());
        all.addAll(ids(result.reserves()));
        assertThat(all).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void each_agent_gives_the_quota_or_all_there_is(
            @ForAll("streams") List<Candidate> stream,
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll long seed) {
        SampleDraw.Result result =
                draw(PlanFixture.aPlan(SamplingMethod.QUOTA, size, seed), size, stream);
        Map<UUID, Long> there = byAgent(stream);
        Map<UUID, Long> drawn = byAgent(result.drawn().stream().map(Drawn::candidate).toList());
        there.forEach(
                (agent, many) ->
                        assertThat(drawn.getOrDefault(agent, 0L)).isEqualTo(Math.min(size, many)));
    }

    @Property(tries = 200)
    void a_random_or_stratified_sample_has_its_size_or_all_there_is(
            @ForAll("streams") List<Candidate> stream,
            @ForAll boolean stratified,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll long seed) {
        SamplingMethod method = stratified ? SamplingMethod.STRATIFIED : SamplingMethod.RANDOM;
        SampleDraw.Result result = draw(PlanFixture.aPlan(method, size, seed), size, stream);
        assertThat(result.drawn()).hasSize(Math.min(size, stream.size()));
    }

    @Property(tries = 200)
    void what_earlier_slices_gave_counts(
            @ForAll("streams") List<Candidate> stream,
            @ForAll @IntRange(min = 1, max = 20) int size,
            @ForAll @IntRange(min = 0, max = 25) int before,
            @ForAll long seed) {
        SampleDraw draw =
                new SampleDraw(PlanFixture.aPlan(SamplingMethod.RANDOM, size, seed), size);
        stream.forEach(draw::offer);
        assertThat(draw.close(size, Map.of("", before)).drawn())
                .hasSize(Math.min(Math.max(0, size - before), stream.size()));
    }

    @Provide
    Arbitrary<List<Candidate>> streams() {
        return Arbitraries.longs()
                .flatMap(
                        seed ->
                                Arbitraries.integers()
                                        .between(0, 120)
                                        .map(many -> stream(new Random(seed), many)));
    }

    private static List<Candidate> stream(Random random, int many) {
        List<Candidate> stream = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            stream.add(
                    PlanFixture.aCandidate(
                            new UUID(random.nextLong(), i),
                            List.of("CALL", "CHAT", "EMAIL").get(random.nextInt(3)),
                            agent(random.nextInt(5)),
                            java.time.Duration.ofSeconds(random.nextInt(1_200)),
                            random.nextInt(4),
                            random.nextInt(5) == 0 ? PlanFixture.AT.plusSeconds(3_600) : null));
        }
        return stream;
    }

    private static UUID agent(int number) {
        return UUID.nameUUIDFromBytes(("agent" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static SampleDraw.Result draw(PlanContent plan, int size, List<Candidate> stream) {
        SampleDraw draw = new SampleDraw(plan, size);
        stream.forEach(draw::offer);
        return draw.close(size, Map.of());
    }

    private static List<UUID> ids(List<Drawn> drawn) {
        return drawn.stream()
                .map(each -> each.candidate().interaction().id())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Map<UUID, Long> byAgent(List<Candidate> candidates) {
        return new HashMap<>(
                candidates.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.interaction().agentId(),
                                        Collectors.counting())));
    }
}
