package io.mushrif.complaints.customerduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateScoreTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "محمد العتيبي,+966501112222,a@x.example | Mohammed Alotaibi,+966501112222,b@y.example",
                "محمد العتيبي,+966501112222,a@x.example | محمد العتيبي,+966509998888,a@x.example",
                "محمد العتيبي,+966501112222,a@x.example | العتيبي محمد,+966501112222,c@y.example",
                "محمد العتيبي,+966501112222,- | محمد العتيبي,+966501112223,-",
                "محمد القحطاني,+966501112222,- | محمد القطاني,+966501112222,-",
                "محمد العتيبي,+966501112222,m.otaibi@gmail.com | محمد العتيبي,+966507776666,motaibi+shop@gmail.com",
                "Mona Hassan,-,mona.hassan@gmail.com | Mona Hassan,-,mona.hassan@gmial.com",
                "سارة العتيبي,+966501112222,s@x.example | سارة القحطاني,+966501112222,s@x.example"
            })
    void records_of_one_person_are_proposed(String one, String other) {
        assertThat(score(one, other).isProposed()).as("%s", score(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "محمد العتيبي,+966501112222,a@x.example | محمد العتيبي,+966509998888,b@y.example",
                "محمد العتيبي,-,- | محمد العتيبي,-,-",
                "محمد العتيبي,+966501112222,- | سارة العتيبي,+966501112222,-",
                "محمد العتيبي,+966501112222,a@x.example | سارة العتيبي,+966501112222,a@x.example",
                "محمد العتيبي,+966501112222,- | محمود العتيبي,+966501112222,-",
                "محمد العتيبي,-,mohammed.otaibi@gmail.com | محمد العتيبي,-,mohammed.otaibi@hotmail.com",
                "محمد العتيبي,-,m.otaibi1@outlook.com | محمد العتيبي,-,m.otaibi2@outlook.com",
                "Mona Hassan,+966112223333,info@shop.example | Saleh Omar,+966112223333,info@shop.example"
            })
    void records_of_different_people_are_not_proposed(String one, String other) {
        assertThat(score(one, other).isProposed()).as("%s", score(one, other)).isFalse();
    }

    @Test
    void weights_are_log2_of_m_over_u() {
        assertThat(MatchReason.PHONE_SAME.weight()).isCloseTo(15.3, within(0.05));
        assertThat(MatchReason.EMAIL_SAME.weight()).isCloseTo(16.2, within(0.05));
        assertThat(MatchReason.NAME_SAME.weight()).isCloseTo(10.8, within(0.05));
        assertThat(MatchReason.PHONE_OTHER.weight()).isCloseTo(-2.6, within(0.05));
    }

    @Test
    void the_probability_is_one_half_where_the_weight_balances_the_prior() {
        assertThat(new DuplicateScore(DuplicateScore.PRIOR_BITS, List.of()).probability())
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void what_is_missing_says_nothing() {
        assertThat(score("محمد العتيبي,-,-", "محمد العتيبي,+966501112222,a@x.example").reasons())
                .containsExactly(MatchReason.NAME_SAME);
    }

    @Test
    void records_that_are_compared_have_a_key_in_common() {
        MatchProfile one = profile("محمد العتيبي,+966501112222,m.otaibi@gmail.com");
        for (String other :
                List.of(
                        "X Y,+966501112222,-",
                        "X Y,-,motaibi@googlemail.com",
                        "X Y,-,m.otaibi@gmial.com",
                        "Mohammed Alotaibi,+966501112322,-",
                        "Mohammed Alotaibi,+966501112223,-",
                        "العتيبي محمد,-,mxotaibi@gmail.com")) {
            assertThat(MatchKeys.of(one)).as(other).containsAnyElementsOf(keys(other));
        }
        assertThat(MatchKeys.of(one))
                .doesNotContainAnyElementsOf(keys("محمد العتيبي,+966559998877,other@x.example"));
    }

    private static Iterable<Long> keys(String text) {
        return MatchKeys.of(profile(text));
    }

    private static DuplicateScore score(String one, String other) {
        return DuplicateScore.of(profile(one), profile(other), 0);
    }

    private static MatchProfile profile(String text) {
        String[] parts = text.trim().split(",");
        return new MatchProfile(
                UUID.randomUUID(), PersonName.of(parts[0]), list(parts[1]), list(parts[2]));
    }

    private static List<String> list(String value) {
        return value.trim().equals("-") ? List.of() : List.of(value.trim());
    }
}
