package io.mushrif.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one table of a page in docs: row → column → cell. */
public final class MarkdownTable {

    private MarkdownTable() {}

    /**
     * Reads the table.
     *
     * @param page file in docs, for example lifecycle.md
     */
    public static Map<String, Map<String, String>> in(String page) {
        List<String> lines = lines(Path.of("docs", page));
        List<String> header = cells(lines.get(0));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (String line : lines.subList(2, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            if (rows.put(cells.get(0), row) != null) {
                throw new IllegalArgumentException(cells.get(0) + " is there twice");
            }
        }
        return rows;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.startsWith("|")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|"))
                .map(cell -> cell.replace("`", "").trim())
                .toList();
    }
}
