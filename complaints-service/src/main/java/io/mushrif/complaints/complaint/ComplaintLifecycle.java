package io.mushrif.complaints.complaint;

import static io.mushrif.complaints.complaint.ComplaintStatus.ACKNOWLEDGED;
import static io.mushrif.complaints.complaint.ComplaintStatus.ASSESSED;
import static io.mushrif.complaints.complaint.ComplaintStatus.CLOSED;
import static io.mushrif.complaints.complaint.ComplaintStatus.INVESTIGATING;
import static io.mushrif.complaints.complaint.ComplaintStatus.MERGED;
import static io.mushrif.complaints.complaint.ComplaintStatus.REGISTERED;
import static io.mushrif.complaints.complaint.ComplaintStatus.RESPONDED;
import static io.mushrif.complaints.complaint.ComplaintStatus.WAITING_FOR_CUSTOMER;
import static io.mushrif.complaints.complaint.ComplaintStatus.WAITING_FOR_DEPARTMENT;
import static io.mushrif.complaints.complaint.ComplaintStatus.WITHDRAWN;

import io.mushrif.platform.problem.ProblemException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The table of allowed moves. What is not in it is refused. */
public final class ComplaintLifecycle {

    private static final Map<ComplaintVerb, Map<ComplaintStatus, ComplaintStatus>> MOVES =
            new EnumMap<>(ComplaintVerb.class);

    static {
        Set<ComplaintStatus> inWork = EnumSet.of(ACKNOWLEDGED, ASSESSED, INVESTIGATING);
        Set<ComplaintStatus> waiting = EnumSet.of(WAITING_FOR_CUSTOMER, WAITING_FOR_DEPARTMENT);
        Set<ComplaintStatus> unanswered = EnumSet.of(REGISTERED);
        unanswered.addAll(inWork);
        unanswered.addAll(waiting);

        move(ComplaintVerb.ACKNOWLEDGE, EnumSet.of(REGISTERED), ACKNOWLEDGED);
        move(ComplaintVerb.ASSESS, EnumSet.of(ACKNOWLEDGED, ASSESSED), ASSESSED);
        move(ComplaintVerb.INVESTIGATE, EnumSet.of(ACKNOWLEDGED, ASSESSED), INVESTIGATING);
        move(ComplaintVerb.WAIT_FOR_CUSTOMER, inWork, WAITING_FOR_CUSTOMER);
        move(ComplaintVerb.WAIT_FOR_DEPARTMENT, inWork, WAITING_FOR_DEPARTMENT);
        move(ComplaintVerb.RESUME, waiting, INVESTIGATING);
        stay(ComplaintVerb.INFORM, unanswered);
        stay(ComplaintVerb.HOLD, unanswered);
        stay(ComplaintVerb.CUSTOMER_REPLY, ComplaintStatus.OPEN);
        move(ComplaintVerb.CUSTOMER_REPLY, EnumSet.of(WAITING_FOR_CUSTOMER), INVESTIGATING);
        stay(ComplaintVerb.REFER, unanswered);
        stay(ComplaintVerb.ESCALATE, ComplaintStatus.OPEN);
        stay(ComplaintVerb.PART, unanswered);
        stay(ComplaintVerb.SPLIT, unanswered);
        move(ComplaintVerb.MERGE, unanswered, MERGED);
        stay(ComplaintVerb.LINK, ComplaintStatus.OPEN);
        move(ComplaintVerb.RESOLVE, unanswered, RESPONDED);
        stay(ComplaintVerb.ACCEPT, EnumSet.of(RESPONDED));
        move(ComplaintVerb.REJECT, EnumSet.of(RESPONDED), INVESTIGATING);
        move(ComplaintVerb.CLOSE, EnumSet.of(RESPONDED), CLOSED);
        move(ComplaintVerb.REOPEN, EnumSet.of(CLOSED, WITHDRAWN), INVESTIGATING);
        move(ComplaintVerb.WITHDRAW, ComplaintStatus.OPEN, WITHDRAWN);
        stay(ComplaintVerb.ASSIGN, ComplaintStatus.OPEN);
        stay(ComplaintVerb.CHANGE, ComplaintStatus.OPEN);
    }

    private ComplaintLifecycle() {}

    /** Whether the verb is allowed in the state. */
    public static boolean allows(ComplaintStatus from, ComplaintVerb verb) {
        return MOVES.get(verb).containsKey(from);
    }

    /**
     * The state after the verb.
     *
     * @throws ProblemException 409 when the verb is not allowed in the state
     */
    public static ComplaintStatus after(ComplaintStatus from, ComplaintVerb verb) {
        if (!allows(from, verb)) {
            throw ProblemException.conflict("complaint-move-refused", verb.name(), from.name());
        }
        return MOVES.get(verb).get(from);
    }

    private static void move(ComplaintVerb verb, Set<ComplaintStatus> from, ComplaintStatus to) {
        from.forEach(state -> moves(verb).put(state, to));
    }

    private static void stay(ComplaintVerb verb, Set<ComplaintStatus> states) {
        states.forEach(state -> moves(verb).put(state, state));
    }

    private static Map<ComplaintStatus, ComplaintStatus> moves(ComplaintVerb verb) {
        return MOVES.computeIfAbsent(verb, key -> new EnumMap<>(ComplaintStatus.class));
    }
}
