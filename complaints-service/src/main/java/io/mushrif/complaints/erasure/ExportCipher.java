package io.mushrif.complaints.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the pieces of exports (AES-256-GCM), with a key of its own for each export, derived from
 * the secret of the installation. The number of the piece is its nonce, so none is used twice.
 */
@ApplicationScoped
class ExportCipher {

    private static final int SHORTEST_SECRET = 16;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final ErasureConfig config;

    ExportCipher(ErasureConfig config) {
        this.config = config;
    }

    /** Whether there is a secret to encrypt with. */
    boolean isSetUp() {
        return config.exportSecret().filter(s -> s.length() >= SHORTEST_SECRET).isPresent();
    }

    byte[] encrypted(UUID export, int seq, byte[] piece) {
        return done(Cipher.ENCRYPT_MODE, export, seq, piece);
    }

    byte[] decrypted(UUID export, int seq, byte[] piece) {
        return done(Cipher.DECRYPT_MODE, export, seq, piece);
    }

    private byte[] done(int mode, UUID export, int seq, byte[] piece) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(NONCE_BYTES - 4, seq).array();
            cipher.init(mode, key(export), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(piece);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a piece of an export could not be ciphered", e);
        }
    }

    private SecretKeySpec key(UUID export) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        config.exportSecret().orElseThrow().getBytes(StandardCharsets.UTF_8),
                        "HmacSHA256"));
        return new SecretKeySpec(
                mac.doFinal(("customer-export " + export).getBytes(StandardCharsets.UTF_8)), "AES");
    }
}
