package io.mushrif.complaints.response;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The wordings of letters by regime. */
@ApplicationScoped
class LetterWordings implements PanacheRepositoryBase<LetterWording, String> {

    /** That of a regime, else the default one. */
    LetterWording of(String regime) {
        LetterWording own = regime == null ? null : findById(regime);
        return own == null ? require(LetterWording.DEFAULT) : own;
    }

    LetterWording require(String regime) {
        return findByIdOptional(regime)
                .orElseThrow(() -> ProblemException.notFound("letter wording", regime));
    }

    List<LetterWordingView> all() {
        return listAll(Sort.by("regime")).stream().map(LetterWording::view).toList();
    }
}
