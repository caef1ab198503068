package io.mushrif.platform.bulkimport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** All rows of a file that is given as text. */
final class FileRows {

    private FileRows() {}

    static List<Row> csv(String text) throws IOException {
        return all(ImportFormat.CSV, bytes(text), false);
    }

    static List<Row> ndjson(String text) throws IOException {
        return all(ImportFormat.NDJSON, bytes(text), false);
    }

    static List<Row> all(ImportFormat format, byte[] file, boolean gzip) throws IOException {
        try (Rows rows =
                ImportFiles.rows(
                        new ByteArrayInputStream(file), format, gzip, StandardCharsets.UTF_8)) {
            List<Row> all = new ArrayList<>();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            return all;
        }
    }

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Line and reason of rows that cannot be read, for example "3 columns". */
    static List<String> faults(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.fault() != null)
                .map(row -> row.line() + " " + row.fault().code())
                .toList();
    }
}
