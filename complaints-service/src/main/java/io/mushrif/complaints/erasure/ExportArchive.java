package io.mushrif.complaints.erasure;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes all that is kept of a customer as a ZIP archive: {@code index.html} for people, {@code
 * data.json} for machines, and the files of their complaints. One row at a time is in memory.
 */
@ApplicationScoped
class ExportArchive {

    private final PersonalSections sections;
    private final ErasureSubject subject;
    private final ObjectMapper json;
    private final ExportLabels labels;
    private final Site site;
    private final Clock clock;

    ExportArchive(
            PersonalSections sections,
            ErasureSubject subject,
            ObjectMapper json,
            ExportLabels labels,
            Site site,
            Clock clock) {
        this.sections = sections;
        this.subject = subject;
        this.json = json;
        this.labels = labels;
        this.site = site;
        this.clock = clock;
    }

    void write(UUID customer, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("data.json"));
            JsonGenerator generator =
                    json.getFactory()
                            .createGenerator(zip)
                            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                            .useDefaultPrettyPrinter();
            JsonArchive data = new JsonArchive(generator, labels);
            data.begin(customer, clock.instant(), site.zone());
            export(customer, data);
            data.end();
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("index.html"));
            PageArchive page =
                    new PageArchive(
                            new OutputStreamWriter(zip, StandardCharsets.UTF_8),
                            labels,
                            site.zone());
            page.begin(clock.instant());
            export(customer, page);
            page.end();
            zip.closeEntry();
            for (Map.Entry<String, Archive.Content> file : data.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                try (InputStream bytes = file.getValue().open()) {
                    bytes.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
    }

    private void export(UUID customer, Archive archive) {
        sections.all().forEach(section -> section.export(customer, archive));
        int number = 0;
        for (UUID record : subject.records(customer)) {
            if (!record.equals(customer)) {
                Archive merged = new MergedRecordArchive(archive, ++number);
                sections.all().forEach(section -> section.export(record, merged));
            }
        }
    }
}
