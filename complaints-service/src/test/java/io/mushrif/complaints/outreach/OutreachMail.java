package io.mushrif.complaints.outreach;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mushrif.devstack.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real mail server for tests, where the service looks for it. */
public class OutreachMail implements QuarkusTestResourceLifecycleManager {

    /**
     * The port at which all tests have their mail server: resources of tests count for all of them.
     */
    static final String PORT = "mushrif.test.mail-port";

    @Override
    public Map<String, String> start() {
        String port = System.getProperty(PORT, Integer.toString(Ports.free()));
        System.setProperty(PORT, port);
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                port,
                "mushrif.outreach.retry",
                "1m");
    }

    @Override
    public void stop() {
        // there is nothing but a number
    }

    /** The server itself; whoever starts it stops it. */
    public static GreenMail server() {
        GreenMail server =
                new GreenMail(
                        new ServerSetup(
                                Integer.getInteger(PORT), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
