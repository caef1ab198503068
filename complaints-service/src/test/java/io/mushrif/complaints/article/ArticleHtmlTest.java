package io.mushrif.complaints.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleHtmlTest {

    @Test
    void markdown_becomes_html() {
        assertThat(ArticleHtml.of("# خطوات\n\n1. اتصل\n2. **سجّل**"))
                .isEqualTo(
                        "<h1>خطوات</h1>\n<ol>\n<li>اتصل</li>\n<li><strong>سجّل</strong></li>\n</ol>\n");
    }

    @Test
    void a_link_to_the_web_is_a_link() {
        assertThat(ArticleHtml.of("[form](https://example.com/?a=1&b=2)"))
                .contains("href=\"https://example.com/?a=1&amp;b=2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg onload=alert(1)>",
                "<iframe src=//example.com></iframe>",
                "<style>*{display:none}</style>",
                "<!-- <script> -->"
            })
    void html_in_a_text_is_shown_and_not_obeyed(String markdown) {
        assertThat(ArticleHtml.of(markdown)).doesNotContainPattern("<(?!/?p>)").contains("&lt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>"
            })
    void a_link_that_runs_something_leads_nowhere(String markdown) {
        assertThat(ArticleHtml.of(markdown))
                .doesNotContainPattern("(?i)(href|src)=\"(javascript|data|vbscript)");
    }
}
