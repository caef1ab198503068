package io.mushrif.complaints.escalation;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Why complaints went to somebody higher up. */
@ApplicationScoped
class EscalationPersonalData implements PersonalData {

    private final PersonalRows rows;

    EscalationPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "escalations";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Escalations", "التصعيدات");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That somebody was told, who and when: figures count it.",
                "إبلاغ من أُبلغ ووقته، لأن الأرقام تحسبه.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("escalation", "escalation_queue");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select count(*) from escalation e join complaint c on c.id = e.complaint_id
                where c.customer_id = ? and e.reason <> '[erased]'
                """,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select c.reference, e.escalated_at, e.level, e.clock, e.reason
                from escalation e join complaint c on c.id = e.complaint_id
                where c.customer_id = ? order by e.escalated_at, e.id
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        return rows.update(
                """
                update escalation set reason = '[erased]', version = version + 1
                where reason <> '[erased]' and complaint_id in (select id from complaint where customer_id = ?)
                """,
                person.customerId());
    }
}
