package io.mushrif.complaints.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.platform.language.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Content;

/** An export as one page in both languages, for people. */
final class PageArchive implements Archive {

    private static final String STYLE =
            """
            body{font-family:'Segoe UI',Tahoma,Arial,sans-serif;color:#1f2937;background:#f3f4f6;margin:0}
            main{max-width:960px;margin:0 auto;padding:32px 40px;background:#fff;line-height:1.6}
            h1{font-size:24px}h2{font-size:19px;margin-top:36px;border-bottom:2px solid #1f2937;padding-bottom:6px}
            h1,h2{display:flex;justify-content:space-between;gap:24px}
            table{width:100%;border-collapse:collapse;margin:14px 0;background:#fafafa}
            td{padding:5px 10px;vertical-align:top;border-bottom:1px solid #e5e7eb}
            td:first-child{width:34%;color:#4b5563}td:first-child span{display:block}
            .v{white-space:pre-wrap;overflow-wrap:anywhere}ul{margin:0;padding-inline-start:18px}.none{color:#6b7280}
            """;

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private final Writer page;
    private final ExportLabels labels;
    private final DateTimeFormatter times;
    private boolean inSection;
    private boolean empty;

    PageArchive(Writer page, ExportLabels labels, ZoneId zone) {
        this.page = page;
        this.labels = labels;
        times =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss '('VV')'", Locale.ROOT)
                        .withZone(zone);
    }

    void begin(Instant now) {
        LocalizedText title = labels.of("archive-title");
        write(
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><style>%s</style></head><body><main>
                """
                        .formatted(escaped(title.en()), STYLE));
        heading("h1", title);
        write("<p class=\"v\">" + escaped(times.format(now)) + "</p>\n");
    }

    @Override
    public void section(String name, LocalizedText heading) {
        endSection();
        heading("h2", heading);
        inSection = true;
        empty = true;
    }

    @Override
    public void row(Map<String, Object> row) {
        empty = false;
        write("<table>\n");
        row.forEach(
                (field, value) -> {
                    write("<tr><td>");
                    both(labels.of(field));
                    write("</td><td class=\"v\" dir=\"auto\">");
                    value(value);
                    write("</td></tr>\n");
                });
        write("</table>\n");
    }

    /** The address of the file stands in its row. */
    @Override
    public void file(String name, Content content) {}

    void end() throws IOException {
        endSection();
        write("</main></body></html>\n");
        page.flush();
    }

    private void endSection() {
        if (inSection && empty) {
            write("<p class=\"none\">— </p>\n");
        }
    }

    private void heading(String tag, LocalizedText text) {
        write("<" + tag + ">");
        both(text);
        write("</" + tag + ">\n");
    }

    private void both(LocalizedText text) {
        write("<span lang=\"en\" dir=\"ltr\">" + escaped(text.en()) + "</span>");
        if (!text.ar().equals(text.en())) {
            write("<span lang=\"ar\" dir=\"rtl\">" + escaped(text.ar()) + "</span>");
        }
    }

    private void value(Object value) {
        if (value instanceof JsonNode node && node.isContainerNode()) {
            write("<ul>");
            if (node.isArray()) {
                node.forEach(item -> item(null, item));
            } else {
                node.properties().forEach(field -> item(field.getKey(), field.getValue()));
            }
            write("</ul>");
        } else if (value instanceof Collection<?> items) {
            write(escaped(String.join(", ", items.stream().map(Object::toString).toList())));
        } else {
            String text = value instanceof JsonNode node ? node.asText() : value.toString();
            write(
                    escaped(
                            INSTANT.matcher(text).matches()
                                    ? times.format(Instant.parse(text))
                                    : text));
        }
    }

    private void item(String name, JsonNode value) {
        write("<li>");
        if (name != null) {
            both(labels.of(name));
            write(": ");
        }
        value(value);
        write("</li>");
    }

    private void write(String text) {
        try {
            page.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
