package io.mushrif.gateway;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Issues tokens as Keycloak does, and publishes the key to check them. */
final class TestIssuer implements AutoCloseable {

    private static final String KEY_ID = "test-key";
    private static final KeyPair KEYS = newKeys();

    private final HttpServer server;
    private final String address;

    /** An issuer that answers at the given port; 0 for any. */
    TestIssuer(int port) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        address = address(server.getAddress().getPort());
        String realm = "/realms/mushrif";
        publish(
                realm + "/.well-known/openid-configuration",
                """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","token_endpoint":"%1$s/token"}"""
                        .formatted(address));
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        publish(
                realm + "/certs",
                """
                {"keys":[{"kid":"%s","kty":"RSA","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}"""
                        .formatted(
                                KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent())));
        server.start();
    }

    static String address(int port) {
        return "http://127.0.0.1:" + port + "/realms/mushrif";
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A token that is valid for an hour. */
    static String token(String issuer, String subject, String... roles) {
        return sign(claims(issuer, subject, roles));
    }

    static JwtClaimsBuilder claims(String issuer, String subject, String... roles) {
        return Jwt.claims()
                .issuer(issuer)
                .subject(subject)
                .audience(Set.of("mushrif-api"))
                .claim("preferred_username", subject)
                .claim("realm_access", Map.of("roles", List.of(roles)))
                .expiresIn(Duration.ofHours(1));
    }

    static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(KEYS.getPrivate());
    }

    private void publish(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        byte[] magnitude = Arrays.copyOfRange(bytes, sign, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
