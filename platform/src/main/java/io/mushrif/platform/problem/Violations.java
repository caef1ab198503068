package io.mushrif.platform.problem;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong with a request or with a thing, so that it is told at once. */
public final class Violations {

    private final List<ProblemException.Fault> faults = new ArrayList<>();

    /**
     * Notes one wrong field.
     *
     * @param violation stable name whose text is {@code violation.<name>}
     * @param args values for the placeholders of the text
     */
    public void add(String field, String violation, Object... args) {
        faults.add(new ProblemException.Fault(field, violation, args));
    }

    /** Notes one wrong field when it is wrong. */
    public void addIf(boolean wrong, String field, String violation, Object... args) {
        if (wrong) {
            add(field, violation, args);
        }
    }

    /** How many fields were noted. */
    public int count() {
        return faults.size();
    }

    /** The noted fields with their violations, each as {@code field violation}. */
    public List<String> summary() {
        return faults.stream().map(fault -> fault.field() + " " + fault.code()).toList();
    }

    /**
     * Goes on only when nothing was noted.
     *
     * @throws ProblemException 400 with all that was noted
     */
    public void requireNone() {
        if (!faults.isEmpty()) {
            throw new ProblemException(400, "invalid-request", List.copyOf(faults));
        }
    }

    /**
     * Goes on only when nothing was noted, for what is wrong with the state of a thing.
     *
     * @throws ProblemException 409 of this code with all that was noted
     */
    public void requireNone(String code) {
        if (!faults.isEmpty()) {
            throw new ProblemException(409, code, List.copyOf(faults));
        }
    }
}
