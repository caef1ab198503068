package io.mushrif.platform.health;

import io.mushrif.platform.outbox.OutboxConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether Kafka answers. */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {

    private static final int PATIENCE_MILLIS = 2_000;

    private final Admin admin;

    KafkaReadiness(OutboxConfig config) {
        admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                config.bootstrapServers(),
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                PATIENCE_MILLIS,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                PATIENCE_MILLIS));
    }

    @Override
    public HealthCheckResponse call() {
        try {
            int nodes =
                    admin.describeCluster()
                            .nodes()
                            .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                            .size();
            return HealthCheckResponse.named("kafka").up().withData("nodes", nodes).build();
        } catch (ExecutionException | TimeoutException e) {
            return HealthCheckResponse.named("kafka")
                    .down()
                    .withData("reason", e.getClass().getSimpleName())
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheckResponse.down("kafka");
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
