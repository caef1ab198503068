package io.mushrif.complaints.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.routing.RoutingSite.Member;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(RoutingOffApiTest.Off.class)
class RoutingOffApiTest {

    /** A site that does not want complaints to be routed. */
    public static class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mushrif.routing.enabled", "false");
        }
    }

    @Test
    void complaints_wait_until_somebody_assigns_them_and_come_back_only_from_who_left() {
        RoutingSite site = new RoutingSite();
        Member member = site.onShift(RoutingSite.FIRST, 5);
        String id = site.register();
        Awaitility.await()
                .until(
                        () ->
                                RoutingSite.number(
                                                "select count(*) from routing_entry where need is not null and complaint_id = '"
                                                        + id
                                                        + "'")
                                        == 1);
        assertThat(RoutingSite.agentOf(id)).isNull();
        assertThat(RoutingSite.queued(id, "WAITING")).containsEntry("obstacle", "ROUTING_OFF");
        Awaitility.await()
                .untilAsserted(
                        () ->
                                RoutingSite.move(
                                                id,
                                                "assignment",
                                                Map.of("agentId", member.id().toString()))
                                        .statusCode(200));
        Events.send(member.goes(Instant.now()), member.left(Instant.now()));
        RoutingSite.awaitAgent(id, null);
        assertThat(RoutingSite.queued(id, "WAITING")).containsEntry("reason", "agent-left");
    }
}
