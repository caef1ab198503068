package io.mushrif.quality.survey;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.mushrif.devstack.Home;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The real survey of devstack/sample-data. */
final class SfoSurvey {

    private SfoSurvey() {}

    static List<NamedCsvRecord> rows() throws IOException {
        try (Reader file =
                        new InputStreamReader(
                                new GZIPInputStream(
                                        Files.newInputStream(
                                                Home.repository()
                                                        .resolve(
                                                                "devstack/sample-data/sfo2017.csv.gz"))),
                                StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    /** How many gave which answer; what lies outside is no answer. */
    static Map<Integer, Long> counts(String column, int least, int most) throws IOException {
        Map<Integer, Long> counts = new TreeMap<>();
        for (NamedCsvRecord row : rows()) {
            Integer value = value(row, column, least, most);
            if (value != null) {
                counts.merge(value, 1L, Long::sum);
            }
        }
        return counts;
    }

    static Integer value(NamedCsvRecord row, String column, int least, int most) {
        String text = row.getField(column);
        if (!text.matches("\\d+")) {
            return null;
        }
        int value = Integer.parseInt(text);
        return value >= least && value <= most ? value : null;
    }
}
