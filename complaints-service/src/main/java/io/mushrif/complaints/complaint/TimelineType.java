package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockEvent;

/** What can happen to a complaint, and what it means for its clocks. */
public enum TimelineType {
    /** It was registered here. */
    REGISTERED(ClockEvent.Type.RECEIVED),
    /** It was taken over from another system. */
    IMPORTED(ClockEvent.Type.RECEIVED),
    /** A later state was taken over from the other system. */
    REIMPORTED(null),
    /** The customer was told that it was received. */
    ACKNOWLEDGED(ClockEvent.Type.ACKNOWLEDGED),
    /** Severity and need for action were judged. */
    ASSESSED(null),
    /** Work began. */
    INVESTIGATED(null),
    /** Somebody outside has to act. */
    WAITING(ClockEvent.Type.WAITING),
    /** Work went on. */
    RESUMED(ClockEvent.Type.RESUMED),
    /** The priority changed. */
    PRIORITISED(ClockEvent.Type.PRIORITISED),
    /** The customer was told how it stands. */
    INFORMED(ClockEvent.Type.RESPONDED),
    /** The customer was told why the final response takes longer. */
    HELD(ClockEvent.Type.HELD),
    /** The customer wrote or called again. */
    CUSTOMER_REPLIED(ClockEvent.Type.CUSTOMER_REPLIED),
    /** Another department was asked. */
    REFERRED(null),
    /** The department was reminded. */
    REFERRAL_REMINDED(null),
    /** The department answered. */
    REFERRAL_ANSWERED(null),
    /** The question to the department was taken back. */
    REFERRAL_CANCELLED(null),
    /** Somebody higher up was told, or took over. */
    ESCALATED(null),
    /** A clock has used up most of its time. */
    CLOCK_WARNED(null),
    /** The time of a clock ran out. */
    CLOCK_BREACHED(null),
    /** It waits for an agent to take it, or no longer does. */
    QUEUED(null),
    /** One of its points was named. */
    PART_ADDED(null),
    /** One of its points was answered. */
    PART_ANSWERED(null),
    /** Some of its points became a complaint of their own. */
    SPLIT(null),
    /** It was a point of another complaint before. */
    SPLIT_OFF(null),
    /** Another complaint goes on in its place. */
    MERGED(ClockEvent.Type.ENDED),
    /** It goes on in place of another complaint. */
    MERGED_HERE(null),
    /** It was put under another complaint or into a group, or taken out. */
    LINKED(null),
    /** A letter was sent to the customer. */
    LETTER_SENT(null),
    /** A letter did not arrive. */
    LETTER_FAILED(null),
    /** A file was attached. */
    ATTACHED(null),
    /** A file or a text was made unreadable. */
    REDACTED(null),
    /** Its cause was found. */
    CAUSE_FOUND(null),
    /** Something is done so that it does not happen again. */
    ACTION_PLANNED(null),
    /** The final response was given. */
    RESOLVED(ClockEvent.Type.RESOLVED),
    /** The customer accepted the response. */
    ACCEPTED(null),
    /** The customer did not accept the response. */
    REJECTED(ClockEvent.Type.REOPENED),
    /** It was finished. */
    CLOSED(null),
    /** It was taken up again. */
    REOPENED(ClockEvent.Type.REOPENED),
    /** The customer took it back. */
    WITHDRAWN(ClockEvent.Type.ENDED),
    /** It was given to an agent or taken from one. */
    ASSIGNED(null),
    /** Something was noted that changes nothing, such as a file that was refused. */
    NOTED(null),
    /** What is known of it was corrected. */
    CHANGED(null);

    private final ClockEvent.Type clockEvent;

    TimelineType(ClockEvent.Type clockEvent) {
        this.clockEvent = clockEvent;
    }

    /** What it means for clocks; null for nothing. */
    ClockEvent.Type clockEvent() {
        return clockEvent;
    }
}
