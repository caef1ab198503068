package io.mushrif.complaints.outreach;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Which messages customers got. */
@ApplicationScoped
class OutreachPersonalData implements PersonalData {

    private final PersonalRows rows;

    OutreachPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "outreach";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Announcements and offers", "الإعلانات والعروض");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That a message of a campaign went to the random id: its figures count it. It holds neither"
                        + " name nor address.",
                "إرسال رسالة الحملة إلى المعرّف العشوائي دون اسم أو عنوان، لأن أرقام الحملة تحسبها.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("outreach_campaign", "outreach_recipient");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select count(*) from outreach_recipient
                where customer_id = ? and (state = 'PENDING' or last_error is not null)
                """,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select c.name as campaign, c.purpose, c.channel, r.state, r.language, r.at
                from outreach_recipient r join outreach_campaign c on c.id = r.campaign_id
                where r.customer_id = ? order by c.created_at, c.id
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        return rows.update(
                """
                update outreach_recipient set last_error = null, next_attempt_at = null,
                    reason = case state when 'PENDING' then 'ERASED' else reason end,
                    at = case state when 'PENDING' then ? else at end,
                    state = case state when 'PENDING' then 'SKIPPED' else state end
                where customer_id = ? and (state = 'PENDING' or last_error is not null)
                """,
                person.now(),
                person.customerId());
    }
}
