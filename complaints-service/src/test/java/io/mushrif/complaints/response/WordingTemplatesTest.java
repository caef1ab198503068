package io.mushrif.complaints.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mushrif.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTemplatesTest {

    @Test
    void placeholders_are_filled_and_what_does_not_apply_is_left_out() {
        String text = "No. {reference}{#if deadline}, by {deadline}{#else}, soon{/if}";
        assertThat(
                        WordingTemplates.fill(
                                text, Map.of("reference", "C-1", "deadline", "1 May 2026")))
                .isEqualTo("No. C-1, by 1 May 2026");
        assertThat(WordingTemplates.fill(text, Map.of("reference", "C-1", "deadline", "")))
                .isEqualTo("No. C-1, soon");
    }

    @Test
    void a_value_is_not_a_template() {
        assertThat(WordingTemplates.fill("{product}", Map.of("product", "{reference}<b>")))
                .isEqualTo("{reference}<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{#if deadline}never ended",
                "{/if}",
                "{#for x in reference}{x}{/for}",
                "{#include letter/layout /}",
                "{#let x=reference}{x}{/let}",
                "{reference.class}",
                "{reference.length}",
                "{reference.toString()}",
                "{reference.repeat(1000000)}",
                "{cdi:letterSender}",
                "{inject:letterSender}",
                "{config:password}",
                "{salary}",
                "{#if salary}x{/if}",
                "{@java.lang.Runtime runtime}{runtime.gc}",
                "{#eval reference /}",
                "{#each reference}{it}{/each}",
                "{#raw}{/raw}"
            })
    void anything_but_placeholders_and_if_is_refused(String text) {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class, () -> WordingTemplates.check(wording(text)));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.getMessage()).doesNotContain("io.quarkus");
    }

    @Test
    void what_is_seeded_can_be_checked() {
        assertThatCode(
                        () ->
                                WordingTemplates.check(
                                        wording("{#if phone}{phone}{#else if email}{email}{/if}")))
                .doesNotThrowAnyException();
    }

    private static LetterWordingView wording(String opening) {
        LetterText plain = new LetterText("s", "o", "c");
        KindWording kind = new KindWording(plain, new LetterText("s", opening, "c"), "source");
        return new LetterWordingView(
                "own",
                Arrays.stream(LetterKind.values())
                        .collect(Collectors.toMap(Function.identity(), any -> kind)));
    }
}
