package io.mushrif.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands around the gateway in tests: an issuer, complaints and quality that work, staffing
 * that forgets its connections, reporting that is down.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    /** Start the issuer later: {@code true} keeps its port closed. */
    static final String ISSUER_DOWN = "issuer-down";

    private Vertx vertx;
    private TestIssuer runningIssuer;
    private boolean issuerDown;

    @Override
    public void init(Map<String, String> arguments) {
        issuerDown = Boolean.parseBoolean(arguments.get(ISSUER_DOWN));
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        String issuer;
        if (issuerDown) {
            issuer = TestIssuer.address(freePort());
        } else {
            runningIssuer = new TestIssuer(0);
            issuer = runningIssuer.address();
        }
        ForgetfulService staffing = new ForgetfulService(vertx);
        ServiceStandIn complaints =
                new ServiceStandIn(vertx, "complaints", resource("openapi-complaints.json"));
        ServiceStandIn quality =
                new ServiceStandIn(vertx, "quality", resource("openapi-quality.json"));
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.oidc.auth-server-url", issuer);
        config.put("mushrif.gateway.services.complaints", address(complaints.port()));
        config.put("mushrif.gateway.services.quality", address(quality.port()));
        config.put("mushrif.gateway.services.staffing", address(staffing.port()));
        config.put("mushrif.gateway.services.reporting", address(freePort()));
        config.put("mushrif.gateway.time-limit", "1s");
        config.put("mushrif.gateway.upload-body-limit", "400M");
        return config;
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
        if (runningIssuer != null) {
            runningIssuer.close();
        }
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try {
            return Files.readString(Path.of("src/test/resources", name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
