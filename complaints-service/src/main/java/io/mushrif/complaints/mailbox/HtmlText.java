package io.mushrif.complaints.mailbox;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What can be read of an HTML text: words and paragraphs, without markup, scripts and styles. */
final class HtmlText {

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "tr",
                    "table",
                    "ul",
                    "ol",
                    "li",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "hr");

    private HtmlText() {}

    static String of(String html) {
        Document document = Jsoup.parse(html);
        document.select("script, style, head, title, template").remove();
        StringBuilder text = new StringBuilder();
        document.traverse(new Writer(text));
        return text.toString()
                .replace('\u00A0', ' ')
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private record Writer(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.text());
            } else if (node instanceof Element element) {
                if (element.normalName().equals("br")) {
                    text.append('\n');
                } else if (BLOCKS.contains(element.normalName())) {
                    newLine();
                    text.append(element.normalName().equals("li") ? "- " : "");
                } else if (element.normalName().equals("td") && !endsLine()) {
                    text.append(' ');
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                newLine();
                text.append(element.normalName().equals("p") ? "\n" : "");
            }
        }

        private void append(String words) {
            boolean blankBefore =
                    text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
            text.append(blankBefore ? words.stripLeading() : words);
        }

        private void newLine() {
            if (!endsLine()) {
                text.append('\n');
            }
        }

        private boolean endsLine() {
            return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
        }
    }
}
