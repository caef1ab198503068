package io.mushrif.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessFiguresTest {

    @Test
    void a_running_process_uses_memory_and_cpu() {
        ProcessFigures figures = ProcessFigures.of(ProcessHandle.current().pid());

        assertThat(figures.cpuSeconds()).isPositive();
        assertThat(figures.memoryMegabytes()).isPositive();
        assertThat(figures.peakMemoryBytes()).isGreaterThanOrEqualTo(figures.memoryBytes());
    }

    @Test
    void a_process_that_is_gone_uses_nothing() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();

        assertThat(ProcessFigures.of(process.pid())).isEqualTo(new ProcessFigures(0, 0, 0));
    }
}
