package io.mushrif.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The answer to a request, with a fingerprint of the request. */
record KeptAnswer(String request, int status, String location, String tag, String body) {

    static KeptAnswer of(String request, Response answer, ObjectMapper json)
            throws JsonProcessingException {
        return new KeptAnswer(
                request,
                answer.getStatus(),
                answer.getHeaderString(HttpHeaders.LOCATION),
                answer.getEntityTag() == null ? null : '"' + answer.getEntityTag().getValue() + '"',
                answer.getEntity() == null ? null : json.writeValueAsString(answer.getEntity()));
    }
}
