package io.mushrif.complaints.customermerge;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What a merge keeps so that it can be taken back. */
@ApplicationScoped
class MergePersonalData implements PersonalData {

    private static final String OF_CUSTOMER =
            " merge_id in (select id from customer_merge where survivor_id = ? or absorbed_id = ?)";

    private final PersonalRows rows;

    MergePersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "customer-merges";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Merged records", "السجلات المدموجة");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "Which records were merged when; it cannot be taken back any more.",
                "السجلات التي دُمجت وتاريخ دمجها، ولا يمكن التراجع عنه بعد ذلك.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer_merge", "customer_merge_row");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                "select count(*) from customer_merge_row where" + OF_CUSTOMER, customer, customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select survivor_id, absorbed_id, merged_at, undone_at from customer_merge
                where survivor_id = ? or absorbed_id = ? order by merged_at
                """,
                customer,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        UUID customer = person.customerId();
        rows.update(
                """
                update customer_merge set undo_until = ?, version = version + 1
                where (survivor_id = ? or absorbed_id = ?) and undone_at is null and undo_until > ?
                """,
                person.now(),
                customer,
                customer,
                person.now());
        return rows.update(
                "delete from customer_merge_row where" + OF_CUSTOMER, customer, customer);
    }
}
