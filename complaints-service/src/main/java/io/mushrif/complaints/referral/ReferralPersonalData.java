package io.mushrif.complaints.referral;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What departments were asked about complaints, and what they answered. */
@ApplicationScoped
class ReferralPersonalData implements PersonalData {

    private final PersonalRows rows;

    ReferralPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "referrals";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Questions to departments", "الاستفسارات إلى الإدارات");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That a department was asked and answered, and when: figures count it.",
                "سؤال الإدارة وإجابتها ووقتهما، لأن الأرقام تحسبها.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("referral");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select count(*) from referral r join complaint c on c.id = r.complaint_id
                where c.customer_id = ? and r.question <> '[erased]'
                """,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select c.reference, r.department, r.asked_at, r.question, r.answer, r.reason, r.ended_at
                from referral r join complaint c on c.id = r.complaint_id
                where c.customer_id = ? order by r.asked_at, r.id
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        return rows.update(
                """
                update referral r set question = '[erased]', version = version + 1,
                    answer = case when answer is not null then '[erased]' end,
                    reason = case when reason is not null then '[erased]' end,
                    notes = coalesce((select jsonb_agg(jsonb_set(note, '{text}', '"[erased]"'))
                        from jsonb_array_elements(notes) note), '[]')
                where complaint_id in (select id from complaint where customer_id = ?)
                    and (question <> '[erased]' or answer <> '[erased]' or reason <> '[erased]' or exists (
                        select 1 from jsonb_array_elements(notes) note where note ->> 'text' <> '[erased]'))
                """,
                person.customerId());
    }
}
