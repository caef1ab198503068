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
        try {
            byte[] text =
                    new ImportedComplaint(
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
                                    Map.of(),
                                    null)
                            .toString()
                            .concat(new TreeMap<>(attributes).toString())
                            .getBytes(StandardCharsets.UTF_8);
            String digest =
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
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
                    digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
