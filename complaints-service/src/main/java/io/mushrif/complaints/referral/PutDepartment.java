package io.mushrif.complaints.referral;

import io.mushrif.complaints.calendar.Calendars;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.regex.Pattern;

/** A department is set up or changed; questions that were asked before keep their due date. */
@ApplicationScoped
class PutDepartment {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,49}");
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Departments departments;
    private final Calendars calendars;
    private final Precondition precondition;

    PutDepartment(Departments departments, Calendars calendars, Precondition precondition) {
        this.departments = departments;
        this.calendars = calendars;
        this.precondition = precondition;
    }

    @Transactional
    Department handle(String code, DepartmentView content) {
        check(code, content);
        Department department = departments.findById(code);
        if (department == null) {
            department = new Department(code, content);
            departments.persist(department);
        } else {
            precondition.require(department.version());
            department.change(content);
        }
        departments.flush();
        return department;
    }

    private void check(String code, DepartmentView content) {
        if (!CODE.matcher(code).matches()) {
            throw ProblemException.invalid("code", "pattern");
        }
        if (content.answerWithin().toSeconds() <= 0) {
            throw ProblemException.invalid("answerWithin", "positive");
        }
        if (content.answerWithin().compareTo(LONGEST) > 0) {
            throw ProblemException.invalid("answerWithin", "max", LONGEST.toString());
        }
        if (calendars.count("name", content.calendar()) == 0) {
            throw ProblemException.invalid("calendar", "unknown-reference");
        }
    }
}
