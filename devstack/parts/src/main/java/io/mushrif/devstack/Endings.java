package io.mushrif.devstack;

/** The one line about a part that ended unasked. */
public final class Endings {

    private Endings() {}

    public static String line(Part part, Integer exitCode) {
        String code = exitCode == null ? "" : " with exit code " + exitCode;
        return part.name() + " has ended" + code + "; log: " + part.log();
    }
}
