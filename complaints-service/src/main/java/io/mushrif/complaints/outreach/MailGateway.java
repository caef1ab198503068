package io.mushrif.complaints.outreach;

import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.complaints.mail.OutgoingMail;
import io.mushrif.complaints.response.Sender;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;

/** Messages by e-mail. */
@ApplicationScoped
class MailGateway implements MessageGateway {

    private final OutgoingMail mail;
    private final OutreachConfig config;
    private final Engine templates;

    MailGateway(OutgoingMail mail, OutreachConfig config, Engine templates) {
        this.mail = mail;
        this.config = config;
        this.templates = templates;
    }

    @Override
    public PreferredChannel channel() {
        return PreferredChannel.EMAIL;
    }

    @Override
    public void send(OutgoingMessage message) {
        boolean arabic = message.language().equals("ar");
        String house = arabic ? config.house().ar() : config.house().en();
        MessageModel model =
                new MessageModel(
                        message.language(),
                        arabic ? "rtl" : "ltr",
                        message.subject(),
                        message.paragraphs(),
                        house,
                        message.action(),
                        message.unsubscribeLink());
        String domain = config.from().substring(config.from().lastIndexOf('@') + 1);
        mail.send(
                new Mail()
                        .setFrom(config.from())
                        .addHeader("From", new Sender(line(house), config.from()).header())
                        .addTo(message.address())
                        .setSubject(model.subject())
                        .setText(rendered("outreach/message.txt", model))
                        .setHtml(rendered("outreach/message.html", model))
                        // the same in every try, so that a mailbox recognises what comes twice
                        .addHeader("Message-ID", "<%s@%s>".formatted(message.id(), domain))
                        .addHeader("Content-Language", message.language())
                        .addHeader("Auto-Submitted", "auto-generated")
                        .addHeader("Precedence", "bulk")
                        .addHeader("List-Unsubscribe", "<" + message.unsubscribeLink() + ">")
                        .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
                config.timeLimit());
    }

    private String rendered(String template, MessageModel model) {
        return templates.getTemplate(template).data("message", model).render();
    }

    /** On one line: a second one would begin another header. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
