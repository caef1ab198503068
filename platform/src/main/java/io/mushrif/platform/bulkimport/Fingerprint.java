package io.mushrif.platform.bulkimport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** All that a row says in one short text, by which a repeated row is known. */
public final class Fingerprint {

    private final StringBuilder text = new StringBuilder();

    /** Adds a value, which may be null. */
    public Fingerprint add(Object value) {
        if (value instanceof Map<?, ?> map) {
            new TreeMap<>(map).forEach((name, one) -> add(name).add(one));
            return this;
        }
        if (value == null) {
            text.append('-');
        } else {
            // with its length in front, so that no value reads as the next one
            String written = value.toString();
            text.append(written.length()).append(':').append(written);
        }
        return this;
    }

    /** SHA-256 of all values, in hexadecimal. */
    public String hash() {
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
