package io.mushrif.complaints.mailbox;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Sends messages byte for byte as they stand, and looks into mailboxes. */
final class Post {

    private Post() {}

    static void send(String message) throws MessagingException {
        send(message, StandardCharsets.UTF_8);
    }

    static void send(String message, Charset charset) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        byte[] bytes = message.replace("\n", "\r\n").getBytes(charset);
        MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(bytes));
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", Integer.getInteger(MailboxServer.SMTP), null, null);
            transport.sendMessage(
                    mail, new InternetAddress[] {new InternetAddress(MailboxServer.ADDRESS)});
        }
    }

    /** Message-IDs in a folder of somebody. */
    static List<String> messageIds(String user, String folder) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", Integer.getInteger(MailboxServer.IMAP), user, "secret");
            Folder open = store.getFolder(folder);
            if (!open.exists()) {
                return List.of();
            }
            open.open(Folder.READ_ONLY);
            List<String> ids = new ArrayList<>();
            for (Message message : open.getMessages()) {
                ids.add(((MimeMessage) message).getMessageID());
            }
            return ids;
        }
    }
}
