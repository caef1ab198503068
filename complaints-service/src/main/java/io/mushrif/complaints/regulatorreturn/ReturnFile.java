package io.mushrif.complaints.regulatorreturn;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.mushrif.platform.csv.SpreadsheetText;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * A return as CSV: one line per product, category and root cause, the totals last. Numbers are
 * written without regard to any language; text that a spreadsheet would take for a formula is
 * defused.
 */
final class ReturnFile {

    /** A column: its code, its title in a language, and its value in a line. */
    private record Column(String code, String title, String value) {}

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final RegulatorReturnView view;
    private final Locale titles;

    /**
     * @param titles language of a second header line; null for none
     */
    ReturnFile(RegulatorReturnView view, Locale titles) {
        this.view = view;
        this.titles = titles;
    }

    String text(boolean byteOrderMark) {
        StringWriter text = new StringWriter();
        if (byteOrderMark) {
            text.append(BYTE_ORDER_MARK);
        }
        CsvWriter csv = CsvWriter.builder().build(text);
        List<Column> total = line("TOTAL", new ReturnRow(null, null, null, view.totals()));
        csv.writeRecord(total.stream().map(Column::code).toList());
        if (titles != null) {
            csv.writeRecord(total.stream().map(Column::title).toList());
        }
        for (ReturnRow row : view.rows()) {
            csv.writeRecord(line("DETAIL", row).stream().map(Column::value).toList());
        }
        csv.writeRecord(total.stream().map(Column::value).toList());
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<Column> line(String kind, ReturnRow row) {
        Figures figures = row.figures();
        List<Column> line = new ArrayList<>();
        add(line, "line", kind);
        add(line, "legal_entity", SpreadsheetText.defused(view.legalEntity()));
        add(line, "regime", SpreadsheetText.defused(view.regime()));
        add(line, "period_start", view.from().toString());
        add(line, "period_end", view.to().minusDays(1).toString());
        add(line, "product", SpreadsheetText.defused(row.product()));
        add(line, "category", SpreadsheetText.defused(row.category()));
        add(line, "root_cause", SpreadsheetText.defused(row.rootCause()));
        add(line, "outstanding_at_start", figures.outstandingAtStart());
        add(line, "opened", figures.opened());
        add(line, "reopened", figures.reopened());
        add(line, "closed", figures.closed());
        addBands(line, "closed", figures.closedByAge());
        add(line, "closed_age_not_known", figures.closedAgeNotKnown());
        add(line, "upheld", figures.upheld());
        add(line, "partly_upheld", figures.partlyUpheld());
        add(line, "not_upheld", figures.notUpheld());
        add(line, "settled", figures.settled());
        add(line, "withdrawn", figures.withdrawn());
        add(line, "merged", figures.merged());
        add(line, "decision_not_known", figures.decisionNotKnown());
        add(line, "outstanding_at_end", figures.outstandingAtEnd());
        addBands(line, "outstanding", figures.outstandingByAge());
        add(line, "acknowledged_in_time", figures.acknowledgedInTime());
        add(line, "acknowledged_late", figures.acknowledgedLate());
        add(line, "acknowledgement_not_known", figures.acknowledgementNotKnown());
        add(line, "statutory_breaches", figures.statutoryBreaches());
        add(line, "complaints_with_redress", figures.complaintsWithRedress());
        addMoney(line, figures);
        return line;
    }

    private void addBands(List<Column> line, String figure, Map<String, Long> byAge) {
        for (RegulatorReturnView.Band band : view.ageBands()) {
            line.add(
                    new Column(
                            figure + "_" + band.code(),
                            title(figure) + ": " + title(band.title()),
                            Long.toString(byAge.get(band.code()))));
        }
    }

    /** Every line has the columns of every currency of the return. */
    private void addMoney(List<Column> line, Figures figures) {
        for (String currency : new TreeSet<>(view.totals().redressPaid().keySet())) {
            addMoney(line, "redress_paid", currency, figures.redressPaid());
            addMoney(line, "redress_paid_upheld", currency, figures.redressPaidUpheld());
        }
    }

    private void addMoney(
            List<Column> line, String figure, String currency, Map<String, BigDecimal> amounts) {
        line.add(
                new Column(
                        figure + "_" + currency,
                        title(figure) + " (" + currency + ")",
                        amounts.getOrDefault(currency, BigDecimal.ZERO).toPlainString()));
    }

    private void add(List<Column> line, String code, Object value) {
        line.add(new Column(code, title(code), value.toString()));
    }

    private String title(String code) {
        return titles == null ? code : ProblemTexts.in(titles).text("return." + code, code);
    }

    private String title(LocalizedText title) {
        return Locale.ENGLISH.equals(titles) || titles == null ? title.en() : title.ar();
    }
}
