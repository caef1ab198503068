package io.mushrif.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackStateTest {

    @TempDir Path home;

    @Test
    void a_stack_that_was_never_started_has_no_state() {
        assertThat(StackState.read(home)).isEmpty();
    }

    @Test
    void the_state_is_read_as_it_was_written() {
        StackState state = stateOf(ProcessIdentity.current(), ProcessIdentity.current());

        state.write(home);

        assertThat(StackState.readRunning(home)).contains(state);
    }

    @Test
    void another_process_with_the_same_id_is_not_the_supervisor() {
        ProcessIdentity now = ProcessIdentity.current();
        ProcessIdentity before = new ProcessIdentity(now.pid(), now.startTicks() - 1);

        stateOf(before, now).write(home);

        assertThat(StackState.readRunning(home)).isEmpty();
    }

    @Test
    void what_a_killed_supervisor_left_running_is_stopped() throws IOException {
        Process left = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity leftover = ProcessIdentity.running(left.pid()).orElseThrow();
        StackState state = stateOf(new ProcessIdentity(leftover.pid(), 1), leftover);
        state.write(home);

        assertThat(Leftovers.stop(home, state)).containsExactly("gateway");

        assertThat(left.onExit()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(StackState.read(home)).isEmpty();
    }

    @Test
    void a_taken_port_is_named_with_its_part_before_anything_is_started() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int offset = other.getLocalPort() - 19092;
            Stack stack = Stack.in(Home.repository()).home(home).offset(offset).onlyParts().build();

            assertThatThrownBy(stack::start)
                    .isInstanceOf(PartFailure.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " (kafka)");
            assertThat(home.resolve("data")).doesNotExist();
            assertThat(StackState.read(home)).isEmpty();
        }
    }

    @Test
    void a_second_supervisor_is_refused() {
        stateOf(ProcessIdentity.current(), ProcessIdentity.current()).write(home);

        assertThatThrownBy(() -> Stack.in(Home.repository()).home(home).onlyParts().build().start())
                .hasMessageContaining("runs already");
    }

    private static StackState stateOf(ProcessIdentity supervisor, ProcessIdentity part) {
        StackState.Entry entry =
                new StackState.Entry("gateway", "http://127.0.0.1:8080", part, "gateway.log");
        return new StackState(supervisor, 0, true, List.of(entry));
    }
}
