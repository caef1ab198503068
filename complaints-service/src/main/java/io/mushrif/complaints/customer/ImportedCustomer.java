package io.mushrif.complaints.customer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A customer as another system tells it.
 *
 * @param phone E.164
 */
record ImportedCustomer(
        String source,
        String externalId,
        String name,
        String email,
        String phone,
        String language,
        PreferredChannel preferredChannel) {

    /** A fingerprint of all that it says, by which a repeated row is known. */
    String hash() {
        // the lengths keep one value from reading as the next one
        StringBuilder text = new StringBuilder();
        for (Object value :
                Arrays.asList(source, externalId, name, email, phone, language, preferredChannel)) {
            String written = value == null ? null : value.toString();
            text.append(written == null ? "-" : written.length() + ":" + written);
        }
        return sha256(text.toString());
    }

    /** What the erasure of a person makes of an id. */
    static String erasedId(String id) {
        return "erased-" + sha256(id);
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
