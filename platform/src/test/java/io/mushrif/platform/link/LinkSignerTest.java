package io.mushrif.platform.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkSignerTest {

    private static final String SECRET = "0123456789abcdef";

    private final UUID one = UUID.fromString("0199b2a4-5c00-7000-8000-000000000001");
    private final UUID other = UUID.fromString("0199b2a4-5c00-7000-8000-000000000002");
    private final LinkSigner signer = new LinkSigner(SECRET, "survey");

    @Test
    void a_token_names_what_it_was_made_for() {
        assertThat(signer.read(signer.token(one, other), 2)).contains(List.of(one, other));
        assertThat(signer.read(signer.token(one), 1)).contains(List.of(one));
    }

    /** Computed with Python: base64url(id + hmac.new(secret, b"survey" + id, sha256)). */
    @Test
    void the_signature_is_the_one_of_rfc_2104() {
        assertThat(signer.token(one))
                .isEqualTo("AZmypFwAcACAAAAAAAAAAbURswbsTuXVCDyfq9aq4yS6HzErvzU1WRj_BCR3i0hV");
    }

    @Test
    void a_token_in_which_one_bit_differs_is_none() {
        String token = signer.token(one);
        for (int i = 0; i < token.length(); i++) {
            char changed = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + changed + token.substring(i + 1);
            assertThat(signer.read(forged, 1)).as(forged).isEmpty();
        }
    }

    @Test
    void neither_another_purpose_nor_another_secret_nor_another_number_of_ids_will_do() {
        String token = signer.token(one);
        assertThat(new LinkSigner(SECRET, "unsubscribe").read(token, 1)).isEmpty();
        assertThat(new LinkSigner(SECRET + "!", "survey").read(token, 1)).isEmpty();
        assertThat(signer.read(token, 2)).isEmpty();
        assertThat(signer.read("", 1)).isEmpty();
        assertThat(signer.read("not base64!", 1)).isEmpty();
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new LinkSigner("short", "survey"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
