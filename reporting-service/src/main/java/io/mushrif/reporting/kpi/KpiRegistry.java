package io.mushrif.reporting.kpi;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All key figures. The API, the listing and exports read it. */
@ApplicationScoped
class KpiRegistry {

    private static final List<Kpi> ALL =
            List.of(
                    new ComplaintVolume(),
                    new ComplaintsAcknowledgedInTime(),
                    new ComplaintsResolvedInTime(),
                    new ComplaintResolutionTime(),
                    new ComplaintBacklog(),
                    new ComplaintEscalations(),
                    new StatutoryClockBreaches(),
                    new ServiceClockBreaches(),
                    new RespondedInTime(),
                    new QaScore());

    private final Map<String, Kpi> byKey = new LinkedHashMap<>();

    KpiRegistry() {
        for (Kpi kpi : ALL) {
            if (byKey.put(kpi.definition().key(), kpi) != null) {
                throw new IllegalStateException("two KPIs are named " + kpi.definition().key());
            }
        }
    }

    List<Kpi> all() {
        return List.copyOf(byKey.values());
    }

    /** The key figure, or 404. */
    Kpi require(String key) {
        Kpi kpi = byKey.get(key);
        if (kpi == null) {
            throw ProblemException.notFound("kpi", key);
        }
        return kpi;
    }
}
