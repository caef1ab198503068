package io.mushrif.complaints.customer;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What the record of a customer has beside its row. */
@ApplicationScoped
class CustomerRecordPersonalData implements PersonalData {

    private final PersonalRows rows;

    CustomerRecordPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "customer-record";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText(
                "Contacts, ids in other systems, notes and history",
                "وسائل التواصل والمعرّفات في الأنظمة الأخرى والملاحظات والسجل");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "Who changed which field when, without the values.",
                "من غيّر أي حقل ومتى، دون القيم.");
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "customer_contact",
                "customer_external_id",
                "customer_vulnerability",
                "customer_note",
                "customer_history");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select (select count(*) from customer_contact where customer_id = ?)
                    + (select count(*) from customer_external_id where customer_id = ? and import_hash is distinct from 'erased')
                    + (select count(*) from customer_vulnerability where customer_id = ?)
                    + (select count(*) from customer_note where customer_id = ? and text is not null)
                    + (select count(*) from customer_history where customer_id = ? and coalesce(before, after) is not null)
                """,
                customer,
                customer,
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
                select kind, given as value, created_at, verified_at, confirmed_at, invalid_since from customer_contact
                where customer_id = ? order by kind, value
                """,
                customer);
        rows.each(
                archive::row,
                "select source, external_id, created_at from customer_external_id where customer_id = ? order by 1, 2",
                customer);
        archive.section("vulnerabilities", new LocalizedText("Special needs", "الاحتياجات الخاصة"));
        rows.each(
                archive::row,
                "select driver, note, recorded_at, ended_at from customer_vulnerability where customer_id = ? order by recorded_at",
                customer);
        archive.section("customer-notes", new LocalizedText("Notes", "الملاحظات"));
        rows.each(
                archive::row,
                "select text, written_at from customer_note where customer_id = ? and text is not null order by written_at",
                customer);
        archive.section(
                "customer-history",
                new LocalizedText("What was changed in the record", "ما تغيّر في السجل"));
        rows.each(
                archive::row,
                "select at, field, before, after from customer_history where customer_id = ? order by at, id",
                customer);
    }

    @Override
    public Set<String> traces(UUID customer) {
        return new TreeSet<>(
                rows.texts(
                        """
                        select value from customer_contact where customer_id = ?
                        union select given from customer_contact where customer_id = ?
                        union select external_id from customer_external_id where customer_id = ?
                        """,
                        customer,
                        customer,
                        customer));
    }

    @Override
    public long erase(ErasedPerson person) {
        UUID customer = person.customerId();
        return rows.update("delete from customer_contact where customer_id = ?", customer)
                + eraseExternalIds(customer)
                + rows.update("delete from customer_vulnerability where customer_id = ?", customer)
                + rows.update(
                        """
                        update customer_note set text = null, redacted_by = 'erasure', redacted_at = ?, redaction_reason = ?
                        where customer_id = ? and text is not null
                        """,
                        person.now(),
                        ERASED,
                        customer)
                + rows.update(
                        """
                        update customer_history set before = null, after = null, erased_at = ?
                        where customer_id = ? and coalesce(before, after) is not null
                        """,
                        person.now(),
                        customer);
    }

    /**
     * A fingerprint stays in place of an id, so that a file does not bring an erased person back.
     */
    private long eraseExternalIds(UUID customer) {
        String erased = "'erased-' || encode(sha256(convert_to(%s.external_id, 'UTF8')), 'hex')";
        return rows.update(
                        """
                        delete from customer_external_id e where customer_id = ? and import_hash is distinct from 'erased'
                        and exists (select 1 from customer_external_id o where o.source = e.source and o.external_id = %s)
                        """
                                .formatted(erased.formatted("e")),
                        customer)
                + rows.update(
                        """
                        update customer_external_id e set external_id = %s, import_hash = 'erased'
                        where customer_id = ? and import_hash is distinct from 'erased'
                        """
                                .formatted(erased.formatted("e")),
                        customer);
    }
}
