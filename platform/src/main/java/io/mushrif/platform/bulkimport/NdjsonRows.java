package io.mushrif.platform.bulkimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows of a file with one JSON object per line. Columns are the fields of the first object. */
final class NdjsonRows implements Rows {

    private static final String BOM = "\uFEFF";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final CutOffStream stream;
    private final BufferedReader lines;
    private long line;
    private Row ahead;

    NdjsonRows(CutOffStream stream, Charset charset) throws IOException {
        this.stream = stream;
        lines = new BufferedReader(new InputStreamReader(stream, charset));
        ahead = read();
    }

    @Override
    public Set<String> columns() {
        return ahead == null ? Set.of() : ahead.columns().keySet();
    }

    @Override
    public Row next() throws IOException {
        Row row = ahead;
        if (row == null) {
            return null;
        }
        ahead = read();
        return ahead == null && stream.isCutOff()
                ? new Row(
                        row.line(),
                        row.columns(),
                        row.values(),
                        new RowReject("", "file-truncated", null))
                : row;
    }

    private Row read() throws IOException {
        String text;
        do {
            text = lines.readLine();
            line++;
            if (line == 1 && text != null && text.startsWith(BOM)) {
                text = text.substring(BOM.length());
            }
        } while (text != null && text.isBlank());
        return text == null ? null : row(text);
    }

    private Row row(String text) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    JsonNode value = field.getValue();
                    columns.put(field.getKey(), values.size());
                    values.add(text(value));
                }
                return new Row(line, columns, values, null);
            }
        } catch (JsonProcessingException e) {
            return new Row(line, Map.of(), List.of(text), new RowReject("", "bad-json", null));
        }
        return new Row(line, Map.of(), List.of(text), new RowReject("", "bad-json", null));
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
