package io.mushrif.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.language.Languages;
import io.mushrif.testkit.ProblemTextsCheck;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private final ProblemTexts english = ProblemTexts.in(Locale.ENGLISH);

    @Test
    void every_text_exists_in_both_languages() {
        ProblemTextsCheck.check("platform");
    }

    @Test
    void values_fill_their_places() {
        assertThat(english.detail("not-found", "team", "7"))
                .isEqualTo("There is no team with the id 7, or you may not see it.");
        assertThat(english.violation("max", "", 200)).isEqualTo("must be at most 200");
    }

    @Test
    void an_apostrophe_is_shown_once() {
        assertThat(english.detail("precondition-required"))
                .contains("nobody's")
                .doesNotContain("''");
    }

    @Test
    void a_problem_is_told_in_the_language_of_the_caller() {
        Problem problem = Problem.of(403, "forbidden", Languages.ARABIC, "/x", null);
        assertThat(problem.type()).isEqualTo("urn:mushrif:problem:forbidden");
        assertThat(problem.title()).matches("[\\p{InArabic} ]+");
    }

    @Test
    void a_code_without_texts_stands_for_itself() {
        assertThat(english.title("not-written-yet")).isEqualTo("not-written-yet");
        assertThat(english.violation("odd", "is odd")).isEqualTo("is odd");
    }
}
