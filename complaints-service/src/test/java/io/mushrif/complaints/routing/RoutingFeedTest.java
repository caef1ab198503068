package io.mushrif.complaints.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.routing.RoutingSite.Member;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoutingFeedTest {

    private static final Instant EIGHT = Instant.parse("2026-03-01T05:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant FOUR = Instant.parse("2026-03-01T13:00:00Z");

    private RoutingSite site;
    private Member member;

    @BeforeEach
    void openSite() {
        site = new RoutingSite();
        member = site.member(RoutingSite.FIRST, 7);
    }

    @Test
    void an_event_that_comes_twice_changes_nothing_the_second_time() {
        UUID come = UUID.randomUUID();
        Events.send(member.joined());
        Events.send(come, member.comes(EIGHT));
        Events.send(member.goes(NOON));
        Events.send(come, member.comes(EIGHT));
        handled(member.joined(), member.goes(NOON));
        assertThat(known()).containsEntry("on_shift", "f").containsEntry("capacity", "7");
    }

    @Test
    void an_older_shift_that_comes_late_changes_nothing() {
        handled(member.joined(), member.comes(NOON), member.goes(EIGHT));
        assertThat(known()).containsEntry("on_shift", "t");
        handled(member.goes(FOUR), member.comes(NOON));
        assertThat(known()).containsEntry("on_shift", "f");
    }

    @Test
    void an_older_record_that_comes_late_changes_nothing() {
        handled(changed(NOON, 9, List.of(RoutingSite.FIRST, RoutingSite.SECOND)), member.joined());
        assertThat(known())
                .containsEntry("active", "t")
                .containsEntry("capacity", "9")
                .containsEntry("languages", "{zu,xh}");
        handled(member.left(FOUR), changed(NOON, 3, List.of(RoutingSite.SECOND)));
        assertThat(known()).containsEntry("active", "f").containsEntry("languages", "{zu}");
    }

    @Test
    void news_of_the_shift_and_of_the_record_do_not_stand_in_each_others_way() {
        handled(member.comes(FOUR));
        assertThat(known()).containsEntry("on_shift", "t").doesNotContainKey("active");
        handled(member.joined());
        assertThat(known()).containsEntry("on_shift", "t").containsEntry("active", "t");
    }

    @Test
    void nobody_of_whom_only_a_shift_is_known_gets_anything() {
        handled(member.comes(EIGHT));
        String waits = site.register();
        Member other = site.onShift(RoutingSite.SECOND, 5);
        String english = site.register(Map.of("language", RoutingSite.SECOND));
        RoutingSite.awaitAgent(english, other);
        assertThat(RoutingSite.agentOf(waits)).isNull();
        Events.send(member.joined());
        RoutingSite.awaitAgent(waits, member);
    }

    @Test
    void who_learns_the_language_gets_what_waited_for_it() {
        Member learns = site.onShift(RoutingSite.FIRST, 5);
        String english = site.register(Map.of("language", RoutingSite.SECOND));
        assertThat(RoutingSite.queued(english, "WAITING")).isNotNull();
        Events.send(
                new AgentChanged(
                        learns.id(),
                        learns.username(),
                        new LocalizedName("N", null),
                        learns.team(),
                        List.of(RoutingSite.FIRST, RoutingSite.SECOND),
                        learns.skills(),
                        5,
                        Instant.now()));
        RoutingSite.awaitAgent(english, learns);
    }

    @Test
    void who_leaves_twice_or_before_they_came_gives_back_once() {
        Member stays = site.onShift(RoutingSite.FIRST, 5);
        String id = site.register();
        RoutingSite.awaitAgent(id, stays);
        Member next = site.member(RoutingSite.FIRST, 5);
        Events.send(next.joined(), next.comes(EIGHT));
        Instant now = Instant.now();
        Events.send(stays.left(now), stays.left(now), stays.comes(now), stays.joined());
        RoutingSite.awaitAgent(id, next);
        assertThat(RoutingSite.timeline(id, "ASSIGNED"))
                .extracting(entry -> ((Map<?, ?>) entry.get("details")).get("reason"))
                .isEqualTo(List.of("routed", "agent-left", "routed"));
    }

    private AgentChanged changed(Instant at, int capacity, List<String> languages) {
        return new AgentChanged(
                member.id(),
                member.username(),
                new LocalizedName("N", null),
                member.team(),
                languages,
                member.skills(),
                capacity,
                at);
    }

    /** Sends events and waits until the feeds have handled them. */
    private static void handled(Event... events) {
        for (Event event : events) {
            UUID id = Events.send(event).get(0);
            Awaitility.await()
                    .until(
                            () ->
                                    RoutingSite.number(
                                                    "select count(*) from inbox where feed like 'routing-%' and event_id = '"
                                                            + id
                                                            + "'")
                                            == 1);
        }
    }

    private Map<String, String> known() {
        return RoutingSite.rows(
                        "select * from routing_agent where agent_id = '" + member.id() + "'",
                        row -> {
                            Map<String, String> found = new java.util.HashMap<>();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                if (row.getString(i) != null) {
                                    found.put(row.getMetaData().getColumnName(i), row.getString(i));
                                }
                            }
                            return found;
                        })
                .get(0);
    }
}
