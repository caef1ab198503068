package io.mushrif.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxShardsTest {

    private final OutboxDatabase database = new OutboxDatabase();

    @Test
    void one_replica_owns_all_shards() throws SQLException {
        try (Connection only = database.connect()) {
            OutboxShards shards = new OutboxShards(only);
            shards.rebalance();
            assertThat(shards.owned()).hasSize(OutboxShards.COUNT);
        }
    }

    @Test
    void a_second_replica_gets_half_and_the_other_takes_over_when_it_dies() throws SQLException {
        try (Connection one = database.connect()) {
            OutboxShards first = new OutboxShards(one);
            first.rebalance();
            try (Connection two = database.connect()) {
                OutboxShards second = new OutboxShards(two);
                second.rebalance();
                assertThat(second.owned()).isEmpty();
                first.rebalance();
                second.rebalance();
                assertThat(List.of(first.owned().size(), second.owned().size()))
                        .containsExactly(6, 6);
                assertThat(together(first, second)).hasSize(OutboxShards.COUNT);
            }
            await().until(
                            () -> {
                                first.rebalance();
                                return first.owned().size() == OutboxShards.COUNT;
                            });
        }
    }

    @Test
    void three_replicas_own_four_shards_each() throws SQLException {
        try (Connection one = database.connect();
                Connection two = database.connect();
                Connection three = database.connect()) {
            List<OutboxShards> replicas =
                    List.of(new OutboxShards(one), new OutboxShards(two), new OutboxShards(three));
            for (OutboxShards replica : replicas) {
                replica.rebalance();
            }
            assertThat(replicas).allSatisfy(replica -> assertThat(replica.owned()).hasSize(4));
            assertThat(together(replicas.toArray(OutboxShards[]::new))).hasSize(OutboxShards.COUNT);
        }
    }

    @Test
    void keys_spread_over_all_shards() {
        Set<Integer> shards = new TreeSet<>();
        for (int i = 0; i < 1_000; i++) {
            shards.add(OutboxShards.of(UUID.randomUUID().toString()));
        }
        assertThat(shards)
                .hasSize(OutboxShards.COUNT)
                .allMatch(shard -> shard >= 0 && shard < OutboxShards.COUNT);
    }

    private static Set<Integer> together(OutboxShards... replicas) {
        Set<Integer> all = new TreeSet<>();
        for (OutboxShards replica : replicas) {
            all.addAll(replica.owned());
        }
        return all;
    }
}
