package io.mushrif.complaints.customerduplicate;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What is derived from the record of a customer to find others like it. */
@ApplicationScoped
class MatchPersonalData implements PersonalData {

    private final PersonalRows rows;

    MatchPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "customer-duplicates";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Possible duplicates", "السجلات المكررة المحتملة");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "Proposals that were decided, with their score.",
                "الاقتراحات التي بُتّ فيها ودرجتها.");
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "customer_match",
                "customer_match_key",
                "customer_match_queue",
                "customer_duplicate");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select (select count(*) from customer_match where customer_id = ?)
                    + (select count(*) from customer_duplicate where status = 'OPEN' and (one_id = ? or other_id = ?))
                """,
                customer,
                customer,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                """
                select status, score, proposed_at, decided_at from customer_duplicate where one_id = ? or other_id = ?
                order by proposed_at
                """,
                customer,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        UUID customer = person.customerId();
        return rows.update("delete from customer_match where customer_id = ?", customer)
                + rows.update("delete from customer_match_key where customer_id = ?", customer)
                + rows.update("delete from customer_match_queue where customer_id = ?", customer)
                + rows.update(
                        "delete from customer_duplicate where status = 'OPEN' and (one_id = ? or other_id = ?)",
                        customer,
                        customer);
    }
}
