package io.mushrif.platform.bulkimport;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** All saved mappings. */
@ApplicationScoped
public class ImportMappings implements PanacheRepositoryBase<ImportMapping, String> {

    @Transactional
    ImportMapping require(String name) {
        return findByIdOptional(name)
                .orElseThrow(() -> ProblemException.notFound("import-mapping", name));
    }
}
