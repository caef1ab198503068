package io.mushrif.complaints.bulkimport;

import io.mushrif.complaints.erasure.Archive;
import io.mushrif.complaints.erasure.ErasedPerson;
import io.mushrif.complaints.erasure.PersonalData;
import io.mushrif.complaints.erasure.PersonalRows;
import io.mushrif.platform.bulkimport.Rejects;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Rows of imported files that were rejected, and files whose import runs. They are nobody's record,
 * so they are found by what a person is known by.
 */
@ApplicationScoped
class ImportPersonalData implements PersonalData {

    private final Rejects rejects;
    private final PersonalRows rows;

    ImportPersonalData(Rejects rejects, PersonalRows rows) {
        this.rejects = rejects;
        this.rows = rows;
    }

    @Override
    public String section() {
        return "import-rejects";
    }

    @Override
    public LocalizedText heading() {
        return new LocalizedText("Rejected rows of imports", "صفوف الاستيراد المرفوضة");
    }

    @Override
    public LocalizedText stays() {
        return new LocalizedText(
                "That a row was rejected and why, without the row.", "رفض الصف وسببه دون محتواه.");
    }

    @Override
    public Set<String> tables() {
        return Set.of("import_reject", "import_chunk");
    }

    @Override
    public long count(UUID customer) {
        return 0;
    }

    /** What could not be taken over is in no record of theirs. */
    @Override
    public void export(UUID customer, Archive archive) {}

    @Override
    public long erase(ErasedPerson person) {
        return rejects.erase(person.traces());
    }

    /** A file that was there before may bring the person back. */
    @Override
    public boolean isSettled(Instant since) {
        return rows.count(
                        "select count(*) from import_job where state in ('RUNNING', 'AWAITING_ANSWER')"
                                + " and requested_at <= ?",
                        since)
                == 0;
    }
}
