package io.mushrif.complaints.cause;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.language.LocalizedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class CauseTreeTest {

    private final CauseTree tree =
            new CauseTree(
                    List.of(
                            cause("B", null),
                            cause("A", null),
                            cause("A.2", "A"),
                            cause("A.1", "A"),
                            cause("A.1.X", "A.1")));

    @Test
    void each_cause_comes_behind_the_one_above_it() {
        assertThat(tree.views(null))
                .extracting(CauseView::code)
                .containsExactly("A", "A.1", "A.1.X", "A.2", "B");
        assertThat(tree.views(null)).extracting(CauseView::depth).containsExactly(1, 2, 3, 2, 1);
    }

    @Test
    void a_cause_stands_for_all_below_it() {
        assertThat(tree.subtree("A")).containsExactlyInAnyOrder("A", "A.1", "A.2", "A.1.X");
        assertThat(tree.subtree("B")).containsExactly("B");
        assertThat(tree.subtree("NONE")).containsExactly("NONE");
    }

    @Test
    void a_cause_cannot_come_to_lie_above_itself() {
        assertThat(tree.wouldBeCycle("A", "A")).isTrue();
        assertThat(tree.wouldBeCycle("A", "A.1")).isTrue();
        assertThat(tree.wouldBeCycle("A", "A.1.X")).isTrue();
        assertThat(tree.wouldBeCycle("A", "B")).isFalse();
        assertThat(tree.wouldBeCycle("A.1.X", "A.2")).isFalse();
        assertThat(tree.wouldBeCycle("A", null)).isFalse();
    }

    private static Cause cause(String code, String parent) {
        return new Cause(code, new PutCause.Request(new LocalizedText(code, null), parent, true));
    }
}
