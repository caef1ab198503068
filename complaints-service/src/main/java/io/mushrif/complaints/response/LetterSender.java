package io.mushrif.complaints.response;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.mushrif.complaints.mail.OutgoingMail;
import io.mushrif.platform.loop.BackgroundLoop;
import io.mushrif.platform.loop.Wakeup;
import io.quarkus.mailer.Mail;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Mails letters, one after the other: at once when one was written by this replica, else within
 * {@link LettersConfig#poll}. Every replica does; {@link LetterPost} hands each letter to one.
 */
@ApplicationScoped
class LetterSender {

    private static final Logger LOG = Logger.getLogger(LetterSender.class);

    private final LetterPost post;
    private final OutgoingMail mail;
    private final LettersConfig config;
    private final Counter sent;
    private final Counter refused;
    private final Wakeup wakeup = new Wakeup();
    private final BackgroundLoop loop = new BackgroundLoop("letter-sender", this::round);

    LetterSender(LetterPost post, OutgoingMail mail, LettersConfig config, MeterRegistry metrics) {
        this.post = post;
        this.mail = mail;
        this.config = config;
        this.sent = metrics.counter("mushrif.letters.sent");
        this.refused = metrics.counter("mushrif.letters.refused");
    }

    void start(@Observes StartupEvent event) {
        if (config.send()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterQueued letter) {
        wakeup.signal();
    }

    private void round() throws SQLException, InterruptedException {
        if (!mailNext()) {
            wakeup.await(config.poll());
        }
    }

    /** Mails the letter that is due for longest; false when none is. */
    private boolean mailNext() throws SQLException {
        Optional<LetterPost.Taken> next = post.take();
        if (next.isEmpty()) {
            return false;
        }
        LetterPost.Taken letter = next.get();
        try {
            mail.send(mail(letter), config.timeLimit());
        } catch (RuntimeException e) {
            if (!loop.isRunning()) {
                return false; // it is taken again when its time is over
            }
            refused.increment();
            LOG.warnf(
                    "Letter %s was not mailed in try %d: %s",
                    letter.id(), letter.attempts(), kind(e));
            post.notSent(letter, reason(e));
            return true;
        }
        post.sent(letter);
        sent.increment();
        return true;
    }

    private static Mail mail(LetterPost.Taken letter) {
        Sender sender = Sender.of(letter.sender());
        return new Mail()
                .setFrom(sender.address())
                .addHeader("From", sender.header())
                .addTo(letter.recipient())
                .setSubject(letter.subject())
                .setText(letter.text())
                .setHtml(letter.html())
                .addHeader("Message-ID", messageId(letter, sender))
                .addHeader("Content-Language", letter.language());
    }

    /** The same in every try, so that a mailbox recognises what comes twice. */
    private static String messageId(LetterPost.Taken letter, Sender sender) {
        return "<" + letter.id() + "." + letter.mailing() + "@" + sender.domain() + ">";
    }

    private static String reason(RuntimeException e) {
        Throwable cause = cause(e);
        return cause.getMessage() == null
                ? cause.getClass().getSimpleName()
                : LetterFormat.line(cause.getMessage());
    }

    /** Without the words of the mail server, which like to quote the recipient. */
    private static String kind(RuntimeException e) {
        Throwable cause = cause(e);
        return cause instanceof SMTPException refusal
                ? "reply " + refusal.getReplyCode()
                : cause.getClass().getName();
    }

    private static Throwable cause(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
