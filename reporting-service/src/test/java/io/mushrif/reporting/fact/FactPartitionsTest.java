package io.mushrif.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.partition.MonthPartitions;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FactPartitionsTest {

    private final EntityManager entities;
    private final Clock clock;

    FactPartitionsTest(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @BeforeEach
    void no_facts() {
        FactFixture.clear();
    }

    @Test
    void several_replicas_that_need_a_month_at_once_make_one_partition() throws Exception {
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                MonthPartitions own = new MonthPartitions("fact", entities, clock);
                all.add(replicas.submit(() -> own.require(List.of(YearMonth.of(1994, 5)))));
            }
            for (Future<?> replica : all) {
                replica.get(30, TimeUnit.SECONDS);
            }
        } finally {
            replicas.shutdown();
        }
        deliver("1994-05-17T09:00:00Z");
        assertThat(FactFixture.count("tableoid = 'fact_1994_05'::regclass")).isEqualTo(2);
    }

    @Test
    void a_month_of_which_facts_lie_in_the_default_partition_stays_there() {
        FactFixture.execute(
                """
                insert into fact (event_id, name, sign, occurred_at, day, subject)
                values (gen_random_uuid(), 'complaint-received', 1, '1995-05-17', '1995-05-17', gen_random_uuid())
                """);
        deliver("1995-05-18T09:00:00Z");
        assertThat(FactFixture.count("tableoid = 'fact_other'::regclass")).isEqualTo(3);
    }

    @Test
    void a_month_far_off_the_present_gets_no_partition() {
        deliver("0201-01-05T09:00:00Z");
        deliver("2150-01-05T09:00:00Z");
        assertThat(FactFixture.count("tableoid = 'fact_other'::regclass")).isEqualTo(4);
    }

    private static void deliver(String receivedAt) {
        ComplaintEvents complaint = ComplaintEvents.of(UUID.randomUUID(), "Cards", receivedAt);
        FactFixture.deliver(
                List.of(new FactFixture.Sent(UUID.randomUUID(), complaint.registered())));
    }
}
