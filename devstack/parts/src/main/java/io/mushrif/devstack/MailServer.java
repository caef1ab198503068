package io.mushrif.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A mail server (GreenMail) on the loopback interface, in a JVM of its own: takes every letter and
 * sends none on. What arrived lies as files in a folder and can be read by IMAP, as any user.
 */
public final class MailServer extends JvmPart {

    private static final int START_SECONDS = 60;

    private final Path folder;
    private final int smtpPort;
    private final int imapPort;
    private final boolean endsWithThisJvm;

    private MailServer(Builder builder) {
        super("mail", builder.log, START_SECONDS);
        this.folder = builder.folder;
        this.smtpPort = builder.smtpPort == 0 ? Ports.free() : builder.smtpPort;
        this.imapPort = builder.imapPort == 0 ? Ports.free() : builder.imapPort;
        this.endsWithThisJvm = builder.endsWithThisJvm;
    }

    /** A server that writes what arrives into the given folder, one file for each message. */
    public static Builder into(Path folder) {
        return new Builder(folder);
    }

    /** How the server is started. */
    public static final class Builder {

        private final Path folder;
        private Path log;
        private int smtpPort;
        private int imapPort;
        private boolean endsWithThisJvm;

        private Builder(Path folder) {
            this.folder = folder.toAbsolutePath();
            this.log = this.folder.resolveSibling(this.folder.getFileName() + ".log");
        }

        /** 0, the default, takes a free one. */
        public Builder port(int value) {
            smtpPort = value;
            return this;
        }

        /** 0, the default, takes a free one. */
        public Builder imapPort(int value) {
            imapPort = value;
            return this;
        }

        /** Default: beside the folder. */
        public Builder log(Path value) {
            log = value.toAbsolutePath();
            return this;
        }

        /** Whether the server ends by itself when this JVM is gone; off unless told otherwise. */
        public Builder endsWithThisJvm(boolean value) {
            endsWithThisJvm = value;
            return this;
        }

        /** Starts the server and waits until it answers. */
        public MailServer start() {
            MailServer server = build();
            server.launch();
            server.awaitReady();
            return server;
        }

        MailServer build() {
            return new MailServer(this);
        }
    }

    /** Where what arrived lies, one file for each message. */
    public Path folder() {
        return folder;
    }

    /** Where letters are handed in (SMTP). */
    public int port() {
        return smtpPort;
    }

    @Override
    public String address() {
        return "127.0.0.1:" + smtpPort;
    }

    @Override
    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(
                List.of(
                        "-Xms16m",
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailBox.class.getName(),
                        Integer.toString(smtpPort),
                        Integer.toString(imapPort),
                        Home.created(folder).toString()));
        if (endsWithThisJvm) {
            arguments.add(Long.toString(ProcessHandle.current().pid()));
        }
        return arguments;
    }

    @Override
    Map<String, String> environment() {
        return Map.of();
    }

    @Override
    boolean answers() {
        return Readiness.accepts(smtpPort) && Readiness.accepts(imapPort);
    }
}
