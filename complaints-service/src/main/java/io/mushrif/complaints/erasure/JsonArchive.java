package io.mushrif.complaints.erasure;

import com.fasterxml.jackson.core.JsonGenerator;
import io.mushrif.platform.language.LocalizedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;

/** An export as JSON: sections with headings and the names of their fields in both languages. */
final class JsonArchive implements Archive {

    private final JsonGenerator json;
    private final ExportLabels labels;
    private final Map<String, Content> files = new LinkedHashMap<>();
    private final Set<String> fields = new LinkedHashSet<>();
    private boolean inSection;

    JsonArchive(JsonGenerator json, ExportLabels labels) {
        this.json = json;
        this.labels = labels;
    }

    void begin(UUID customer, Instant now, ZoneId zone) throws IOException {
        json.writeStartObject();
        json.writeStringField("customerId", customer.toString());
        json.writeStringField("writtenAt", now.toString());
        json.writeStringField("timeZone", zone.getId());
        json.writeObjectField("title", labels.of("archive-title"));
        json.writeArrayFieldStart("sections");
    }

    @Override
    public void section(String name, LocalizedText heading) {
        write(
                () -> {
                    endSection();
                    json.writeStartObject();
                    json.writeStringField("section", name);
                    json.writeObjectField("heading", heading);
                    json.writeArrayFieldStart("rows");
                    inSection = true;
                });
    }

    @Override
    public void row(Map<String, Object> row) {
        fields.addAll(row.keySet());
        write(() -> json.writeObject(row));
    }

    @Override
    public void file(String name, Content content) {
        files.put(name, content);
    }

    Map<String, Content> files() {
        return files;
    }

    void end() throws IOException {
        endSection();
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }

    private void endSection() throws IOException {
        if (inSection) {
            json.writeEndArray();
            json.writeObjectFieldStart("fields");
            for (String field : fields) {
                json.writeObjectField(field, labels.of(field));
            }
            json.writeEndObject();
            json.writeEndObject();
            fields.clear();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
