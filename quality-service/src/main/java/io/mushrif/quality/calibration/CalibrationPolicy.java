package io.mushrif.quality.calibration;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;

/** Who sees and does what in calibrations and checks of graders. */
@ApplicationScoped
class CalibrationPolicy {

    private final CurrentUser user;

    CalibrationPolicy(CurrentUser user) {
        this.user = user;
    }

    String me() {
        return user.name();
    }

    /** Whether the current user sees all of them. */
    boolean oversees() {
        return user.hasAny(Roles.OPERATIONS_MANAGER, Roles.ADMIN);
    }

    /**
     * Lets those pass who have a part in it, and those who oversee all.
     *
     * @throws ProblemException 403 for everybody else
     */
    void requirePart(Calibration session) {
        if (!session.isRater(me())) {
            requireOrganiser(session);
        }
    }

    /**
     * Lets pass who may see the progress of others, discuss and close.
     *
     * @throws ProblemException 403 for everybody else
     */
    void requireOrganiser(Calibration session) {
        if (!organises(session)) {
            throw ProblemException.forbidden();
        }
    }

    boolean organises(Calibration session) {
        return session.isOrganiser(me()) || oversees();
    }

    /**
     * Lets raters pass.
     *
     * @throws ProblemException 403 for everybody else, also for who oversees all
     */
    void requireRater(Calibration session) {
        if (!session.isRater(me())) {
            throw ProblemException.forbidden();
        }
    }

    /**
     * Whose drift is meant.
     *
     * @param asked null for one's own
     * @throws ProblemException 403 for that of others, unless one oversees all
     */
    String raterOrMe(String asked) {
        if (asked == null || asked.equals(me())) {
            return me();
        }
        if (!oversees()) {
            throw ProblemException.forbidden();
        }
        return asked;
    }
}
