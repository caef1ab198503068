package io.mushrif.k8s;

import java.util.List;
import java.util.stream.Stream;

/** The five services by their names in the build. */
final class Services {

    static final String GATEWAY = "gateway";
    static final String COMPLAINTS = "complaints-service";
    static final String QUALITY = "quality-service";

    /** Those with a database and events. */
    static final List<String> WITH_DATA =
            List.of(COMPLAINTS, QUALITY, "staffing-service", "reporting-service");

    static final List<String> ALL = Stream.concat(WITH_DATA.stream(), Stream.of(GATEWAY)).toList();

    private Services() {}

    static String database(String service) {
        return service.replace("-service", "");
    }
}
