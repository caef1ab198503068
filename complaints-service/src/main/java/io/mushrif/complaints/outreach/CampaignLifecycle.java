package io.mushrif.complaints.outreach;

import io.mushrif.platform.problem.ProblemException;
import java.util.Map;

/** Which verb leads from which state to which; all others are refused. */
final class CampaignLifecycle {

    private static final Map<CampaignVerb, Map<CampaignState, CampaignState>> MOVES =
            Map.of(
                    CampaignVerb.CHANGE,
                    Map.of(CampaignState.DRAFT, CampaignState.DRAFT),
                    CampaignVerb.SCHEDULE,
                    Map.of(
                            CampaignState.DRAFT, CampaignState.SCHEDULED,
                            CampaignState.SCHEDULED, CampaignState.SCHEDULED),
                    CampaignVerb.START,
                    Map.of(CampaignState.SCHEDULED, CampaignState.RUNNING),
                    CampaignVerb.PAUSE,
                    Map.of(CampaignState.RUNNING, CampaignState.PAUSED),
                    CampaignVerb.RESUME,
                    Map.of(CampaignState.PAUSED, CampaignState.RUNNING),
                    CampaignVerb.COMPLETE,
                    Map.of(CampaignState.RUNNING, CampaignState.COMPLETED),
                    CampaignVerb.CANCEL,
                    Map.of(
                            CampaignState.DRAFT, CampaignState.CANCELLED,
                            CampaignState.SCHEDULED, CampaignState.CANCELLED,
                            CampaignState.RUNNING, CampaignState.CANCELLED,
                            CampaignState.PAUSED, CampaignState.CANCELLED));

    private CampaignLifecycle() {}

    /**
     * The state after a verb.
     *
     * @throws ProblemException 409 when the state does not allow it
     */
    static CampaignState after(CampaignState state, CampaignVerb verb) {
        CampaignState next = MOVES.get(verb).get(state);
        if (next == null) {
            throw ProblemException.conflict("campaign-state", state.name());
        }
        return next;
    }
}
