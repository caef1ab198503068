package io.mushrif.complaints.response;

import io.mushrif.devstack.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * The port at which the service looks for its mail server. Tests start one there ({@link
 * MailServer}), or none. The port travels as a system property because tests and the application
 * are loaded by different class loaders.
 */
public class MailPort implements QuarkusTestResourceLifecycleManager {

    static final String PROPERTY = "mushrif.test.mail-port";

    @Override
    public Map<String, String> start() {
        String port = System.getProperty(PROPERTY, Integer.toString(Ports.free()));
        System.setProperty(PROPERTY, port);
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                port,
                "mushrif.letters.poll",
                "100ms");
    }

    @Override
    public void stop() {
        // there is nothing but a number
    }
}
