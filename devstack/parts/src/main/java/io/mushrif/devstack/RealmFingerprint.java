package io.mushrif.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Remembers which realm file Keycloak imported: it never imports over a realm that exists. */
final class RealmFingerprint {

    private RealmFingerprint() {}

    /** Whether the file differs from the one remembered; remembers it when there is none yet. */
    static boolean differs(Path realmFile, Path remembered) {
        try {
            String now = digest(Files.readAllBytes(realmFile));
            if (Files.exists(remembered)) {
                return !Files.readString(remembered).equals(now);
            }
            Files.writeString(remembered, now);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
