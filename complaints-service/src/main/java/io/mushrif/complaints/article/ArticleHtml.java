package io.mushrif.complaints.article;

import java.util.List;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as HTML that is safe to show: HTML in the text is escaped, so nothing but what
 * CommonMark knows comes out, and links lead to http, https and mailto only.
 */
final class ArticleHtml {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder()
                    .escapeHtml(true)
                    .sanitizeUrls(true)
                    .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                    .build();

    private ArticleHtml() {}

    static String of(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
