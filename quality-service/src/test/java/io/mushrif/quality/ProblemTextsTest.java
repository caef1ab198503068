package io.mushrif.quality;

import io.mushrif.testkit.ProblemTextsCheck;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    @Test
    void every_text_exists_in_both_languages() {
        ProblemTextsCheck.check("service");
    }
}
