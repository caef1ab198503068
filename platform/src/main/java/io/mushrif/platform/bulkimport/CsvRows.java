package io.mushrif.platform.bulkimport;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of a CSV file: with or without BOM, separated by comma, semicolon, tab or bar, quoted fields
 * over lines.
 */
final class CsvRows implements Rows {

    private static final int HEADER_LIMIT = 65_536;
    private static final char BOM = 0xFEFF;

    private final CutOffStream stream;
    private final QuoteWatch quotes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> header;
    private final int width;
    private Row ahead;
    private long lastLine;
    private boolean broken;

    CsvRows(CutOffStream stream, Charset charset) throws IOException {
        this.stream = stream;
        BufferedReader text =
                new BufferedReader(new InputStreamReader(stream, charset), HEADER_LIMIT);
        skipBom(text);
        char separator = separator(text);
        quotes = new QuoteWatch(text, separator);
        reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .skipEmptyLines(true)
                        .ofCsvRecord(quotes);
        records = reader.iterator();
        header =
                records.hasNext()
                        ? records.next().getFields().stream().map(String::trim).toList()
                        : List.of();
        for (int i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i), i);
        }
        width = header.size();
        ahead = read();
    }

    @Override
    public Set<String> columns() {
        return columns.keySet();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Row next() {
        Row row = ahead;
        if (row == null) {
            return null;
        }
        ahead = read();
        boolean last = ahead == null;
        return last && !broken && (stream.isCutOff() || quotes.isInsideQuotes())
                ? new Row(
                        row.line(),
                        columns,
                        row.values(),
                        new RowReject("", "file-truncated", null))
                : row;
    }

    private Row read() {
        try {
            if (broken || !records.hasNext()) {
                return null;
            }
            CsvRecord found = records.next();
            lastLine = found.getStartingLineNumber();
            List<String> values = found.getFields();
            RowReject fault =
                    values.size() == width
                            ? null
                            : new RowReject("", "columns", values.size() + " " + width);
            return new Row(lastLine, columns, values, fault);
        } catch (CsvParseException e) {
            broken = true; // the parser would fail at the same place for ever
            return new Row(lastLine + 1, columns, List.of(), new RowReject("", "unreadable", null));
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static void skipBom(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BOM) {
            text.reset();
        }
    }

    /** The separator that the header uses most, outside of quotes. */
    private static char separator(Reader text) throws IOException {
        text.mark(HEADER_LIMIT);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        int bars = 0;
        boolean quoted = false;
        for (int i = 0; i < HEADER_LIMIT - 1; i++) {
            int c = text.read();
            if (c < 0 || c == '\n' && !quoted) {
                break;
            }
            quoted ^= c == '"';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
            tabs += !quoted && c == '\t' ? 1 : 0;
            bars += !quoted && c == '|' ? 1 : 0;
        }
        text.reset();
        if (bars > commas && bars > semicolons && bars > tabs) {
            return '|';
        }
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
