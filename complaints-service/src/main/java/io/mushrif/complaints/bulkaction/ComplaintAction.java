package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;

/**
 * What a job does with each complaint. One implementation per action, found by its name.
 *
 * @param <P> what the action has to know beside the complaint; kept as JSON with the job
 */
public interface ComplaintAction<P extends Record> {

    /** Name of the action, such as {@code ASSIGN}; at most 30 characters. */
    String name();

    /** Type of what it has to know. */
    Class<P> parameters();

    /**
     * Does it with one complaint, inside the running transaction.
     *
     * @param complaint as it stands now, locked; the rights of the caller cover it
     * @param occasion whom and which job the timeline names
     * @return whether anything changed
     * @throws io.mushrif.platform.problem.ProblemException when it is refused; the complaint stays
     *     as it is
     */
    boolean apply(Complaint complaint, P parameters, ComplaintWork.Occasion occasion);
}
