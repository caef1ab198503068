package io.mushrif.complaints.commonproblem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.text.Spelling;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightStemTest {

    private static String stem(String word) {
        return LightStem.of(Spelling.normalized(word));
    }

    @Test
    void the_card_is_the_card_whosever_it_is_and_however_many_there_are() {
        assertThat(
                        Stream.of(
                                "بطاقة",
                                "البطاقة",
                                "بطاقتي",
                                "بطاقتى",
                                "بطاقتك",
                                "بطاقته",
                                "بطاقتها",
                                "للبطاقة",
                                "والبطاقة",
                                "بالبطاقة",
                                "بطاقات",
                                "البطاقات",
                                "بطاقه"))
                .extracting(LightStemTest::stem)
                .containsOnly("بطاق");
    }

    @ParameterizedTest
    @CsvSource({
        "المهندسون, مهندس",
        "مهندسين, مهندس",
        "الأسبوعين, اسبوع",
        "الكتاب, كتاب",
        "مبلغي, مبلغ",
        "وصلت, وصل",
        "وأسبوع, اسبوع"
    })
    void article_conjunction_and_endings_are_left_out(String word, String stem) {
        assertThat(stem(word)).isEqualTo(stem);
    }

    @ParameterizedTest
    @CsvSource({"ولد, ولد", "الم, الم", "ماء, ما", "بيت, بيت", "refund, refund", "visa, visa"})
    void short_words_and_words_of_other_languages_stay(String word, String stem) {
        assertThat(stem(word)).isEqualTo(stem);
    }
}
