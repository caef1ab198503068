package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.ComplaintVerb;
import java.util.Locale;

/** What a letter is for. */
public enum LetterKind {
    /** Says that the complaint was received (ISO 10002:2018, 7.4). */
    ACKNOWLEDGEMENT(ComplaintVerb.ACKNOWLEDGE, false),
    /** Says how it stands. */
    UPDATE(ComplaintVerb.INFORM, true),
    /** Says why the final response takes longer, and when it will come. */
    HOLDING(ComplaintVerb.HOLD, true),
    /** The decision, its reasons and where the customer can go with it. */
    FINAL_RESPONSE(ComplaintVerb.RESOLVE, true),
    /** Says that the complaint was settled at once. */
    SUMMARY_RESOLUTION(ComplaintVerb.RESOLVE, false);

    private final ComplaintVerb verb;
    private final boolean needsText;

    LetterKind(ComplaintVerb verb, boolean needsText) {
        this.verb = verb;
        this.needsText = needsText;
    }

    /** What is done with the complaint when such a letter is sent. */
    ComplaintVerb verb() {
        return verb;
    }

    /** Whether the agent has to write a part of it. */
    boolean needsText() {
        return needsText;
    }

    /** Whether it tells a decision. */
    boolean isFinal() {
        return verb == ComplaintVerb.RESOLVE;
    }

    /** Name of its templates. */
    String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
