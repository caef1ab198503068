package io.mushrif.devstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions of the parts as the parent pom names them. */
final class Versions {

    private static final Properties VERSIONS = read();

    private Versions() {}

    static String of(String part) {
        return VERSIONS.getProperty(part);
    }

    private static Properties read() {
        Properties versions = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
