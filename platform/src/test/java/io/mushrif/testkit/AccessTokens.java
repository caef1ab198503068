package io.mushrif.testkit;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Access tokens as Keycloak would issue them, signed with a key that is made for this run. The key
 * travels as a system property because tests and the application are loaded by different class
 * loaders.
 */
public final class AccessTokens {

    private static final String PUBLIC = "mushrif.test.public-key";
    private static final String PRIVATE = "mushrif.test.private-key";

    private AccessTokens() {}

    /** A valid token of a user with realm roles. */
    public static String of(String username, String... roles) {
        return signed(username, "mushrif-api", Duration.ofMinutes(10), roles);
    }

    /** A token for another audience. */
    public static String forAudience(String audience, String username, String... roles) {
        return signed(username, audience, Duration.ofMinutes(10), roles);
    }

    /** A token that has run out. */
    public static String expired(String username, String... roles) {
        return signed(username, "mushrif-api", Duration.ofMinutes(-10), roles);
    }

    static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has RSA", e);
            }
        }
        return System.getProperty(PUBLIC);
    }

    private static String signed(
            String username, String audience, Duration validity, String... roles) {
        return Jwt.claims()
                .subject("id-of-" + username)
                .claim("preferred_username", username)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .audience(audience)
                .issuedAt(java.time.Instant.now().minus(Duration.ofHours(1)))
                .expiresAt(java.time.Instant.now().plus(validity))
                .jws()
                .sign(privateKey());
    }

    private static PrivateKey privateKey() {
        publicKey();
        byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("the key of this run is broken", e);
        }
    }
}
