package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintLifecycle;
import io.mushrif.complaints.complaint.ComplaintVerb;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Complaints get labels, or lose them. */
@ApplicationScoped
class TagAction implements ComplaintAction<TagAction.Parameters> {

    static final String NAME = "TAG";

    /** As many as a complaint may have when it is registered. */
    private static final int MOST = 50;

    /** Labels that they get and labels that they lose. */
    record Parameters(List<String> add, List<String> remove) {

        Parameters {
            add = add == null ? List.of() : List.copyOf(add);
            remove = remove == null ? List.of() : List.copyOf(remove);
        }
    }

    private final ComplaintWork work;

    TagAction(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public boolean apply(
            Complaint complaint, Parameters parameters, ComplaintWork.Occasion occasion) {
        Set<String> labels = new LinkedHashSet<>(complaint.tags());
        parameters.remove().forEach(labels::remove);
        labels.addAll(parameters.add());
        if (labels.equals(Set.copyOf(complaint.tags()))) {
            return false;
        }
        ComplaintLifecycle.after(complaint.status(), ComplaintVerb.CHANGE);
        if (labels.size() > MOST) {
            throw ProblemException.conflict("too-many-tags", MOST);
        }
        work.becauseOf(
                complaint.id(),
                (present, now) -> present.tag(List.copyOf(labels), now),
                ComplaintWork.Telling::nobody,
                occasion);
        return true;
    }
}
