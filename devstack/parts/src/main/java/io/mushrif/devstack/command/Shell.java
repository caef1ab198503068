package io.mushrif.devstack.command;

/** What the user typed to get here. */
final class Shell {

    private Shell() {}

    /**
     * The shell script as it was called, so that printed commands can be copied from where the user
     * stands.
     */
    static String command() {
        return System.getProperty("mushrif.command", "./mushrif");
    }
}
