package io.mushrif.testkit;

import io.mushrif.devstack.KafkaServer;
import io.mushrif.devstack.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/**
 * The real PostgreSQL and Kafka for a test of one service, with a database of its own, and the key
 * that its access tokens are signed with. Use: {@code @QuarkusTestResource(RealParts.class)}.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        String database = "t" + UUID.randomUUID().toString().replace("-", "");
        PostgresServer postgres = PostgresServer.shared();
        postgres.createDatabase(database);
        String kafka = KafkaServer.shared().bootstrapServers();
        return Map.of(
                "quarkus.datasource.jdbc.url",
                postgres.jdbcUrl(database),
                "quarkus.datasource.username",
                database,
                "quarkus.datasource.password",
                database,
                "kafka.bootstrap.servers",
                kafka,
                "mp.messaging.connector.smallrye-kafka.group.id",
                database,
                "quarkus.oidc.public-key",
                AccessTokens.publicKey(),
                "mushrif.outbox.relay",
                "false",
                "quarkus.http.test-port",
                "0");
    }

    @Override
    public void stop() {
        // the shared parts end with this JVM
    }
}
