package io.mushrif.complaints.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.platform.problem.ProblemException;
import java.util.EnumMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class LetterPolicyTest {

    /** One letter per state in their order: v with the verb, - without, x refused. */
    private static final Map<LetterKind, String> EXPECTED = new EnumMap<>(LetterKind.class);

    static {
        // REGISTERED, ACKNOWLEDGED, ASSESSED, INVESTIGATING, waiting twice, RESPONDED, three ends
        EXPECTED.put(LetterKind.ACKNOWLEDGEMENT, "v-----xxxx");
        EXPECTED.put(LetterKind.UPDATE, "vvvvvvxxxx");
        EXPECTED.put(LetterKind.HOLDING, "vvvvvvxxxx");
        EXPECTED.put(LetterKind.FINAL_RESPONSE, "vvvvvv-xxx");
        EXPECTED.put(LetterKind.SUMMARY_RESOLUTION, "vvvvvv-xxx");
    }

    @Test
    void each_letter_does_its_verb_again_without_it_or_is_refused() {
        SoftAssertions soft = new SoftAssertions();
        EXPECTED.forEach(
                (kind, cells) -> {
                    StringBuilder found = new StringBuilder();
                    for (ComplaintStatus status : ComplaintStatus.values()) {
                        found.append(cell(status, kind));
                    }
                    soft.assertThat(found.toString()).as(kind.name()).isEqualTo(cells);
                });
        soft.assertAll();
    }

    @Test
    void the_table_has_every_kind() {
        assertThat(EXPECTED).containsOnlyKeys(LetterKind.values());
    }

    private static char cell(ComplaintStatus status, LetterKind kind) {
        try {
            return LetterPolicy.needsVerb(status, kind) ? 'v' : '-';
        } catch (ProblemException refused) {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("complaint-move-refused");
            return 'x';
        }
    }
}
