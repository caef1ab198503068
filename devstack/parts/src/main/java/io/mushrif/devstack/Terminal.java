package io.mushrif.devstack;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Standard output with, on a real terminal, one last line that is overwritten while something is
 * under way.
 */
public final class Terminal {

    private static final String BACK_AND_CLEAR = "\r\033[K";

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final boolean interactive;
    private boolean statusShown;

    public Terminal(boolean interactive) {
        this.interactive = interactive;
    }

    /** Interactive when the shell script says that standard output is a terminal. */
    public static Terminal ofEnvironment() {
        return new Terminal("1".equals(System.getenv("MUSHRIF_TERMINAL")));
    }

    public boolean interactive() {
        return interactive;
    }

    public synchronized void line(String text) {
        clearStatus();
        out.println(text);
    }

    /** Shows what is under way; nothing where lines cannot be overwritten. */
    public synchronized void status(String text) {
        if (interactive) {
            out.print(BACK_AND_CLEAR + text);
            out.flush();
            statusShown = true;
        }
    }

    private void clearStatus() {
        if (statusShown) {
            out.print(BACK_AND_CLEAR);
            statusShown = false;
        }
    }
}
