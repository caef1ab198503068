package io.mushrif.quality.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mushrif.platform.csv.SpreadsheetText;
import io.mushrif.platform.language.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Figures as CSV, one line each. Numbers are written without regard to any language; text that a
 * spreadsheet would take for a formula is defused.
 */
final class InsightFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private InsightFile() {}

    static String of(ScoresView view, boolean byteOrderMark) {
        Stream<ScoreLine> lines =
                Stream.concat(
                        view.lines().stream(),
                        view.total() == null ? Stream.empty() : Stream.of(view.total()));
        return text(
                byteOrderMark,
                List.of(
                        "key",
                        "scorecard_id",
                        "text_en",
                        "text_ar",
                        "evaluations",
                        "average_of_percentages",
                        "pooled",
                        "passed"),
                lines.map(
                                line ->
                                        List.of(
                                                line.key() == null
                                                        ? "TOTAL"
                                                        : SpreadsheetText.defused(line.key()),
                                                written(line.scorecardId()),
                                                english(line.text()),
                                                arabic(line.text()),
                                                written(line.evaluations()),
                                                written(line.averageOfPercentages()),
                                                written(line.pooled()),
                                                written(line.passed())))
                        .toList());
    }

    static String of(FailuresView view, boolean byteOrderMark) {
        return text(
                byteOrderMark,
                List.of(
                        "key",
                        "scorecard_id",
                        "text_en",
                        "text_ar",
                        "failures",
                        "answers",
                        "rate",
                        "share",
                        "cumulative_share"),
                view.lines().stream()
                        .map(
                                line ->
                                        List.of(
                                                SpreadsheetText.defused(line.key()),
                                                written(line.scorecardId()),
                                                english(line.text()),
                                                arabic(line.text()),
                                                written(line.failures()),
                                                written(line.answers()),
                                                written(line.rate()),
                                                written(line.share()),
                                                written(line.cumulativeShare())))
                        .toList());
    }

    private static String english(LocalizedText text) {
        return text == null ? "" : SpreadsheetText.defused(text.en());
    }

    private static String arabic(LocalizedText text) {
        return text == null ? "" : SpreadsheetText.defused(text.ar());
    }

    private static String written(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String text(
            boolean byteOrderMark, List<String> header, List<List<String>> lines) {
        StringWriter text = new StringWriter();
        if (byteOrderMark) {
            text.append(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(header);
        lines.forEach(csv::writeRecord);
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
