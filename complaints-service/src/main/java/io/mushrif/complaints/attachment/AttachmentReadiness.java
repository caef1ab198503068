package io.mushrif.complaints.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether files can be kept. */
@Readiness
@ApplicationScoped
class AttachmentReadiness implements HealthCheck {

    private final AttachmentStore store;
    private final AttachmentConfig config;

    AttachmentReadiness(AttachmentStore store, AttachmentConfig config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var answer =
                HealthCheckResponse.named("attachments")
                        .withData("store", config.store().name().toLowerCase(Locale.ROOT));
        try {
            store.check();
            return answer.up().build();
        } catch (IOException e) {
            return answer.down().withData("reason", e.getClass().getSimpleName()).build();
        }
    }
}
