package io.mushrif.complaints.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownAttributesTest {

    @Test
    void language_and_transfers_are_read_from_the_attributes() {
        Map<String, String> told = Map.of("language", "ar-SA", "transfers", " 2 ");
        assertThat(KnownAttributes.language(told)).isEqualTo("ar");
        assertThat(KnownAttributes.transfers(told)).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_is_not_known() {
        Map<String, String> told = Map.of("language", "Arabic", "transfers", "-1");
        assertThat(KnownAttributes.language(told)).isNull();
        assertThat(KnownAttributes.transfers(told)).isNull();
        assertThat(KnownAttributes.language(null)).isNull();
        assertThat(KnownAttributes.transfers(Map.of())).isNull();
    }
}
