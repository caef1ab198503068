package io.mushrif.devstack.demo;

import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.Terminal;
import java.nio.file.Path;

/** A few customers, contacts, complaints and articles in both languages, to look around in. */
final class DemoRecords {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final DemoImports imports;
    private final Path folder;

    DemoRecords(GatewayClient api, Terminal terminal, Path repository) {
        imports = new DemoImports(api, terminal);
        folder = repository.resolve("devstack/sample-data");
    }

    void load() {
        imports.plain("customers", CSV, folder.resolve("customers.csv"));
        imports.plain("articles", NDJSON, folder.resolve("articles.ndjson"));
        imports.plain("interactions", CSV, folder.resolve("interactions.csv"));
        imports.plain("complaints", NDJSON, folder.resolve("complaints.ndjson"));
    }
}
