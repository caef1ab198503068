package io.mushrif.complaints.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A complaint as another system tells it. */
record ImportedComplaint(
        String source,
        String externalId,
        Instant receivedAt,
        ComplaintStatus status,
        ComplaintChannel channel,
        String product,
        String category,
        String description,
        String legalEntity,
        String language,
        String response,
        Boolean respondedInTime,
        Map<String, String> attributes,
        String hash) {

    ImportedComplaint {
        attributes = Map.copyOf(attributes);
    }

    /** The same with a fingerprint of all that it says, by which a repeated row is known. */
    ImportedComplaint fingerprinted() {
        return new ImportedComplaint(
                source,
                externalId,
                receivedAt,
                status,
                channel,
                product,
                category,
                description,
                legalEntity,
                language,
                response,
                respondedInTime,
                attributes,
                fingerprint());
    }

    private String fingerprint() {
        StringBuilder text = new StringBuilder();
        add(text, source);
        add(text, externalId);
        add(text, receivedAt);
        add(text, status);
        add(text, channel);
        add(text, product);
        add(text, category);
        add(text, description);
        add(text, legalEntity);
        add(text, language);
        add(text, response);
        add(text, respondedInTime);
        new TreeMap<>(attributes)
                .forEach(
                        (name, value) -> {
                            add(text, name);
                            add(text, value);
                        });
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** With its length in front, so that no value reads as the next one. */
    private static void add(StringBuilder text, Object value) {
        if (value == null) {
            text.append('-');
        } else {
            String written = value.toString();
            text.append(written.length()).append(':').append(written);
        }
    }
}
