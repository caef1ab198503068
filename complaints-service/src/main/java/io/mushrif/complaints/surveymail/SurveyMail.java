package io.mushrif.complaints.surveymail;

import io.mushrif.complaints.customer.PreferredChannel;
import io.mushrif.complaints.outreach.OutgoingMessage;
import io.mushrif.complaints.outreach.Reached;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The link to a survey on its way to a customer, whom it knows once it is being sent. */
record SurveyMail(
        UUID invitationId,
        boolean reminder,
        UUID customerId,
        String titleEn,
        String titleAr,
        String language,
        String token,
        int attempts,
        Instant expiresAt,
        Reached person,
        PreferredChannel channel) {

    private static final DateTimeFormatter ARABIC_DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu'م'", Locale.forLanguageTag("ar"));
    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static SurveyMail of(Map<String, Object> row) {
        return new SurveyMail(
                UUID.fromString((String) row.get("invitationId")),
                (Boolean) row.get("reminder"),
                UUID.fromString((String) row.get("customerId")),
                (String) row.get("titleEn"),
                (String) row.get("titleAr"),
                (String) row.get("language"),
                (String) row.get("token"),
                (Integer) row.get("attempts"),
                Instant.parse((String) row.get("expiresAt")),
                null,
                null);
    }

    /** The next try. */
    SurveyMail to(Reached customer, PreferredChannel by) {
        return new SurveyMail(
                invitationId,
                reminder,
                customerId,
                titleEn,
                titleAr,
                language,
                token,
                attempts + 1,
                expiresAt,
                customer,
                by);
    }

    /** What the customer prefers, else the language of their complaint, else English. */
    String writtenIn() {
        String wished = person.wishes().language();
        if (isSpoken(wished)) {
            return wished;
        }
        return isSpoken(language) ? language : "en";
    }

    private static boolean isSpoken(String language) {
        return "ar".equals(language) || "en".equals(language);
    }

    OutgoingMessage message(String link, String unsubscribeLink) {
        boolean arabic = writtenIn().equals("ar");
        return new OutgoingMessage(
                "survey-%s.%d".formatted(invitationId, reminder ? 2 : 1),
                person.address(),
                writtenIn(),
                subject(arabic),
                arabic ? arabic() : english(),
                new OutgoingMessage.Action(
                        arabic ? "الإجابة عن الاستبيان" : "Answer the survey", link),
                unsubscribeLink);
    }

    private String subject(boolean arabic) {
        String title = arabic && titleAr != null || titleEn == null ? titleAr : titleEn;
        return reminder ? (arabic ? "تذكير: " : "Reminder: ") + title : title;
    }

    private List<String> arabic() {
        return List.of(
                "مرحبًا " + person.name() + "،",
                reminder
                        ? "سألناكم قبل أيام عن رأيكم في خدمتنا، ولم تصلنا إجابتكم بعد. لا يستغرق الأمر أكثر من"
                                + " دقيقة."
                        : "تواصلتم معنا مؤخرًا، ويهمنا أن نعرف رأيكم في خدمتنا. لا يستغرق الأمر أكثر من دقيقة.",
                "الرابط خاص بكم، ويُستخدم مرة واحدة، وهو صالح حتى %s."
                        .formatted(ARABIC_DATE.format(lastDay())));
    }

    private List<String> english() {
        return List.of(
                "Dear " + person.name() + ",",
                reminder
                        ? "Some days ago we asked you how our service was, and have no answer from you yet. It"
                                + " takes a minute."
                        : "You were in contact with us lately, and we would like to know how our service was. It"
                                + " takes a minute.",
                "The link is for you alone, works once, and can be used until %s."
                        .formatted(ENGLISH_DATE.format(lastDay())));
    }

    private java.time.LocalDate lastDay() {
        return expiresAt.atZone(person.wishes().zone()).toLocalDate();
    }
}
