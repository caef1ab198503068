package io.mushrif.complaints.outreach;

import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.complaints.mail.OutgoingMail;
import io.mushrif.complaints.response.Sender;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Messages by e-mail. */
@ApplicationScoped
class MailGateway implements MessageGateway {

    private final OutgoingMail mail;
    private final UnsubscribeLinks links;
    private final OutreachConfig config;
    private final Engine templates;

    MailGateway(
            OutgoingMail mail, UnsubscribeLinks links, OutreachConfig config, Engine templates) {
        this.mail = mail;
        this.links = links;
        this.config = config;
        this.templates = templates;
    }

    @Override
    public PreferredChannel channel() {
        return PreferredChannel.EMAIL;
    }

    @Override
    public void send(OutreachPost.Taken message) {
        String language = message.texts().languageFor(message.customer().wishes().language());
        boolean arabic = language.equals("ar");
        MessageText text = message.texts().in(language);
        String name = message.customer().name();
        String link = links.of(message.campaignId(), message.customer().customerId());
        String house = arabic ? config.house().ar() : config.house().en();
        MessageModel model =
                new MessageModel(
                        language,
                        arabic ? "rtl" : "ltr",
                        line(MessageTemplates.fill(text.subject(), name)),
                        List.of(MessageTemplates.fill(text.text(), name).split("\\R{2,}")),
                        house,
                        link);
        String domain = config.from().substring(config.from().lastIndexOf('@') + 1);
        mail.send(
                new Mail()
                        .setFrom(config.from())
                        .addHeader("From", new Sender(line(house), config.from()).header())
                        .addTo(message.customer().address())
                        .setSubject(model.subject())
                        .setText(rendered("outreach/message.txt", model))
                        .setHtml(rendered("outreach/message.html", model))
                        // the same in every try, so that a mailbox recognises what comes twice
                        .addHeader(
                                "Message-ID",
                                "<outreach-%s.%d@%s>"
                                        .formatted(message.campaignId(), message.seq(), domain))
                        .addHeader("Content-Language", language)
                        .addHeader("Auto-Submitted", "auto-generated")
                        .addHeader("Precedence", "bulk")
                        .addHeader("List-Unsubscribe", "<" + link + ">")
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
