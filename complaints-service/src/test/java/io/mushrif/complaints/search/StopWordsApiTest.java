package io.mushrif.complaints.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StopWordsApiTest {

    @Inject DataSource database;

    @ParameterizedTest
    @CsvSource({
        "تأخير في البنك, تأخير البنك",
        "على البطاقه, البطاقه",
        "في, في",
        "\"في البنك\" تأخير, \"في البنك\" تأخير",
        "card في, card",
        "card or في or بطاقة, card or or بطاقة",
        "بطاقة -في, بطاقة"
    })
    void words_that_say_nothing_alone_are_left_out(String typed, String kept) throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(StopWords.removed(connection, typed)).isEqualTo(kept);
        }
    }
}
