package io.mushrif.platform.bulkimport;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Notes whether a CSV text ends inside of a quoted field; then it was cut off there. */
final class QuoteWatch extends FilterReader {

    private final char separator;
    private boolean fieldBegins = true;
    private boolean quoted;
    private boolean afterQuote;

    QuoteWatch(Reader in, char separator) {
        super(in);
        this.separator = separator;
    }

    boolean isInsideQuotes() {
        return quoted;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            pass(buffer[i]);
        }
        return count;
    }

    private void pass(char c) {
        if (quoted) {
            quoted = c != '"';
            afterQuote = !quoted;
        } else {
            quoted = c == '"' && (fieldBegins || afterQuote);
            afterQuote = false;
        }
        fieldBegins = !quoted && (c == separator || c == '\n' || c == '\r');
    }
}
