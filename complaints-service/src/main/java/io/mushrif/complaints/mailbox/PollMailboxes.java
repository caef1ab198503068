package io.mushrif.complaints.mailbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Looks into the mailboxes. One replica at a time looks into one, held by an advisory lock. A
 * message is taken in and noted in one transaction, then marked at the mail server: a crash in
 * between finds the note. One that cannot be taken in is noted as failed and holds up no other.
 */
@ApplicationScoped
class PollMailboxes {

    private static final Logger LOG = Logger.getLogger(PollMailboxes.class);

    /** In one go, so that other mailboxes get their turn. */
    private static final int MOST = 200;

    private final MailboxConfig config;
    private final MailboxIdentity identity;
    private final MailboxMessages messages;
    private final TakeInMail takeInMail;
    private final AttachMailFiles attachMailFiles;
    private final DataSource database;
    private final Clock clock;
    private volatile boolean stopping;

    PollMailboxes(
            MailboxConfig config,
            MailboxIdentity identity,
            MailboxMessages messages,
            TakeInMail takeInMail,
            AttachMailFiles attachMailFiles,
            DataSource database,
            Clock clock) {
        this.config = config;
        this.identity = identity;
        this.messages = messages;
        this.takeInMail = takeInMail;
        this.attachMailFiles = attachMailFiles;
        this.database = database;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            every = "${mushrif.mailbox.poll:10s}",
            identity = "mailboxes",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void poll() throws SQLException {
        identity.assume();
        for (Map.Entry<String, MailboxConfig.Box> box : config.boxes().entrySet()) {
            if (!stopping) {
                pollAlone(box.getKey(), box.getValue());
            }
        }
    }

    private void pollAlone(String name, MailboxConfig.Box box) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection, "select pg_try_advisory_lock(hashtextextended(?, 6))", name)) {
                return;
            }
            try (ImapFolder folder = ImapFolder.open(box, config.timeLimit())) {
                look(name, box, folder);
            } catch (MessagingException | IOException e) {
                LOG.warnf("Mailbox %s is looked into again later: %s", name, e.getMessage());
            } finally {
                lock(connection, "select pg_advisory_unlock(hashtextextended(?, 6))", name);
            }
        }
    }

    private void look(String name, MailboxConfig.Box box, ImapFolder folder)
            throws MessagingException, IOException {
        long validity = folder.uidValidity();
        int looked = 0;
        for (long uid : folder.waiting(messages.lastUid(name, validity))) {
            if (stopping || looked++ >= MOST) {
                return;
            }
            take(new MessagePlace(name, validity, uid), box, folder);
        }
    }

    private void take(MessagePlace place, MailboxConfig.Box box, ImapFolder folder)
            throws MessagingException, IOException {
        Optional<MailboxMessage> known = messages.at(place);
        if (known.isPresent() && isDone(known.get(), box)) {
            mark(known.get(), box, folder, place.uid());
            return;
        }
        int size = folder.size(place.uid());
        if (size < 0) {
            return;
        }
        MailboxMessage message;
        if (size > box.maxSize().asLongValue()) {
            message = failed(place, null, "too-large");
        } else {
            // over the network first: what fails there is no fault of the message
            byte[] bytes = folder.read(place.uid());
            message = take(place, box, bytes, folder.receivedAt(place.uid()));
        }
        mark(message, box, folder, place.uid());
    }

    private MailboxMessage take(
            MessagePlace place, MailboxConfig.Box box, byte[] bytes, Instant receivedAt)
            throws IOException {
        IncomingMail mail = null;
        try {
            mail = MailReader.read(bytes);
            Optional<MailboxMessage> before = messages.at(place);
            MailboxMessage message =
                    before.isPresent() && before.get().filesPending()
                            ? before.get()
                            : takeInMail.handle(place, box, mail, past(receivedAt));
            if (message.filesPending()) {
                attachMailFiles.handle(message, mail);
            }
            return message;
        } catch (UnreadableMailException | RuntimeException e) {
            LOG.warnf(e, "Message %d of mailbox %s was not taken in", place.uid(), place.mailbox());
            return failed(place, mail, reason(e));
        }
    }

    /** The clock of the mail server may be ahead of ours. */
    private Instant past(Instant receivedAt) {
        Instant now = clock.instant();
        return receivedAt == null || receivedAt.isAfter(now) ? now : receivedAt;
    }

    private MailboxMessage failed(MessagePlace place, IncomingMail mail, String reason) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            MailboxMessage message =
                                    messages.at(place)
                                            .orElseGet(
                                                    () ->
                                                            new MailboxMessage(
                                                                    place, clock.instant()));
                            if (!message.filesPending()) {
                                message.failed(reason);
                                if (mail != null) {
                                    message.describe(mail);
                                }
                            }
                            messages.persist(message);
                            return message;
                        });
    }

    private static boolean isDone(MailboxMessage message, MailboxConfig.Box box) {
        return !message.filesPending()
                && (message.state() != MessageState.FAILED || message.tries() >= box.tries());
    }

    private static void mark(
            MailboxMessage message, MailboxConfig.Box box, ImapFolder folder, long uid)
            throws MessagingException {
        if (message.filesPending()) {
            return;
        }
        switch (message.state()) {
            case FAILED -> {
                if (message.tries() >= box.tries()) {
                    folder.leave(uid);
                }
            }
            case IGNORED -> folder.leave(uid);
            default -> folder.done(uid);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static boolean lock(Connection connection, String call, String mailbox)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setString(1, "mailbox " + mailbox);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }
}
