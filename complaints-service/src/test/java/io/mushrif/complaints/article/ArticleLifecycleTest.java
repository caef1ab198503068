package io.mushrif.complaints.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.testkit.MarkdownTable;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArticleLifecycleTest {

    private static final Map<String, Map<String, String>> TABLE = MarkdownTable.in("articles.md");

    private static Stream<ArticleVerb> verbs() {
        return Arrays.stream(ArticleVerb.values()).filter(verb -> verb != ArticleVerb.DRAFT);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(ArticleStatus.values())
                .flatMap(status -> verbs().map(verb -> Arguments.of(status, verb)));
    }

    @Test
    void the_documented_table_names_every_state_and_every_verb() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(verbs().map(Enum::name).toList());
        assertThat(TABLE.values())
                .allSatisfy(
                        row ->
                                assertThat(row.keySet())
                                        .containsExactlyInAnyOrderElementsOf(
                                                Arrays.stream(ArticleStatus.values())
                                                        .map(Enum::name)
                                                        .toList()));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_verb_does_what_the_documented_table_says(ArticleStatus status, ArticleVerb verb) {
        String cell = TABLE.get(verb.name()).get(status.name());
        assertThat(ArticleLifecycle.allows(status, verb)).isEqualTo(!cell.equals("409"));
        if (cell.equals("409")) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> ArticleLifecycle.after(status, verb))
                    .satisfies(
                            refused -> {
                                assertThat(refused.status()).isEqualTo(409);
                                assertThat(refused.code()).isEqualTo("article-move-refused");
                            });
        } else {
            assertThat(ArticleLifecycle.after(status, verb).name())
                    .isEqualTo(cell.equals("stays") ? status.name() : cell);
        }
    }

    @Test
    void an_article_is_begun_once() {
        assertThat(ArticleStatus.values())
                .allSatisfy(
                        status ->
                                assertThat(ArticleLifecycle.allows(status, ArticleVerb.DRAFT))
                                        .isFalse());
    }
}
