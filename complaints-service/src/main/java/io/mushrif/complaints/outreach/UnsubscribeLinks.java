package io.mushrif.complaints.outreach;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links by which a customer unsubscribes without signing in. They name campaign and customer and
 * are signed (HMAC-SHA256), so that nobody can unsubscribe somebody else by guessing.
 */
@ApplicationScoped
class UnsubscribeLinks {

    private static final int SHORTEST_SECRET = 16;
    private static final int IDS = 32;
    private static final int SIGNATURE = 32;

    /** Who unsubscribes, and from a message of which campaign. */
    record Subscriber(UUID campaignId, UUID customerId) {}

    private final OutreachConfig config;

    UnsubscribeLinks(OutreachConfig config) {
        this.config = config;
    }

    /**
     * Checks that links can be made.
     *
     * @throws ProblemException 409 without a secret to sign them with
     */
    void requireSetUp() {
        if (config.linkSecret().filter(s -> s.length() >= SHORTEST_SECRET).isEmpty()) {
            throw ProblemException.conflict("outreach-without-secret");
        }
    }

    String of(UUID campaign, UUID customer) {
        return config.publicUrl() + "/api/v1/unsubscribe/" + token(campaign, customer);
    }

    String token(UUID campaign, UUID customer) {
        byte[] ids =
                ByteBuffer.allocate(IDS)
                        .putLong(campaign.getMostSignificantBits())
                        .putLong(campaign.getLeastSignificantBits())
                        .putLong(customer.getMostSignificantBits())
                        .putLong(customer.getLeastSignificantBits())
                        .array();
        byte[] token = Arrays.copyOf(ids, IDS + SIGNATURE);
        System.arraycopy(signature(ids), 0, token, IDS, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Who a token names; empty when it was not made here. */
    Optional<Subscriber> read(String token) {
        if (config.linkSecret().isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != IDS + SIGNATURE) {
            return Optional.empty();
        }
        byte[] ids = Arrays.copyOf(bytes, IDS);
        // takes as long for a signature that is nearly right as for any other
        if (!MessageDigest.isEqual(
                signature(ids), Arrays.copyOfRange(bytes, IDS, IDS + SIGNATURE))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(ids);
        return Optional.of(
                new Subscriber(
                        new UUID(read.getLong(), read.getLong()),
                        new UUID(read.getLong(), read.getLong())));
    }

    private byte[] signature(byte[] ids) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            config.linkSecret().orElseThrow().getBytes(StandardCharsets.UTF_8),
                            "HmacSHA256"));
            mac.update("unsubscribe".getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(ids);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }
}
