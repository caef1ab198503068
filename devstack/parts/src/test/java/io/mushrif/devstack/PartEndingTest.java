package io.mushrif.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartEndingTest {

    @TempDir Path folder;

    @Test
    void a_part_that_dies_is_told_with_its_exit_code() {
        CompletableFuture<Integer> told = new CompletableFuture<>();
        JvmPart part = part("Sleeping");
        part.whenEndedUnasked(told::complete);
        part.launch();

        ProcessHandle.of(part.pid()).orElseThrow().destroyForcibly();

        assertThat(told).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(137);
        assertThat(Endings.line(part, 137))
                .isEqualTo("sleeping has ended with exit code 137; log: " + part.log());
    }

    @Test
    void a_part_that_was_stopped_is_not_told() {
        CompletableFuture<Integer> told = new CompletableFuture<>();
        JvmPart part = part("Sleeping");
        part.whenEndedUnasked(told::complete);
        part.launch();

        part.stop();

        assertThat(part.isAlive()).isFalse();
        assertThat(told).isNotDone();
    }

    @Test
    void a_part_that_ends_before_it_is_ready_shows_the_end_of_its_log() {
        JvmPart part = part("NoSuchProgram");
        part.launch();

        assertThatThrownBy(part::awaitReady)
                .isInstanceOf(PartFailure.class)
                .hasMessageContaining("sleeping ended with exit code 1 before it was ready")
                .hasMessageContaining("NoSuchProgram");
    }

    private JvmPart part(String program) {
        return new JvmPart("sleeping", folder.resolve("sleeping.log"), 20) {
            @Override
            List<String> arguments() {
                return List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.mushrif.devstack.PartEndingTest$" + program);
            }

            @Override
            Map<String, String> environment() {
                return Map.of();
            }

            @Override
            boolean answers() {
                return false;
            }

            @Override
            public String address() {
                return "nowhere";
            }
        };
    }

    /** Program of a part that does nothing for a minute. */
    static final class Sleeping {
        private Sleeping() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.sleep(60_000);
        }
    }
}
