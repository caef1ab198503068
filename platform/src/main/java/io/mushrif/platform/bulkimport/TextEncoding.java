package io.mushrif.platform.bulkimport;

import io.mushrif.platform.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;

/**
 * In what a file is written. A byte order mark says it, then valid UTF-8; else whether the letters
 * beyond ASCII stand together as in Arabic words (Windows-1256) or alone as accents do
 * (Windows-1252). When neither is clear, the caller is asked to name it.
 */
final class TextEncoding {

    static final Charset ARABIC = Charset.forName("windows-1256");
    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final List<String> KNOWN =
            List.of(
                    "UTF-8",
                    "UTF-16",
                    "UTF-16LE",
                    "UTF-16BE",
                    "windows-1256",
                    "windows-1252",
                    "ISO-8859-6",
                    "ISO-8859-1");

    private static final int BUFFER = 65_536;
    private static final double MOSTLY = 0.5;
    private static final double SELDOM = 0.2;
    private static final double ALMOST_ALL = 0.95;

    private final CharsetDecoder utf8 =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);
    private final boolean[] arabicLetters = arabicLetters();
    private boolean validUtf8 = true;
    private long high;
    private long together;
    private long arabic;
    private boolean afterHigh;

    private TextEncoding() {}

    /**
     * The encoding that a caller names; empty for none.
     *
     * @throws ProblemException 400 when it is not one of those that are read
     */
    static Optional<Charset> named(String name) {
        if (name == null) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(name);
            if (KNOWN.contains(charset.name())) {
                return Optional.of(charset);
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw unknown();
        }
        throw unknown();
    }

    private static ProblemException unknown() {
        return ProblemException.invalid("Content-Type", "unknown-value", String.join(", ", KNOWN));
    }

    /**
     * Finds it out; reads all of the file in constant memory.
     *
     * @throws ProblemException 400 when it has to be named
     */
    static Charset of(InputStream file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int kept = file.readNBytes(buffer, 0, 2);
        if (kept == 2 && buffer[0] == (byte) 0xFE && buffer[1] == (byte) 0xFF
                || kept == 2 && buffer[0] == (byte) 0xFF && buffer[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16;
        }
        TextEncoding encoding = new TextEncoding();
        encoding.count(buffer, 0, kept);
        for (int read = file.read(buffer, kept, BUFFER - kept);
                read >= 0;
                read = file.read(buffer, kept, BUFFER - kept)) {
            encoding.count(buffer, kept, read);
            kept = encoding.decode(buffer, kept + read);
        }
        return encoding.decided();
    }

    private void count(byte[] buffer, int from, int length) {
        for (int i = from; i < from + length; i++) {
            boolean isHigh = buffer[i] < 0;
            if (isHigh) {
                high++;
                together += afterHigh ? 1 : 0;
                arabic += arabicLetters[buffer[i] & 0x7f] ? 1 : 0;
            }
            afterHigh = isHigh;
        }
    }

    /** Checks that bytes are UTF-8; says how many of them are the beginning of a letter. */
    private int decode(byte[] buffer, int length) {
        if (!validUtf8) {
            return 0;
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
        chars.clear();
        CoderResult result = utf8.decode(bytes, chars, false);
        if (result.isError()) {
            validUtf8 = false;
            return 0;
        }
        int rest = bytes.remaining();
        System.arraycopy(buffer, bytes.position(), buffer, 0, rest);
        return rest;
    }

    private Charset decided() {
        if (validUtf8) {
            return StandardCharsets.UTF_8;
        }
        double neighbours = (double) together / high;
        if (neighbours >= MOSTLY && arabic >= ALMOST_ALL * high) {
            return ARABIC;
        }
        if (neighbours <= SELDOM) {
            return WESTERN;
        }
        throw new ProblemException(400, "import-encoding-unknown");
    }

    /** Which of the upper half of Windows-1256 are Arabic letters, marks or digits. */
    private static boolean[] arabicLetters() {
        boolean[] letters = new boolean[128];
        for (int i = 0; i < letters.length; i++) {
            char letter = ARABIC.decode(ByteBuffer.wrap(new byte[] {(byte) (i + 128)})).get(0);
            letters[i] =
                    Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.ARABIC
                            || letter == '\u00A0';
        }
        return letters;
    }
}
