package io.mushrif.complaints.bulkaction;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mushrif.platform.csv.SpreadsheetText;
import io.mushrif.platform.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The results of a job as a file, however many there are. */
@ApplicationScoped
class ItemFile {

    private static final int PAGE = 1_000;

    private final Items items;

    ItemFile(Items items) {
        this.items = items;
    }

    /**
     * Writes them as CSV: complaint id, reference, result, code, detail in the given language,
     * time.
     *
     * @param result null for all
     */
    void write(UUID job, ItemResult.Kind result, Locale locale, Writer out) throws IOException {
        ProblemTexts texts = ProblemTexts.in(locale);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("complaintId", "reference", "result", "code", "detail", "at");
        List<Items.Found> page = items.page(job, result, 0, PAGE);
        while (!page.isEmpty()) {
            for (Items.Found item : page) {
                BulkActionItemView view = BulkActionItemView.of(item, texts);
                csv.writeRecord(
                        view.complaintId().toString(),
                        SpreadsheetText.defused(view.reference()),
                        view.result().name(),
                        SpreadsheetText.defused(view.code()),
                        SpreadsheetText.defused(view.detail()),
                        view.at().toString());
            }
            page = items.page(job, result, page.get(page.size() - 1).seq(), PAGE);
        }
        csv.flush();
    }
}
