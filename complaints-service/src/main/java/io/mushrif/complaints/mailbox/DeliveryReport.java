package io.mushrif.complaints.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a mail server reports of a message that it could not deliver (RFC 3464). */
final class DeliveryReport {

    private static final String GONE_WRONG = "failed";

    private DeliveryReport() {}

    /** The report; empty when there is none of a delivery, such as in a receipt of reading. */
    static Optional<IncomingMail.Returned> read(Multipart report)
            throws MessagingException, IOException {
        String status = null;
        String messageId = null;
        for (int i = 0; i < report.getCount(); i++) {
            BodyPart part = report.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                status = text(part);
            } else if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")) {
                messageId = messageId(part);
            }
        }
        if (status == null) {
            return Optional.empty();
        }
        return Optional.of(
                new IncomingMail.Returned(
                        messageId, field(status, "Action").startsWith(GONE_WRONG), reason(status)));
    }

    private static String reason(String status) {
        String code = field(status, "Status");
        String said = field(status, "Diagnostic-Code");
        return (code + " " + said).strip();
    }

    private static String messageId(BodyPart part) throws MessagingException, IOException {
        try (InputStream in =
                new ByteArrayInputStream(text(part).getBytes(StandardCharsets.UTF_8))) {
            return new InternetHeaders(in).getHeader("Message-ID", null);
        }
    }

    /** The first field of that name, unfolded; empty when there is none. */
    private static String field(String status, String name) {
        String unfolded = status.replace("\r\n", "\n").replaceAll("\n[ \t]+", " ");
        return unfolded.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .findFirst()
                .map(line -> line.substring(name.length() + 1).strip())
                .orElse("");
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
