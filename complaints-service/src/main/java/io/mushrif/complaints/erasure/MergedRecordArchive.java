package io.mushrif.complaints.erasure;

import io.mushrif.platform.language.LocalizedText;
import java.util.Map;

/** Sections of a record that was merged into the customer's, under names of their own. */
final class MergedRecordArchive implements Archive {

    private final Archive archive;
    private final int number;

    MergedRecordArchive(Archive archive, int number) {
        this.archive = archive;
        this.number = number;
    }

    @Override
    public void section(String name, LocalizedText heading) {
        archive.section(
                name + "-of-merged-record-" + number,
                new LocalizedText(
                        heading.en() + " (merged record " + number + ")",
                        heading.ar() + " (سجل مدموج " + number + ")"));
    }

    @Override
    public void row(Map<String, Object> row) {
        archive.row(row);
    }

    @Override
    public void file(String name, Content content) {
        archive.file("merged-record-" + number + "/" + name, content);
    }
}
