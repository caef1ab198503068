package io.mushrif.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    private static final Path FILE = Home.repository().resolve("devstack/ports.properties");

    @TempDir Path folder;

    @Test
    void every_part_has_a_port_of_its_own() {
        Ports ports = Ports.read(FILE, 0);

        assertThat(ports.all())
                .containsKeys("gateway", "complaints", "quality", "staffing", "reporting")
                .containsKeys(
                        "postgres", "kafka", "kafka-controller", "keycloak", "keycloak-management");
        assertThat(new HashSet<>(ports.all().values())).hasSameSizeAs(ports.all().keySet());
        assertThat(ports.of("gateway")).isEqualTo(8080);
    }

    @Test
    void the_offset_shifts_every_port() {
        Ports plain = Ports.read(FILE, 0);
        Ports shifted = Ports.read(FILE, 300);

        plain.all().forEach((part, port) -> assertThat(shifted.of(part)).isEqualTo(port + 300));
    }

    @Test
    void a_port_that_is_no_number_is_named_with_its_part() throws IOException {
        Path file = Files.writeString(folder.resolve("ports.properties"), "gateway=eighty\n");

        assertThatThrownBy(() -> Ports.read(file, 0))
                .hasMessageContaining("port of gateway")
                .hasMessageContaining("eighty");
    }

    @Test
    void an_offset_that_leads_out_of_range_is_refused() {
        assertThatThrownBy(() -> Ports.read(FILE, 60_000)).hasMessageContaining("out of range");
    }

    @Test
    void a_part_without_a_port_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> Ports.read(FILE, 0).of("fax")).hasMessageContaining("fax");
    }

    @Test
    void a_port_that_somebody_listens_on_is_taken() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(Ports.isTaken(port)).isTrue();
        }
        assertThat(Ports.isTaken(port)).isFalse();
    }
}
