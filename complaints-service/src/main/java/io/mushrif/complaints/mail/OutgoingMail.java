package io.mushrif.complaints.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Hands mails to the mail server, one at a time per caller. The mail client is called on an event
 * loop: called on another thread, it listens to a new connection from a second event loop, and a
 * server that greets before that is never heard.
 */
@ApplicationScoped
public class OutgoingMail {

    private final ReactiveMailer mailer;
    private final Vertx vertx;

    OutgoingMail(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        this.vertx = vertx;
    }

    /**
     * Sends a mail and waits until the server has accepted it.
     *
     * @throws RuntimeException when the server refuses it, cannot be reached or does not answer
     *     within the limit
     */
    public void send(Mail mail, Duration limit) {
        Uni.createFrom()
                .<Void>emitter(
                        sent ->
                                vertx.getOrCreateContext()
                                        .runOnContext(
                                                loop ->
                                                        mailer.send(mail)
                                                                .subscribe()
                                                                .with(sent::complete, sent::fail)))
                .await()
                .atMost(limit);
    }
}
