package io.mushrif.devstack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The ports of the stack, from devstack/ports.properties, all shifted by one offset. */
public final class Ports {

    /** Environment variable that shifts every port, so that two stacks can run side by side. */
    public static final String OFFSET_VARIABLE = "MUSHRIF_PORT_OFFSET";

    private final Map<String, Integer> ports;
    private final int offset;

    private Ports(Map<String, Integer> ports, int offset) {
        this.ports = ports;
        this.offset = offset;
    }

    /** Reads the file and adds the offset to each port. */
    public static Ports read(Path file, int offset) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        Map<String, Integer> ports = new TreeMap<>();
        for (String part : lines.stringPropertyNames()) {
            ports.put(part, shifted(file, part, lines.getProperty(part).trim(), offset));
        }
        return new Ports(ports, offset);
    }

    /** The offset of the environment, 0 when unset. */
    public static int environmentOffset() {
        String given = System.getenv(OFFSET_VARIABLE);
        if (given == null || given.isBlank()) {
            return 0;
        }
        try {
            return Integer.parseInt(given.trim());
        } catch (NumberFormatException e) {
            throw new PartFailure(OFFSET_VARIABLE + " is not a number: " + given, e);
        }
    }

    /** A port that nobody listens on at the moment. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    public int of(String part) {
        Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalArgumentException(
                    "no port named " + part + ", only " + ports.keySet());
        }
        return port;
    }

    public int offset() {
        return offset;
    }

    /** All ports by part, in the order of the names. */
    public Map<String, Integer> all() {
        return Collections.unmodifiableMap(ports);
    }

    private static int shifted(Path file, String part, String value, int offset) {
        int port;
        try {
            port = Integer.parseInt(value) + offset;
        } catch (NumberFormatException e) {
            throw new PartFailure(file + ": the port of " + part + " is not a number: " + value, e);
        }
        if (port < 1 || port > 65535) {
            throw new PartFailure(file + ": the port of " + part + " is out of range: " + port);
        }
        return port;
    }
}
