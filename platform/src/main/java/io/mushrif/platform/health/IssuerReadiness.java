package io.mushrif.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the issuer of access tokens answers; without it new signing keys cannot be learned. */
@Readiness
@ApplicationScoped
class IssuerReadiness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Optional<String> issuer;

    IssuerReadiness(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
        this.issuer = issuer;
    }

    @Override
    public HealthCheckResponse call() {
        if (issuer.isEmpty()) {
            return HealthCheckResponse.named("issuer").up().withData("keys", "fixed").build();
        }
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(issuer.get() + "/.well-known/openid-configuration"))
                        .timeout(PATIENCE)
                        .build();
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return HealthCheckResponse.named("issuer")
                    .status(status == 200)
                    .withData("status", status)
                    .build();
        } catch (IOException e) {
            return HealthCheckResponse.named("issuer")
                    .down()
                    .withData("reason", e.getClass().getSimpleName())
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheckResponse.down("issuer");
        }
    }
}
