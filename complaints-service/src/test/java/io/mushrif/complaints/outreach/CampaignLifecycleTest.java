package io.mushrif.complaints.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignLifecycleTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT, CHANGE, DRAFT",
        "DRAFT, SCHEDULE, SCHEDULED",
        "DRAFT, CANCEL, CANCELLED",
        "SCHEDULED, SCHEDULE, SCHEDULED",
        "SCHEDULED, START, RUNNING",
        "SCHEDULED, CANCEL, CANCELLED",
        "RUNNING, PAUSE, PAUSED",
        "RUNNING, COMPLETE, COMPLETED",
        "RUNNING, CANCEL, CANCELLED",
        "PAUSED, RESUME, RUNNING",
        "PAUSED, CANCEL, CANCELLED"
    })
    void a_campaign_goes_its_way(CampaignState from, CampaignVerb verb, CampaignState to) {
        assertThat(CampaignLifecycle.after(from, verb)).isEqualTo(to);
    }

    @Test
    void all_other_moves_are_refused() {
        int allowed = 0;
        for (CampaignState state : CampaignState.values()) {
            for (CampaignVerb verb : CampaignVerb.values()) {
                try {
                    CampaignLifecycle.after(state, verb);
                    allowed++;
                } catch (ProblemException e) {
                    assertThat(e.status()).isEqualTo(409);
                }
            }
        }
        assertThat(allowed).isEqualTo(11);
    }
}
