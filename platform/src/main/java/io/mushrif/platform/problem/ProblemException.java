package io.mushrif.platform.problem;

import java.util.Arrays;
import java.util.List;

/**
 * A request that is refused for a reason that the caller can understand. Carries a stable code; its
 * texts are looked up in the language of the caller when the answer is written ({@link
 * ProblemTexts}).
 */
public final class ProblemException extends RuntimeException {

    /** One wrong field, before its message is looked up. */
    record Fault(String field, String code, Object... args) {}

    private final int status;
    private final String code;
    private final transient Object[] args;
    private final transient List<Fault> faults;

    /**
     * @param status HTTP status of the answer
     * @param code stable name, for example {@code complaint-not-open}
     * @param args values for the placeholders of the texts
     */
    public ProblemException(int status, String code, Object... args) {
        this(status, code, List.of(), args);
    }

    ProblemException(int status, String code, List<Fault> faults, Object... args) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.args = args;
        this.faults = faults;
    }

    /** 400 with one field named. */
    public static ProblemException invalid(String field, String violation, Object... args) {
        return new ProblemException(
                400, "invalid-request", List.of(new Fault(field, violation, args)));
    }

    /** 404: there is no such thing, or the caller may not know of it. */
    public static ProblemException notFound(String what, Object id) {
        return new ProblemException(404, "not-found", what, String.valueOf(id));
    }

    /** 403: the caller may not see or do this. */
    public static ProblemException forbidden() {
        return new ProblemException(403, "forbidden");
    }

    /** 409: the state of the thing does not allow it. */
    public static ProblemException conflict(String code, Object... args) {
        return new ProblemException(409, code, args);
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** Stable name of the problem. */
    public String code() {
        return code;
    }

    Object[] args() {
        return args.clone();
    }

    /**
     * What the texts say beside the code, to be kept where a refusal is read later ({@link
     * ProblemTexts#detail}): the values of the placeholders, or the fields of a 400.
     */
    public List<String> arguments() {
        return faults.isEmpty()
                ? Arrays.stream(args).map(String::valueOf).toList()
                : faults.stream().map(Fault::field).toList();
    }

    /** The wrong fields with their violations, each as {@code field violation}. */
    public List<String> violations() {
        return faults.stream().map(fault -> fault.field() + " " + fault.code()).toList();
    }

    List<Fault> faults() {
        return faults;
    }
}
