package io.mushrif.complaints.response;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Letters to customers. */
@ApplicationScoped
class LetterPersonalData implements PersonalData {

    private final PersonalRows rows;

    LetterPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "letters";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Letters", "الخطابات");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That a letter of this kind was sent and when: the proof that time limits were kept.",
                "إرسال خطاب من هذا النوع ووقته، دليلًا على الالتزام بالمهل.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("letter", "letter_delivery");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select count(*) from letter l join complaint c on c.id = l.complaint_id
                where c.customer_id = ? and l.text <> '[erased]'
                """,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select c.reference, l.written_at, l.kind, l.language, l.channel, l.recipient_name, l.recipient_email,
                    l.subject, l.text, d.status, d.sent_at
                from letter l join complaint c on c.id = l.complaint_id join letter_delivery d on d.letter_id = l.id
                where c.customer_id = ? order by l.written_at, l.id
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        // one that waits is not sent any more: nobody is left to get it
        rows.update(
                """
                update letter_delivery d set version = version + 1, next_attempt_at = null, last_error = null,
                    status = case status when 'QUEUED' then 'FAILED' else status end,
                    failed_at = case status when 'QUEUED' then ? else failed_at end
                where (status = 'QUEUED' or last_error is not null) and letter_id in (
                    select l.id from letter l join complaint c on c.id = l.complaint_id where c.customer_id = ?)
                """,
                person.now(),
                person.customerId());
        return rows.update(
                """
                update letter set recipient_name = null, recipient_email = null, subject = '[erased]', html = '[erased]',
                    text = '[erased]', checksum = ''
                where text <> '[erased]' and complaint_id in (select id from complaint where customer_id = ?)
                """,
                person.customerId());
    }
}
