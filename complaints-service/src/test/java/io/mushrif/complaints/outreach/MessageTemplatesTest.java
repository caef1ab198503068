package io.mushrif.complaints.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mushrif.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplatesTest {

    @Test
    void the_name_is_filled_in() {
        assertThat(MessageTemplates.fill("Dear {name},", "سارة")).isEqualTo("Dear سارة,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{email}", "{name.length}", "{#each name}{/each}", "{inject:x.y}"})
    void nothing_else_can_be_used(String text) {
        MessageTexts texts = new MessageTexts(new MessageText("x", text), null);
        assertThatThrownBy(() -> MessageTemplates.check(texts))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void who_wishes_a_language_that_there_is_not_gets_the_other() {
        MessageTexts texts = new MessageTexts(new MessageText("Hello", "x"), null);
        assertThat(texts.in("ar").subject()).isEqualTo("Hello");
        assertThat(texts.languageFor("ar")).isEqualTo("en");
    }
}
