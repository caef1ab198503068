package io.mushrif.complaints.regulatorreturn;

import io.mushrif.complaints.calendar.Calendars;
import io.mushrif.complaints.legalentity.LegalEntities;
import io.mushrif.complaints.legalentity.LegalEntityView;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Site;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The return of a legal entity, or of all together, over a period is computed. */
@ApplicationScoped
class ComputeReturn {

    /**
     * What is asked for.
     *
     * @param legalEntity null for all together
     * @param from first day
     * @param to day behind the last one
     */
    record Request(String legalEntity, LocalDate from, LocalDate to) {}

    /** Long enough for one statement over millions of complaints. */
    private static final int TIMEOUT_SECONDS = 300;

    private final ReturnFigures figures;
    private final ReturnLayouts layouts;
    private final LegalEntities legalEntities;
    private final Calendars calendars;
    private final EntityManager entities;
    private final Site site;
    private final Clock clock;

    ComputeReturn(
            ReturnFigures figures,
            ReturnLayouts layouts,
            LegalEntities legalEntities,
            Calendars calendars,
            EntityManager entities,
            Site site,
            Clock clock) {
        this.figures = figures;
        this.layouts = layouts;
        this.legalEntities = legalEntities;
        this.calendars = calendars;
        this.entities = entities;
        this.site = site;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT_SECONDS)
    RegulatorReturnView handle(Request request) {
        check(request);
        Optional<LegalEntityView> entity = legalEntities.named(request.legalEntity());
        if (request.legalEntity() != null && entity.isEmpty() && !isNamed(request.legalEntity())) {
            throw ProblemException.invalid("legalEntity", "unknown-reference");
        }
        String regime = entity.map(LegalEntityView::regime).orElse(null);
        ReturnLayout layout = layouts.of(regime);
        ReturnFigures.Answer answer =
                figures.count(
                        new ReturnFigures.Question(
                                request.legalEntity(),
                                request.from(),
                                request.to(),
                                site.zone(),
                                layout.bands(),
                                businessDays(layout)));
        return new RegulatorReturnView(
                request.legalEntity(),
                regime,
                request.from(),
                request.to(),
                site.zone().getId(),
                clock.instant(),
                layout.bands().stream()
                        .map(band -> new RegulatorReturnView.Band(band.code(), band.title()))
                        .toList(),
                answer.rows(),
                answer.totals());
    }

    private void check(Request request) {
        if (request.from() == null) {
            throw ProblemException.invalid("from", "not-null");
        }
        if (request.to() == null) {
            throw ProblemException.invalid("to", "not-null");
        }
        if (!request.from().isBefore(request.to())) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
        LocalDate today = clock.instant().atZone(site.zone()).toLocalDate();
        if (request.to().isAfter(today.plusDays(1))) {
            throw ProblemException.invalid("to", "past-or-present");
        }
        if (request.from().getYear() < 1970) {
            throw ProblemException.invalid("from", "min", "1970-01-01");
        }
    }

    /** Whether any complaint names it: a mistyped name would give a return of zeros. */
    private boolean isNamed(String legalEntity) {
        return !entities.createNativeQuery(
                        "select 1 from complaint where legal_entity = :name limit 1", Integer.class)
                .setParameter("name", legalEntity)
                .getResultList()
                .isEmpty();
    }

    /** By the calendar of the layout; by the default one on a site that has not set it up. */
    private BusinessDays businessDays(ReturnLayout layout) {
        boolean known = layout.calendar() != null && calendars.count("name", layout.calendar()) > 0;
        return new BusinessDays(
                calendars.reckoning(known ? layout.calendar() : Calendars.DEFAULT), site.zone());
    }
}
