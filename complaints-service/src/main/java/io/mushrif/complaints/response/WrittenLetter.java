package io.mushrif.complaints.response;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A letter that is written and not yet kept. */
record WrittenLetter(
        String language,
        String sender,
        String subject,
        String html,
        String text,
        String wording,
        long wordingVersion) {

    /** SHA-256 over all that the recipient gets; each field goes in with its length before it. */
    String checksum(String recipientEmail) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Stream.of(sender, recipientEmail == null ? "" : recipientEmail, subject, text, html)
                    .map(field -> field.getBytes(StandardCharsets.UTF_8))
                    .forEach(
                            bytes -> {
                                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                                digest.update(bytes);
                            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
