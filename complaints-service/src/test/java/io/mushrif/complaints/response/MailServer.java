package io.mushrif.complaints.response;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** A real mail server for tests; what arrives can be read. */
final class MailServer implements AutoCloseable {

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** Starts it where the service looks for it. */
    static MailServer start() {
        GreenMail server =
                new GreenMail(
                        new ServerSetup(
                                Integer.getInteger(MailPort.PROPERTY),
                                "127.0.0.1",
                                ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailServer(server);
    }

    /** The only message for an address, when it has come. */
    MimeMessage awaitMessageFor(String address) {
        return awaitMessagesFor(address, 1).get(0);
    }

    /** All messages for an address, when there are that many. */
    List<MimeMessage> awaitMessagesFor(String address, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> messagesFor(address), found -> found.size() >= count);
    }

    List<MimeMessage> messagesFor(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .map(Address::toString)
                    .anyMatch(address::equals);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The part of a message with the given media type, with plain line ends. */
    static String part(MimeMessage message, String type) throws MessagingException, IOException {
        return part((Multipart) message.getContent(), type).replace("\r\n", "\n");
    }

    private static String part(Multipart parts, String type)
            throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return (String) part.getContent();
            }
            if (part.getContent() instanceof Multipart inner) {
                return part(inner, type);
            }
        }
        throw new AssertionError("no part of the type " + type);
    }

    @Override
    public void close() {
        server.stop();
    }
}
