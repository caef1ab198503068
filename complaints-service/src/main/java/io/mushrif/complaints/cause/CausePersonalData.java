package io.mushrif.complaints.cause;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What was found out about the causes of complaints. */
@ApplicationScoped
class CausePersonalData implements PersonalData {

    private final PersonalRows rows;

    CausePersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "root-causes";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Causes of complaints", "أسباب الشكاوى");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "The cause by its code, the department and whether it was confirmed: figures count it.",
                "السبب برمزه والإدارة وما إذا تأكد، لأن الأرقام تحسبه.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("root_cause", "root_cause_revision");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select count(*) from root_cause r join complaint c on c.id = r.complaint_id
                where c.customer_id = ? and r.content <> erased_root_cause(r.content)
                """,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select c.reference, r.found_at, r.cause, r.department, r.content -> 'summary' as summary,
                    r.content -> 'fiveWhys' as five_whys
                from root_cause r join complaint c on c.id = r.complaint_id
                where c.customer_id = ? order by r.found_at, c.id
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        return rows.update(
                        """
                        update root_cause_revision set content = erased_root_cause(content)
                        where content <> erased_root_cause(content)
                            and complaint_id in (select id from complaint where customer_id = ?)
                        """,
                        person.customerId())
                + rows.update(
                        """
                        update root_cause set content = erased_root_cause(content)
                        where content <> erased_root_cause(content)
                            and complaint_id in (select id from complaint where customer_id = ?)
                        """,
                        person.customerId());
    }
}
