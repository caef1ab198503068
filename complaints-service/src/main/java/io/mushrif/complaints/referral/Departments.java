package io.mushrif.complaints.referral;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All departments that can be asked. There are few of them. */
@ApplicationScoped
class Departments implements PanacheRepositoryBase<Department, String> {

    Department require(String code) {
        return findByIdOptional(code)
                .orElseThrow(() -> ProblemException.notFound("department", code));
    }

    /** The department that a request names. */
    Department referenced(String code, String field) {
        return findByIdOptional(code)
                .orElseThrow(() -> ProblemException.invalid(field, "unknown-reference"));
    }

    /** Codes of the departments that a user answers for. */
    List<String> of(String user) {
        return streamAll()
                .filter(department -> department.has(user))
                .map(Department::code)
                .toList();
    }

    List<DepartmentView> all() {
        return listAll(Sort.by("code")).stream().map(Department::view).toList();
    }
}
