package io.mushrif.complaints.erasure;

import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Exports that were written, and what was noted about erasure itself. */
@ApplicationScoped
class ExportPersonalData implements PersonalData {

    private final PersonalRows rows;

    ExportPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String section() {
        return "exports";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Exports of these data", "عمليات تصدير هذه البيانات");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "Who asked for exports and for the erasure, when and why: the proof of it.",
                "من طلب التصدير والمحو ووقته وسببه، دليلًا عليه.");
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "customer_export",
                "customer_export_piece",
                "customer_export_download",
                "customer_erasure",
                "customer_erasure_section",
                "legal_hold");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select count(*) from customer_export e where customer_id = ? and exists (
                    select 1 from customer_export_piece p where p.export_id = e.id)
                """,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                archive::row,
                "select requested_at, finished_at, expires_at from customer_export where customer_id = ?"
                        + " and state = 'COMPLETED' order by requested_at",
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        rows.update(
                """
                update customer_export set state = 'FAILED', failure = 'erased', finished_at = ?, version = version + 1
                where customer_id = ? and state = 'RUNNING'
                """,
                person.now(),
                person.customerId());
        rows.update(
                """
                update customer_export set expires_at = ?, version = version + 1
                where customer_id = ? and expires_at > ?
                """,
                person.now(),
                person.customerId(),
                person.now());
        rows.update("delete from legal_hold where customer_id = ?", person.customerId());
        return rows.update(
                """
                delete from customer_export_piece where export_id in (
                    select id from customer_export where customer_id = ?)
                """,
                person.customerId());
    }
}
