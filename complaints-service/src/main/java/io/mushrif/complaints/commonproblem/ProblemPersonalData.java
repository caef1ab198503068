package io.mushrif.complaints.commonproblem;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Words of complaints by which they are grouped. */
@ApplicationScoped
class ProblemPersonalData implements PersonalData {

    private static final String OF_CUSTOMER =
            "common_problem_member m join complaint c on c.id = m.complaint_id where c.customer_id = ?";

    private final PersonalRows rows;

    ProblemPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "common-problems";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText(
                "Words by which complaints are grouped", "كلمات تُجمع بها الشكاوى المتشابهة");
    }

    @Override
    public LocalizedText stays() {
        return null;
    }

    @Override
    public Set<String> tables() {
        return Set.of("common_problem", "common_problem_member", "common_problem_news");
    }

    @Override
    public long count(UUID customer) {
        return rows.count("select count(*) from " + OF_CUSTOMER, customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                "select c.reference, m.problem_id, m.words from "
                        + OF_CUSTOMER
                        + " order by c.received_at, c.id",
                customer);
    }

    /** The groups are counted anew from those who are left. */
    @Override
    public long erase(ErasedPerson person) {
        List<String> groups =
                rows.texts("select distinct m.problem_id from " + OF_CUSTOMER, person.customerId());
        long erased =
                rows.update(
                        """
                        delete from common_problem_member
                        where complaint_id in (select id from complaint where customer_id = ?)
                        """,
                        person.customerId());
        for (String group : groups) {
            UUID id = UUID.fromString(group);
            rows.update(GroupRows.RECOUNT, id, SimilarGroup.MOST_WORDS, id);
            rows.update(GroupRows.FORGET_EMPTY, id);
        }
        return erased;
    }
}
