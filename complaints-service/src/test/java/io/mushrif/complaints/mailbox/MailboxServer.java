package io.mushrif.complaints.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.mushrif.devstack.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** A real mail server, SMTP and IMAP, with the mailbox that the service looks into. */
public class MailboxServer implements QuarkusTestResourceLifecycleManager {

    static final String NAME = "test";
    static final String ADDRESS = "complaints@mushrif.example";

    /** The port at which all tests have their mail server. */
    static final String SMTP = "mushrif.test.mail-port";

    static final String IMAP = "mushrif.test.imap-port";

    private GreenMail server;

    @Override
    public Map<String, String> start() {
        int smtp = Integer.parseInt(System.getProperty(SMTP, Integer.toString(Ports.free())));
        int imap = Ports.free();
        server =
                new GreenMail(
                                new ServerSetup[] {
                                    new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                                    new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                                })
                        .withConfiguration(
                                GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        server.setUser(ADDRESS, ADDRESS, "secret");
        System.setProperty(SMTP, Integer.toString(smtp));
        System.setProperty(IMAP, Integer.toString(imap));
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", Integer.toString(smtp));
        settings.put("mushrif.letters.poll", "100ms");
        settings.put("mushrif.letters.from", "letters@mushrif.example");
        settings.put("mushrif.mailbox.poll", "1s");
        String box = "mushrif.mailbox.boxes." + NAME + ".";
        settings.put(box + "host", "127.0.0.1");
        settings.put(box + "port", Integer.toString(imap));
        settings.put(box + "security", "none");
        settings.put(box + "user", ADDRESS);
        settings.put(box + "password", "secret");
        settings.put(box + "processed-folder", "Processed");
        settings.put(box + "legal-entity", "Mailbox Bank");
        settings.put(box + "queue", "mail");
        settings.put(box + "per-sender-and-hour", "3");
        return settings;
    }

    @Override
    public void stop() {
        server.stop();
    }
}
