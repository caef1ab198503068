package io.mushrif.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox and its relay. */
@ConfigMapping(prefix = "mushrif.outbox")
public interface OutboxConfig {

    /** Whether this replica relays. Off where Debezium does it, see k8s/. */
    @WithDefault("true")
    boolean relay();

    /** Rows sent per round, 1 to 10,000. */
    @WithDefault("1000")
    int batch();

    /** How often to look for rows that no notification announced. */
    @WithDefault("500ms")
    Duration poll();

    /** How often a replica takes free shards and gives surplus ones back. */
    @WithDefault("2s")
    Duration rebalance();

    /** Kafka brokers, host:port separated by commas. */
    @WithDefault("${kafka.bootstrap.servers:localhost:9092}")
    String bootstrapServers();
}
