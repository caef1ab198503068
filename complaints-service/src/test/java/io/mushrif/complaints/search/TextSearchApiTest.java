package io.mushrif.complaints.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.ManyComplaints;
import io.mushrif.platform.text.Spelling;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TextSearchApiTest {

    /** All of Latin with accents, Arabic with its presentation forms, and punctuation. */
    @Test
    void the_database_spells_as_the_service_does() {
        IntStream.concat(
                        IntStream.rangeClosed(0x20, 0x24F),
                        IntStream.concat(
                                IntStream.rangeClosed(0x600, 0x6FF),
                                IntStream.concat(
                                        IntStream.rangeClosed(0x2000, 0x206F),
                                        IntStream.rangeClosed(0xFB50, 0xFEFF))))
                .filter(Character::isDefined)
                .mapToObj(letter -> "a" + Character.toString(letter) + "b")
                .forEach(
                        text ->
                                assertThat(ManyComplaints.ask("select normalized_text(?)", text))
                                        .as(text.codePointAt(1) + " " + text)
                                        .containsExactly(Spelling.normalized(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "وصلت البطاقة متأخرة, البطاقه",
        "وصلت البطاقة متأخرة, بطاقات",
        "وصلت البطاقة متأخرة, متاخره",
        "وصلت البطاقة متأخرة, بالبطاقة",
        "وصلت البطاقة متأخرة, بطاقتي",
        "بطاقتها متأخرة, البطاقه",
        "في بيته, بيت",
        "دفعت للبنك, بنك",
        "أرجعت للبنك بطاقاته, البنك بطاقة",
        "العاملون في الفرع, عاملين",
        "تأخّر التوصيل, تاخر",
        "المنتج سيّئ جداً, سيء",
        "شيء ممتاز, شئ",
        "رقم ٤٥٦, 456",
        "my cards were blocked, card",
        "blocked card بطاقة محجوبة, البطاقة blocking"
    })
    void a_word_is_found_in_its_usual_spellings(String text, String word) {
        assertThat(ManyComplaints.ask("select search_vector(?) @@ search_query(?)", text, word))
                .containsExactly(true);
    }
}
