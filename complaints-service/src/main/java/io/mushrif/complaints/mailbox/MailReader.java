package io.mushrif.complaints.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the bytes of a message (RFC 5322, MIME). */
final class MailReader {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 300;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_ID = 998;
    private static final Charset ARABIC = Charset.forName("windows-1256");
    private static final Pattern ID = Pattern.compile("<[^<>\\s]+>");
    private static final Set<String> SIGNATURES =
            Set.of(
                    "application/pgp-signature",
                    "application/pkcs7-signature",
                    "application/x-pkcs7-signature");
    private static final Set<String> OF_MANY = Set.of("bulk", "list", "junk");

    private final List<MailFile> files = new ArrayList<>();
    private IncomingMail.Returned returned;
    private boolean report;
    private int parts;

    private MailReader() {}

    /**
     * Reads a message.
     *
     * @throws UnreadableMailException when it cannot be understood
     */
    static IncomingMail read(byte[] bytes) throws UnreadableMailException {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        properties.setProperty("mail.mime.allowutf8", "true");
        try {
            return new MailReader()
                    .read(
                            new MimeMessage(
                                    Session.getInstance(properties),
                                    new ByteArrayInputStream(bytes)));
        } catch (MessagingException | IOException | RuntimeException e) {
            throw new UnreadableMailException(
                    e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage(), e);
        }
    }

    private IncomingMail read(MimeMessage message)
            throws MessagingException, IOException, UnreadableMailException {
        String text = text(message, 0).strip();
        String automatic = automatic(message);
        Instant sent = message.getSentDate() == null ? null : message.getSentDate().toInstant();
        return new IncomingMail(
                shortened(message.getMessageID(), LONGEST_ID),
                sender(message),
                clean(shortened(message.getSubject(), LONGEST_SUBJECT)),
                shortened(text, LONGEST_TEXT),
                sent,
                answers(message),
                automatic == null && report ? "report" : automatic,
                returned,
                files);
    }

    private static IncomingMail.Address sender(MimeMessage message) throws MessagingException {
        jakarta.mail.Address[] from = message.getFrom();
        if (from == null || from.length == 0 || !(from[0] instanceof InternetAddress address)) {
            return null;
        }
        String mail = address.getAddress();
        return mail == null || mail.indexOf('@') < 1 || mail.length() > 254
                ? null
                : new IncomingMail.Address(
                        mail.toLowerCase(Locale.ROOT), clean(address.getPersonal()));
    }

    private static List<String> answers(MimeMessage message) throws MessagingException {
        List<String> ids = ids(message.getHeader("References", " "));
        Collections.reverse(ids);
        List<String> direct = ids(message.getHeader("In-Reply-To", " "));
        direct.addAll(ids);
        return direct.stream().distinct().limit(50).toList();
    }

    private static List<String> ids(String header) {
        List<String> ids = new ArrayList<>();
        if (header != null) {
            Matcher match = ID.matcher(header);
            while (match.find()) {
                ids.add(match.group());
            }
        }
        return ids;
    }

    /** Signs of RFC 3834 and of what programs really send. */
    private static String automatic(MimeMessage message) throws MessagingException {
        String submitted = message.getHeader("Auto-Submitted", " ");
        if (submitted != null && !submitted.strip().toLowerCase(Locale.ROOT).startsWith("no")) {
            return "auto-submitted";
        }
        String precedence = message.getHeader("Precedence", " ");
        if (precedence != null && OF_MANY.contains(precedence.strip().toLowerCase(Locale.ROOT))) {
            return "precedence";
        }
        if (message.getHeader("X-Auto-Response-Suppress") != null) {
            return "auto-response-suppress";
        }
        if (message.getHeader("List-Id") != null) {
            return "mailing-list";
        }
        String[] paths = message.getHeader("Return-Path");
        return paths != null && Arrays.stream(paths).map(String::strip).anyMatch("<>"::equals)
                ? "null-return-path"
                : null;
    }

    /** The text of a part; files in it are put aside. */
    private String text(Part part, int depth)
            throws MessagingException, IOException, UnreadableMailException {
        parts++;
        if (depth > DEEPEST || parts > MOST_PARTS) {
            throw new UnreadableMailException("too many parts", null);
        }
        if (part.isMimeType("multipart/*")) {
            return text(new ContentType(part.getContentType()), multipart(part), depth);
        }
        boolean attached =
                Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || fileName(part) != null;
        if (!attached && part.isMimeType("text/plain")) {
            return content(part).replace("\r\n", "\n");
        }
        if (!attached && part.isMimeType("text/html")) {
            return HtmlText.of(content(part));
        }
        putAside(part);
        return "";
    }

    private static Multipart multipart(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts
                ? parts
                : new MimeMultipart(part.getDataHandler().getDataSource());
    }

    private String text(ContentType type, Multipart multipart, int depth)
            throws MessagingException, IOException, UnreadableMailException {
        if (type.match("multipart/report")) {
            report = true;
            DeliveryReport.read(multipart).ifPresent(found -> returned = found);
        }
        List<String> texts = new ArrayList<>();
        String plain = null;
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart child = multipart.getBodyPart(i);
            String text = text(child, depth + 1).strip();
            if (plain == null && child.isMimeType("text/plain") && !text.isEmpty()) {
                plain = text;
            }
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        if (type.match("multipart/alternative") && !texts.isEmpty()) {
            return plain == null ? texts.get(texts.size() - 1) : plain;
        }
        return String.join("\n\n", texts);
    }

    private void putAside(Part part) throws MessagingException, IOException {
        ContentType type = contentType(part);
        String name = type == null ? "" : type.getBaseType().toLowerCase(Locale.ROOT);
        if (SIGNATURES.contains(name) || name.equals("message/delivery-status")) {
            return;
        }
        String given = clean(fileName(part));
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            if (bytes.length > 0) {
                files.add(
                        new MailFile(
                                given == null || given.isBlank() ? nameFor(name) : given,
                                name,
                                bytes));
            }
        }
    }

    private String nameFor(String type) {
        String ending =
                switch (type) {
                    case "message/rfc822" -> ".eml";
                    case "text/plain" -> ".txt";
                    case "image/jpeg" -> ".jpg";
                    case "" -> "";
                    default ->
                            "." + type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
                };
        return "attachment-" + (files.size() + 1) + ending;
    }

    private static String disposition(Part part) {
        try {
            return part.getDisposition();
        } catch (MessagingException e) {
            return null; // a malformed header of one part does not spoil the message
        }
    }

    private static String fileName(Part part) {
        try {
            String name = part.getFileName();
            return name == null ? null : MimeUtility.decodeText(name);
        } catch (MessagingException | UnsupportedEncodingException e) {
            return null; // it gets a name by its type
        }
    }

    private static ContentType contentType(Part part) throws MessagingException {
        try {
            return part.getContentType() == null ? null : new ContentType(part.getContentType());
        } catch (ParseException e) {
            return null; // of no known type; the attachment feature looks at the bytes
        }
    }

    private static String content(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readAllBytes();
        }
        ContentType type = contentType(part);
        String charset = type == null ? null : type.getParameter("charset");
        return clean(decoded(bytes, charset));
    }

    /** As the message says; when it says nothing or something impossible, UTF-8 or Windows-1256. */
    private static String decoded(byte[] bytes, String charset) {
        Charset named = charset(charset);
        if (named != null
                && !named.equals(StandardCharsets.US_ASCII)
                && !named.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, named);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, ARABIC);
        }
    }

    private static Charset charset(String name) {
        try {
            return name == null ? null : Charset.forName(MimeUtility.javaCharset(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a name that nobody knows says nothing
        }
    }

    /** Without the one character that the database cannot keep. */
    private static String clean(String text) {
        return text == null ? null : text.replace("\u0000", "");
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest
                ? text
                : text.substring(
                        0,
                        Character.isHighSurrogate(text.charAt(longest - 1))
                                ? longest - 1
                                : longest);
    }
}
