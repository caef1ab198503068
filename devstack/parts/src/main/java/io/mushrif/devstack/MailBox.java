package io.mushrif.devstack;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * Main class of the mail server's JVM. Arguments: the ports of SMTP and IMAP, the folder for what
 * arrives and, optionally, the process whose end is also the end of the server.
 */
public final class MailBox {

    private static final Duration LOOK = Duration.ofMillis(300);

    private MailBox() {}

    public static void main(String[] arguments)
            throws IOException, MessagingException, InterruptedException {
        if (arguments.length > 3) {
            endWith(Long.parseLong(arguments[3]));
        }
        GreenMail server =
                new GreenMail(
                                new ServerSetup[] {
                                    setup(arguments[0], ServerSetup.PROTOCOL_SMTP),
                                    setup(arguments[1], ServerSetup.PROTOCOL_IMAP)
                                })
                        .withConfiguration(
                                GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        keep(server, Path.of(arguments[2]));
    }

    private static ServerSetup setup(String port, String protocol) {
        return new ServerSetup(Integer.parseInt(port), "127.0.0.1", protocol);
    }

    private static void keep(GreenMail server, Path folder)
            throws IOException, MessagingException, InterruptedException {
        int written = 0;
        int number = 0;
        while (server.isRunning()) {
            MimeMessage[] received = server.getReceivedMessages();
            while (written < received.length) {
                number++;
                Path file = folder.resolve("%05d.eml".formatted(number));
                if (Files.notExists(file)) {
                    write(received[written], file);
                    written++;
                }
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    /** Appears whole or not at all. */
    private static void write(MimeMessage message, Path file)
            throws IOException, MessagingException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            message.writeTo(out);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void endWith(long supervisor) {
        ProcessHandle.of(supervisor)
                .ifPresentOrElse(
                        process -> process.onExit().thenRun(() -> Runtime.getRuntime().halt(0)),
                        () -> Runtime.getRuntime().halt(0));
    }
}
