package io.mushrif.complaints.routing;

import static io.mushrif.complaints.complaint.ComplaintStatus.ACKNOWLEDGED;
import static io.mushrif.complaints.complaint.ComplaintStatus.ASSESSED;
import static io.mushrif.complaints.complaint.ComplaintStatus.CLOSED;
import static io.mushrif.complaints.complaint.ComplaintStatus.INVESTIGATING;
import static io.mushrif.complaints.complaint.ComplaintStatus.REGISTERED;
import static io.mushrif.complaints.complaint.ComplaintStatus.RESPONDED;
import static io.mushrif.complaints.complaint.ComplaintStatus.WAITING_FOR_CUSTOMER;
import static io.mushrif.complaints.complaint.ComplaintStatus.WAITING_FOR_DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.complaint.ComplaintPriority;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoutingPolicyTest {

    private static final UUID CARDS_TEAM = UUID.randomUUID();

    private static final Need ARABIC = new Need("ar", Set.of(), null);
    private static final Need ARABIC_CARDS = new Need("ar", Set.of("cards"), null);

    private final RoutingPolicy policy =
            new RoutingPolicy(
                    EnumSet.of(INVESTIGATING, WAITING_FOR_CUSTOMER, WAITING_FOR_DEPARTMENT));

    @Test
    void who_does_not_speak_the_language_gets_nothing() {
        Candidate english = agent(1, Set.of("en"), Set.of(), 5, 0, 0);
        assertThat(policy.choose(ARABIC, List.of(english))).isEmpty();
    }

    @Test
    void who_lacks_one_of_the_skills_gets_nothing() {
        Need both = new Need("ar", Set.of("cards", "fraud"), null);
        Candidate cards = agent(1, Set.of("ar"), Set.of("cards", "loans"), 5, 0, 0);
        Candidate cardsAndFraud = agent(2, Set.of("ar"), Set.of("fraud", "cards"), 5, 4, 0);
        assertThat(policy.choose(both, List.of(cards, cardsAndFraud))).contains(cardsAndFraud);
    }

    @Test
    void a_rule_with_a_team_keeps_others_out() {
        Need ofTeam = new Need("ar", Set.of(), CARDS_TEAM);
        Candidate other = agent(1, Set.of("ar"), Set.of(), 5, 0, 0);
        Candidate own = new Candidate(id(2), CARDS_TEAM, Set.of("ar"), Set.of(), 5, 4, 0);
        assertThat(policy.choose(ofTeam, List.of(other, own))).contains(own);
    }

    @Test
    void who_holds_as_many_as_they_may_gets_nothing() {
        Candidate full = agent(1, Set.of("ar"), Set.of(), 3, 3, 0);
        Candidate overByHand = agent(2, Set.of("ar"), Set.of(), 3, 4, 0);
        Candidate without = agent(3, Set.of("ar"), Set.of(), 0, 0, 0);
        assertThat(policy.choose(ARABIC, List.of(full, overByHand, without))).isEmpty();
    }

    @Test
    void the_one_with_the_least_load_gets_it() {
        Candidate three = agent(1, Set.of("ar"), Set.of(), 9, 3, 0);
        Candidate two = agent(2, Set.of("ar"), Set.of(), 9, 2, 8);
        assertThat(policy.choose(ARABIC, List.of(three, two))).contains(two);
    }

    @Test
    void among_equals_the_one_who_has_gone_longest_without_gets_it() {
        Candidate lately = agent(1, Set.of("ar"), Set.of(), 9, 2, 8);
        Candidate longAgo = agent(2, Set.of("ar"), Set.of(), 9, 2, 5);
        assertThat(policy.choose(ARABIC, List.of(lately, longAgo))).contains(longAgo);
    }

    @Test
    void equals_take_turns_until_all_are_full() {
        List<Candidate> equals = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            equals.add(agent(i, Set.of("ar"), Set.of(), 2, 0, 0));
        }
        List<UUID> order = new ArrayList<>();
        for (long turn = 1; ; turn++) {
            Optional<Candidate> chosen = policy.choose(ARABIC, equals);
            if (chosen.isEmpty()) {
                break;
            }
            order.add(chosen.get().agentId());
            equals.set(equals.indexOf(chosen.get()), chosen.get().given(turn));
        }
        assertThat(order).containsExactly(id(0), id(1), id(2), id(0), id(1), id(2));
    }

    @Test
    void a_complaint_needs_what_the_rule_with_the_most_criteria_says() {
        List<RoutingRule.Content> rules =
                List.of(
                        rule(null, null, null, "general"),
                        rule("Cards", null, null, "cards"),
                        rule(null, "Visa", null, "visa"),
                        rule(null, null, ComplaintPriority.URGENT, "senior"),
                        rule(null, "Visa", ComplaintPriority.URGENT, "visa-senior"),
                        rule("Cards", "Visa", ComplaintPriority.URGENT, "all"));
        assertThat(skills("Loans", "Car", ComplaintPriority.LOW, rules)).containsExactly("general");
        assertThat(skills("Cards", "Car", ComplaintPriority.LOW, rules)).containsExactly("cards");
        assertThat(skills("Cards", "Visa", ComplaintPriority.LOW, rules)).containsExactly("cards");
        assertThat(skills("Loans", "Visa", ComplaintPriority.LOW, rules)).containsExactly("visa");
        assertThat(skills("Cards", "Car", ComplaintPriority.URGENT, rules))
                .containsExactly("cards");
        assertThat(skills("Loans", "Visa", ComplaintPriority.URGENT, rules))
                .containsExactly("visa-senior");
        assertThat(skills("Cards", "Visa", ComplaintPriority.URGENT, rules)).containsExactly("all");
        assertThat(skills(null, null, ComplaintPriority.URGENT, rules)).containsExactly("senior");
    }

    @Test
    void without_a_rule_a_complaint_needs_its_language_only() {
        assertThat(policy.need(complaint("Cards", null, ComplaintPriority.HIGH), List.of()))
                .isEqualTo(ARABIC);
    }

    @Test
    void a_need_is_read_as_it_was_written() {
        Need need = new Need("en", Set.of("loans", "credit cards", "بطاقات"), CARDS_TEAM);
        assertThat(Need.of(need.key())).isEqualTo(need);
        assertThat(Need.of(ARABIC.key())).isEqualTo(ARABIC);
        assertThat(new Need("en", Set.of("credit cards", "بطاقات", "loans"), CARDS_TEAM).key())
                .isEqualTo(need.key());
    }

    @Test
    void why_a_complaint_waits_is_said() {
        Candidate english = agent(1, Set.of("en"), Set.of("cards"), 5, 0, 0);
        Candidate arabicLoans = agent(2, Set.of("ar"), Set.of("loans"), 5, 0, 0);
        Candidate full = agent(3, Set.of("ar"), Set.of("cards"), 5, 5, 0);
        Candidate free = agent(4, Set.of("ar"), Set.of("cards"), 5, 4, 0);
        assertThat(why(ARABIC_CARDS)).isEqualTo(WaitingReason.Code.NO_AGENT_ON_SHIFT);
        assertThat(why(new Need("ar", Set.of(), CARDS_TEAM), free))
                .isEqualTo(WaitingReason.Code.NO_AGENT_ON_SHIFT);
        assertThat(why(ARABIC_CARDS, english)).isEqualTo(WaitingReason.Code.LANGUAGE_MISSING);
        assertThat(policy.why(ARABIC_CARDS, List.of(english, arabicLoans)))
                .isEqualTo(new WaitingReason(WaitingReason.Code.SKILL_MISSING, Set.of("cards")));
        assertThat(
                        policy.why(
                                new Need("ar", Set.of("cards", "loans"), null),
                                List.of(arabicLoans, free)))
                .isEqualTo(new WaitingReason(WaitingReason.Code.SKILL_MISSING, Set.of()));
        assertThat(why(ARABIC_CARDS, english, arabicLoans, full))
                .isEqualTo(WaitingReason.Code.ALL_AT_CAPACITY);
        assertThat(why(ARABIC_CARDS, full, free)).isEqualTo(WaitingReason.Code.NOTHING);
    }

    @Test
    void who_goes_off_shift_gives_back_what_is_not_begun() {
        for (var status : EnumSet.of(REGISTERED, ACKNOWLEDGED, ASSESSED)) {
            assertThat(policy.leavesAgent(true, false, status, EntryState.ROUTED, false)).isTrue();
            assertThat(policy.leavesAgent(true, true, status, EntryState.ROUTED, false)).isFalse();
        }
        for (var status :
                EnumSet.of(
                        INVESTIGATING,
                        WAITING_FOR_CUSTOMER,
                        WAITING_FOR_DEPARTMENT,
                        RESPONDED,
                        CLOSED)) {
            assertThat(policy.leavesAgent(true, false, status, EntryState.ROUTED, false)).isFalse();
        }
    }

    @Test
    void what_somebody_gave_to_an_agent_on_purpose_stays_over_the_end_of_the_shift() {
        assertThat(policy.leavesAgent(true, false, REGISTERED, EntryState.BY_HAND, false))
                .isFalse();
        assertThat(policy.leavesAgent(true, false, REGISTERED, null, false)).isFalse();
    }

    @Test
    void who_leaves_keeps_nothing_that_is_open() {
        assertThat(policy.leavesAgent(false, true, INVESTIGATING, EntryState.BY_HAND, false))
                .isTrue();
        assertThat(policy.leavesAgent(false, false, WAITING_FOR_CUSTOMER, null, false)).isTrue();
        assertThat(policy.leavesAgent(false, false, RESPONDED, EntryState.ROUTED, false)).isTrue();
        assertThat(policy.leavesAgent(false, false, CLOSED, EntryState.ROUTED, false)).isFalse();
    }

    @Test
    void what_is_opened_again_waits_for_nobody_who_is_away() {
        assertThat(policy.leavesAgent(true, false, INVESTIGATING, EntryState.BY_HAND, true))
                .isTrue();
        assertThat(policy.leavesAgent(true, true, INVESTIGATING, EntryState.ROUTED, true))
                .isFalse();
    }

    @Test
    void a_site_may_leave_everything_with_an_agent_who_goes_off_shift() {
        RoutingPolicy keepsAll =
                new RoutingPolicy(
                        EnumSet.of(
                                REGISTERED,
                                ACKNOWLEDGED,
                                ASSESSED,
                                INVESTIGATING,
                                WAITING_FOR_CUSTOMER,
                                WAITING_FOR_DEPARTMENT));
        assertThat(keepsAll.leavesAgent(true, false, REGISTERED, EntryState.ROUTED, false))
                .isFalse();
    }

    private WaitingReason.Code why(Need need, Candidate... onShift) {
        return policy.why(need, List.of(onShift)).code();
    }

    private Set<String> skills(
            String category,
            String product,
            ComplaintPriority priority,
            List<RoutingRule.Content> rules) {
        return policy.need(complaint(category, product, priority), rules).skills();
    }

    private static Routable complaint(String category, String product, ComplaintPriority priority) {
        return new Routable(UUID.randomUUID(), "ar", category, product, priority);
    }

    private static RoutingRule.Content rule(
            String category, String product, ComplaintPriority priority, String skill) {
        return new RoutingRule.Content(skill, category, product, priority, List.of(skill), null);
    }

    private static Candidate agent(
            int number,
            Set<String> languages,
            Set<String> skills,
            int capacity,
            int load,
            long turn) {
        return new Candidate(id(number), new UUID(1, 1), languages, skills, capacity, load, turn);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
