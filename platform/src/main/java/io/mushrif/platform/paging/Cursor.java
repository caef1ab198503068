package io.mushrif.platform.paging;

import io.mushrif.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended: the sort value and the id of its last row. Opaque to callers.
 *
 * @param value sort value of the last row as text
 * @param id id of the last row, which makes the order unique
 */
public record Cursor(String value, UUID id) {

    /** The cursor as callers carry it. */
    public String encoded() {
        String text = id + " " + value;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #encoded()} wrote.
     *
     * @throws ProblemException 400 when it is something else
     */
    public static Cursor decode(String encoded) {
        try {
            String text =
                    new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            if (space < 0) {
                throw invalid();
            }
            return new Cursor(text.substring(space + 1), UUID.fromString(text.substring(0, space)));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    static ProblemException invalid() {
        return ProblemException.invalid("cursor", "bad-cursor");
    }
}
