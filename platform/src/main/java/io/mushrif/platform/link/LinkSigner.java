package io.mushrif.platform.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and reads the tokens of links that need no sign-in: ids and an HMAC-SHA256 (RFC 2104) over
 * the purpose and the ids. Who does not know the secret can make none, and one for another purpose
 * is none.
 */
public final class LinkSigner {

    /** Least characters of a secret. */
    public static final int SHORTEST_SECRET = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID = 16;
    private static final int SIGNATURE = 32;

    private final SecretKeySpec key;
    private final byte[] purpose;

    /**
     * @param secret at least {@link #SHORTEST_SECRET} characters
     * @param purpose what the links are for
     * @throws IllegalArgumentException when the secret is too short
     */
    public LinkSigner(String secret, String purpose) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "a secret for links has at least " + SHORTEST_SECRET + " characters");
        }
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    /** The token that names these ids, in letters that an address may have. */
    public String token(UUID... ids) {
        ByteBuffer named = ByteBuffer.allocate(ids.length * ID);
        for (UUID id : ids) {
            named.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
        byte[] token = Arrays.copyOf(named.array(), named.capacity() + SIGNATURE);
        System.arraycopy(signature(named.array()), 0, token, named.capacity(), SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The ids that a token names; empty when it was not made with this secret and purpose. */
    public Optional<List<UUID>> read(String token, int count) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int length = count * ID;
        if (bytes.length != length + SIGNATURE) {
            return Optional.empty();
        }
        byte[] named = Arrays.copyOf(bytes, length);
        // takes as long for a signature that is nearly right as for any other
        if (!MessageDigest.isEqual(
                signature(named), Arrays.copyOfRange(bytes, length, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer ids = ByteBuffer.wrap(named);
        return Optional.of(
                IntStream.range(0, count)
                        .mapToObj(i -> new UUID(ids.getLong(), ids.getLong()))
                        .toList());
    }

    private byte[] signature(byte[] named) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose);
            return mac.doFinal(named);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
