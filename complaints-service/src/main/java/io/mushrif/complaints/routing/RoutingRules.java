package io.mushrif.complaints.routing;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All routing rules. */
@ApplicationScoped
class RoutingRules implements PanacheRepositoryBase<RoutingRule, String> {

    RoutingRule require(String name) {
        return findByIdOptional(name)
                .orElseThrow(() -> ProblemException.notFound("routing-rule", name));
    }

    List<RoutingRule.Content> all() {
        return listAll(Sort.by("name")).stream().map(RoutingRule::content).toList();
    }
}
