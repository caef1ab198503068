package io.mushrif.quality.survey;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** All surveys. */
@ApplicationScoped
class Surveys implements PanacheRepositoryBase<Survey, UUID> {

    Survey require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("survey", id));
    }

    @Transactional
    Page<SurveyView> page(SurveyFilter filter) {
        return ListQuery.of(getEntityManager(), Survey.class)
                .equal("state", filter.state)
                .page(filter, Sort.newestFirst("createdAt"), Survey::createdAt, Survey::id)
                .map(Survey::view);
    }

    /** Those that ask customers at present. */
    @Transactional
    List<Survey> active() {
        return list("state = ?1 order by createdAt, id", SurveyState.ACTIVE);
    }

    void keep(SurveyVersion version) {
        getEntityManager().persist(version);
    }

    /** What a version asks. */
    SurveyContent content(UUID survey, int number) {
        return getEntityManager()
                .find(SurveyVersion.class, new SurveyVersion.Key(survey, number))
                .content();
    }

    /** All versions, the newest first. */
    @Transactional
    List<SurveyVersionView> versions(UUID survey) {
        return getEntityManager()
                .createQuery(
                        "from SurveyVersion where surveyId = :survey order by number desc",
                        SurveyVersion.class)
                .setParameter("survey", survey)
                .setMaxResults(200)
                .getResultStream()
                .map(SurveyVersion::view)
                .toList();
    }
}
