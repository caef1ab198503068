package io.mushrif.complaints.complaint;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Texts are taken out of an entry of the timeline for good, for example a card number in what a
 * customer wrote. That it happened, when and by whom stays, and the redaction is an entry of its
 * own.
 */
@ApplicationScoped
class RedactEntry {

    /** Stands in place of what was taken out. */
    static final String REDACTED = "[redacted]";

    /** Details that people write. */
    private static final Set<String> TEXTS =
            Set.of(
                    "answer",
                    "description",
                    "message",
                    "name",
                    "note",
                    "question",
                    "reason",
                    "remedySought",
                    "reporter",
                    "response",
                    "subject",
                    "text",
                    "title",
                    "to");

    /** What clocks read off the timeline. */
    private static final String NEEDED = "priority";

    /**
     * What is taken out of which entry.
     *
     * @param details names of details; all that people write if absent
     * @param reason why; without personal data, for it stays
     */
    record Request(
            @Size(min = 1, max = 50) List<@NotBlank @Size(max = 100) String> details,
            @NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final Timeline timeline;

    RedactEntry(ComplaintWork work, Timeline timeline) {
        this.work = work;
        this.timeline = timeline;
    }

    /** Does it for the current user, who has to know the present version of the complaint. */
    @Transactional
    ComplaintWork.Done handle(UUID id, int seq, Request request) {
        List<String> gone = new ArrayList<>();
        ComplaintWork.Done done =
                work.onBehalfOfUser(
                        id,
                        (complaint, now) -> {
                            TimelineEntry entry = timeline.require(id, seq);
                            Map<String, Object> details = entry.happening().details();
                            gone.addAll(gone(entry, request.details()));
                            gone.forEach(detail -> complaint.forget(details.get(detail)));
                            return List.of(
                                    Happening.of(
                                            TimelineType.REDACTED,
                                            now,
                                            "seq",
                                            seq,
                                            "details",
                                            gone,
                                            "reason",
                                            request.reason()));
                        },
                        ComplaintWork.Telling::nobody);
        // behind the entry that says so: without it the database refuses
        timeline.redact(id, seq, gone);
        return done;
    }

    private static List<String> gone(TimelineEntry entry, List<String> asked) {
        Map<String, Object> details = entry.happening().details();
        if (asked != null) {
            for (int i = 0; i < asked.size(); i++) {
                if (asked.get(i).equals(NEEDED) || !details.containsKey(asked.get(i))) {
                    throw ProblemException.invalid("details[" + i + "]", "unknown-reference");
                }
            }
        }
        List<String> gone =
                (asked == null
                                ? TEXTS.stream().filter(details::containsKey).sorted()
                                : asked.stream())
                        .filter(detail -> !REDACTED.equals(details.get(detail)))
                        .distinct()
                        .toList();
        if (gone.isEmpty() || entry.happening().type() == TimelineType.REDACTED) {
            throw ProblemException.conflict("nothing-to-redact", entry.seq());
        }
        return gone;
    }
}
