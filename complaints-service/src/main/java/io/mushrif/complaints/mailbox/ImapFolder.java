package io.mushrif.complaints.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Properties;
import java.util.TreeSet;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** The folder of a mailbox while it is looked into. */
final class ImapFolder implements AutoCloseable {

    private final Store store;
    private final Folder folder;
    private final Folder processed;
    private boolean mustExpunge;

    private ImapFolder(Store store, Folder folder, Folder processed) {
        this.store = store;
        this.folder = folder;
        this.processed = processed;
    }

    /**
     * Opens it.
     *
     * @throws MessagingException when the mail server cannot be reached or refuses
     */
    static ImapFolder open(MailboxConfig.Box box, Duration timeLimit) throws MessagingException {
        String protocol = box.security() == MailboxConfig.Security.TLS ? "imaps" : "imap";
        Store store = Session.getInstance(properties(box, protocol, timeLimit)).getStore(protocol);
        store.connect(box.host(), box.port(), box.user(), box.password());
        try {
            Folder folder = store.getFolder(box.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapFolder(store, folder, processed(store, box));
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(
            MailboxConfig.Box box, String protocol, Duration timeLimit) {
        String millis = Long.toString(timeLimit.toMillis());
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean startTls = box.security() == MailboxConfig.Security.STARTTLS;
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        return properties;
    }

    private static Folder processed(Store store, MailboxConfig.Box box) throws MessagingException {
        if (box.processedFolder().isEmpty()) {
            return null;
        }
        Folder processed = store.getFolder(box.processedFolder().get());
        if (!processed.exists()) {
            processed.create(Folder.HOLDS_MESSAGES);
        }
        return processed;
    }

    long uidValidity() throws MessagingException {
        return uids().getUIDValidity();
    }

    /**
     * Numbers of messages to be looked at, oldest first: those behind the last one that was, and
     * those that are not marked as read.
     *
     * @param last number of the last one that was looked at; 0 for none
     */
    Collection<Long> waiting(long last) throws MessagingException {
        TreeSet<Long> waiting = new TreeSet<>();
        add(waiting, folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)));
        if (last > 0) {
            add(waiting, uids().getMessagesByUID(last + 1, UIDFolder.LASTUID));
            waiting.removeIf(uid -> uid < 1);
        }
        return waiting;
    }

    private void add(Collection<Long> waiting, Message[] messages) throws MessagingException {
        FetchProfile uid = new FetchProfile();
        uid.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, uid);
        for (Message message : messages) {
            if (message != null && !message.isExpunged()) {
                waiting.add(uids().getUID(message));
            }
        }
    }

    /** Length of a message in bytes; -1 when it has gone. */
    int size(long uid) throws MessagingException {
        Message message = uids().getMessageByUID(uid);
        return message == null ? -1 : message.getSize();
    }

    /** The bytes of a message. */
    byte[] read(long uid) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        uids().getMessageByUID(uid).writeTo(bytes);
        return bytes.toByteArray();
    }

    /** When the mail server took it; null when it does not say. */
    Instant receivedAt(long uid) throws MessagingException {
        Message message = uids().getMessageByUID(uid);
        return message == null || message.getReceivedDate() == null
                ? null
                : message.getReceivedDate().toInstant();
    }

    /** It is done: marked as read and, if there is such a folder, moved. */
    void done(long uid) throws MessagingException {
        Message message = uids().getMessageByUID(uid);
        if (message == null) {
            return;
        }
        message.setFlag(Flags.Flag.SEEN, true);
        if (processed != null) {
            move(message);
        }
    }

    private void move(Message message) throws MessagingException {
        Message[] one = {message};
        if (store instanceof IMAPStore imap && imap.hasCapability("MOVE")) {
            ((IMAPFolder) folder).moveMessages(one, processed);
        } else {
            folder.copyMessages(one, processed);
            message.setFlag(Flags.Flag.DELETED, true);
            mustExpunge = true;
        }
    }

    /** It stays where it is, marked for people. */
    void leave(long uid) throws MessagingException {
        Message message = uids().getMessageByUID(uid);
        if (message != null) {
            Flags flags = new Flags(Flags.Flag.SEEN);
            flags.add(Flags.Flag.FLAGGED);
            message.setFlags(flags, true);
        }
    }

    private UIDFolder uids() {
        return (UIDFolder) folder;
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(mustExpunge);
            }
        } finally {
            store.close();
        }
    }
}
