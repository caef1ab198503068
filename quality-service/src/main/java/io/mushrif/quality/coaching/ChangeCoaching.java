package io.mushrif.quality.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Place or link change, or there is more to talk about. */
@ApplicationScoped
class ChangeCoaching {

    /**
     * What changes; what is absent stays.
     *
     * @param evaluationIds further evaluations, whose failed questions are added to the agenda
     * @param agenda further items
     */
    public record Request(
            @Size(max = 200) String place,
            @Size(max = 1000) @Pattern(regexp = PlanCoaching.ADDRESS) String link,
            @Size(max = 20) List<@NotNull UUID> evaluationIds,
            @Size(max = 50) List<@NotNull @Valid FreeItem> agenda) {}

    private final CoachingWork work;
    private final CoachingSessions sessions;
    private final CoachingAccessPolicy access;
    private final Agenda agenda;

    ChangeCoaching(
            CoachingWork work,
            CoachingSessions sessions,
            CoachingAccessPolicy access,
            Agenda agenda) {
        this.work = work;
        this.sessions = sessions;
        this.access = access;
        this.agenda = agenda;
    }

    @Transactional
    CoachingWork.Done handle(UUID id, Request request) {
        CoachingSession found = sessions.lock(id);
        access.requireHandled(found);
        List<AgendaItem> items =
                agenda.items(found.agentId(), request.evaluationIds(), request.agenda());
        return work.byHandler(
                id,
                CoachingVerb.CHANGE,
                (session, now, details) -> {
                    session.change(request);
                    session.addToAgenda(items);
                    details.put("place", request.place());
                    details.put("link", request.link());
                    details.put("agendaItems", items.isEmpty() ? null : items.size());
                    return List.of();
                });
    }
}
