package io.mushrif.complaints.attachment;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Files of complaints. */
@ApplicationScoped
class AttachmentPersonalData implements PersonalData {

    private final PersonalRows rows;
    private final AttachmentStore store;
    private final AttachmentDebris debris;

    AttachmentPersonalData(PersonalRows rows, AttachmentStore store, AttachmentDebris debris) {
        this.rows = rows;
        this.store = store;
        this.debris = debris;
    }

    @Override
    public String section() {
        return "attachments";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Files of complaints", "ملفات الشكاوى");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That there was a file, its kind and size: the course of the complaint names it.",
                "وجود الملف ونوعه وحجمه، لأن مسار الشكوى يذكره.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("attachment", "attachment_debris");
    }

    @Override
    public long count(UUID customer) {
        return rows.count(
                """
                select count(*) from attachment a join complaint c on c.id = a.complaint_id
                where c.customer_id = ? and a.name <> '[erased]'
                """,
                customer);
    }

    @Override
    public void export(UUID customer, Archive archive) {
        archive.section(section(), heading());
        rows.each(
                row -> {
                    Object key = row.remove("storageKey");
                    if (key != null) {
                        // the id keeps two files of one name apart
                        String file =
                                "attachments/%s/%s/%s"
                                        .formatted(
                                                row.get("reference"),
                                                row.get("id"),
                                                row.get("name"));
                        archive.file(file, () -> store.open(key.toString()));
                        row.put("file", file);
                    }
                    archive.row(row);
                },
                """
                select c.reference, a.id, a.name, a.type, a.size, a.attached_at, a.redacted_at, a.storage_key
                from attachment a join complaint c on c.id = a.complaint_id
                where c.customer_id = ? order by c.received_at, c.id, a.attached_at, a.id
                """,
                customer);
    }

    @Override
    public long erase(ErasedPerson person) {
        rows.update(
                """
                insert into attachment_debris (storage_key, delete_at)
                select a.storage_key, ? from attachment a join complaint c on c.id = a.complaint_id
                where c.customer_id = ? and a.storage_key is not null
                """,
                person.now(),
                person.customerId());
        return rows.update(
                """
                update attachment a set storage_key = null, name = '[erased]', sha256 = '', version = version + 1,
                    redacted_by = coalesce(a.redacted_by, 'erasure'), redacted_at = coalesce(a.redacted_at, ?),
                    redaction_reason = '[erased]'
                where a.name <> '[erased]' and a.complaint_id in (select id from complaint where customer_id = ?)
                """,
                person.now(),
                person.customerId());
    }

    @Override
    public void clear() {
        debris.sweepAll();
    }
}
