package io.mushrif.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.upload.Upload;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Gives the first answer again when a request comes twice with one key. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
class IdempotencyInterceptor {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST_KEY = 255;

    private final IdempotencyKeys keys;
    private final CurrentUser user;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotencyInterceptor(
            IdempotencyKeys keys,
            CurrentUser user,
            ObjectMapper json,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        this.keys = keys;
        this.user = user;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString(KEY);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.invalid(KEY, "size", 1, LONGEST_KEY);
        }
        String request = fingerprint(call.getParameters());
        return QuarkusTransaction.joiningExisting().call(() -> once(key, request, call));
    }

    private Response once(String key, String request, InvocationContext call) throws Exception {
        KeptAnswer kept = keys.find(user.name(), key);
        if (kept != null) {
            if (!kept.request().equals(request)) {
                throw new ProblemException(422, "idempotency-key-reused");
            }
            return replay(kept);
        }
        Response answer = (Response) call.proceed();
        if (answer.getStatus() < 400) {
            keys.keep(user.name(), key, KeptAnswer.of(request, answer, json));
        }
        return answer;
    }

    private static Response replay(KeptAnswer kept) {
        Response.ResponseBuilder answer = Response.status(kept.status()).header(REPLAYED, "true");
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        if (kept.tag() != null) {
            answer.header(HttpHeaders.ETAG, kept.tag());
        }
        if (kept.body() != null) {
            answer.type("application/json").entity(kept.body());
        }
        return answer.build();
    }

    private String fingerprint(Object[] parameters) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(uri.getRequestUri().getRawPath().getBytes(StandardCharsets.UTF_8));
            for (Object parameter : parameters) {
                if (parameter instanceof Record) {
                    digest.update(json.writeValueAsBytes(parameter));
                } else if (parameter instanceof FileUpload file) {
                    digest.update(
                            (Upload.checksum(file.uploadedFile()) + file.fileName())
                                    .getBytes(StandardCharsets.UTF_8));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
