package io.mushrif.devstack;

/** Where each part of a stack is reached, derived from its ports. */
public final class Addresses {

    private final Ports ports;

    public Addresses(Ports ports) {
        this.ports = ports;
    }

    public Ports ports() {
        return ports;
    }

    /** The only public door of the product. */
    public String gateway() {
        return of("gateway");
    }

    /** The URL of a part that speaks HTTP. */
    public String of(String part) {
        return "http://127.0.0.1:" + ports.of(part);
    }

    /** The issuer of the access tokens. */
    public String issuer() {
        return of("keycloak") + "/realms/mushrif";
    }

    public String kafka() {
        return "127.0.0.1:" + ports.of("kafka");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/" + database;
    }
}
