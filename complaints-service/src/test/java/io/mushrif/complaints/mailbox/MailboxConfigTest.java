package io.mushrif.complaints.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailboxConfigTest {

    @Test
    void a_mailbox_is_configured_by_the_environment_alone() {
        MailboxConfig config =
                of(
                        Map.of(
                                "MUSHRIF_MAILBOX_BOXES_COMPLAINTS_HOST", "imap.example.com",
                                "MUSHRIF_MAILBOX_BOXES_COMPLAINTS_USER", "complaints@example.com",
                                "MUSHRIF_MAILBOX_BOXES_COMPLAINTS_PASSWORD", "secret",
                                "MUSHRIF_MAILBOX_BOXES_COMPLAINTS_SECURITY", "starttls"));
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(10));
        MailboxConfig.Box box = config.boxes().get("complaints");
        assertThat(box.host()).isEqualTo("imap.example.com");
        assertThat(box.security()).isEqualTo(MailboxConfig.Security.STARTTLS);
        assertThat(box.intake()).isEqualTo(MailboxConfig.Intake.COMPLAINTS);
        assertThat(box.port()).isEqualTo(993);
    }

    @Test
    void there_need_not_be_any_mailbox() {
        assertThat(of(Map.of()).boxes()).isEmpty();
    }

    private static MailboxConfig of(Map<String, String> environment) {
        SmallRyeConfig config =
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .addDefaultInterceptors()
                        .withSources(new EnvConfigSource(environment, 300))
                        .withMapping(MailboxConfig.class)
                        .build();
        return config.getConfigMapping(MailboxConfig.class);
    }
}
