package io.mushrif.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.contracts.Event;
import io.mushrif.testkit.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is answered from daily sums, and from facts where sums are behind, is at every moment the
 * plain sum over all facts: while two threads write, a third sums up and a fourth rebuilds.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RollupConsistencyTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Instant START = Instant.parse("2026-01-25T00:00:00Z");
    private static final int DAYS = 14;
    private static final int BATCHES = 60;
    private static final int COMPLAINTS = 40;
    private static final List<String> PRODUCTS = List.of("Cards", "Loans", "Mortgage");

    private final EntityManager entities;
    private final Figures figures;
    private final Rollups rollups;

    RollupConsistencyTest(EntityManager entities, Figures figures, Rollups rollups) {
        this.entities = entities;
        this.figures = figures;
        this.rollups = rollups;
    }

    @BeforeEach
    void no_facts() {
        FactFixture.clear();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 2026})
    void answers_are_the_plain_sum_of_facts_whatever_happens_meanwhile(long seed) throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Future<?> first = threads.submit(() -> write(new Random(seed)));
            Future<?> second = threads.submit(() -> write(new Random(~seed)));
            Future<?> summing =
                    threads.submit(
                            () -> {
                                while (writing.get()) {
                                    FactFixture.sumUpSome();
                                }
                            });
            Future<?> rebuilding =
                    threads.submit(
                            () -> {
                                while (writing.get()) {
                                    rollups.rebuild();
                                }
                            });
            int checks = 0;
            while (!first.isDone() || !second.isDone()) {
                answersAreThePlainSum();
                checks++;
            }
            writing.set(false);
            for (Future<?> thread : List.of(first, second, summing, rebuilding)) {
                thread.get(1, TimeUnit.MINUTES);
            }
            assertThat(checks).isGreaterThan(1);
        } finally {
            writing.set(false);
            threads.shutdown();
        }
        answersAreThePlainSum();
        FactFixture.sumUp();
        answersAreThePlainSum();
        assertThat(FactFixture.count("true")).isPositive();
    }

    @Test
    void a_rebuild_counts_what_it_has_read_and_made() {
        write(new Random(3));
        FactFixture.sumUp();
        Rollups.Rebuilt rebuilt = rollups.rebuild();
        assertThat(rebuilt.facts()).isEqualTo(FactFixture.count("true"));
        assertThat(rebuilt.rollups()).isPositive().isLessThan(rebuilt.facts());
        assertThat(rebuilt.seconds()).isNotNegative();
    }

    /** Batches of events about few complaints on few days, some of them delivered again. */
    private static void write(Random random) {
        List<UUID> complaints = new ArrayList<>();
        for (int i = 0; i < COMPLAINTS; i++) {
            complaints.add(new UUID(random.nextLong(), random.nextLong()));
        }
        Map<UUID, Integer> revisions = new HashMap<>();
        List<FactFixture.Sent> sent = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            List<FactFixture.Sent> next = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                UUID complaint = complaints.get(random.nextInt(COMPLAINTS));
                next.add(
                        new FactFixture.Sent(
                                new UUID(random.nextLong(), random.nextLong()),
                                event(complaint, revisions, random)));
            }
            if (!sent.isEmpty()) {
                next.add(sent.get(random.nextInt(sent.size())));
            }
            sent.addAll(next);
            FactFixture.deliver(next);
        }
    }

    private static Event event(UUID id, Map<UUID, Integer> revisions, Random random) {
        Instant at = moment(random);
        ComplaintEvents complaint =
                ComplaintEvents.of(
                        id,
                        PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                        "CALL",
                        null,
                        moment(random));
        return switch (random.nextInt(5)) {
            case 0 -> complaint.registered();
            case 1 -> complaint.closed(at);
            case 2 ->
                    complaint.resolved(
                            java.time.Duration.ofSeconds(random.nextInt(9_999)),
                            random.nextBoolean(),
                            at);
            default ->
                    complaint.imported(
                            revisions.merge(id, 1, Integer::sum),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            at);
        };
    }

    private static Instant moment(Random random) {
        return START.plusSeconds(random.nextInt(DAYS * 86_400));
    }

    /** Both are read in one transaction that sees one moment. */
    private void answersAreThePlainSum() {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            figures.freeze();
                            for (FactName name : FactName.values()) {
                                for (Span span : spans()) {
                                    assertThat(answered(name, span))
                                            .as("%s over %s", name, span)
                                            .isEqualTo(plain(name, span));
                                }
                            }
                        });
    }

    private static List<Span> spans() {
        Instant midnight = START.atZone(RIYADH).toLocalDate().atStartOfDay(RIYADH).toInstant();
        return List.of(
                new Span(midnight, midnight.plusSeconds((DAYS + 1) * 86_400L), RIYADH),
                new Span(START.plusSeconds(40_000), START.plusSeconds(400_000), RIYADH));
    }

    private Map<String, List<BigDecimal>> answered(FactName name, Span span) {
        Question question =
                new Question(
                        name,
                        span,
                        Bucket.NONE,
                        DayOfWeek.SUNDAY,
                        List.of(Dimension.PRODUCT),
                        Map.of(),
                        null,
                        1_000);
        Map<String, List<BigDecimal>> sums = new HashMap<>();
        for (Figure figure : figures.read(question)) {
            Measures m = figure.measures();
            sums.put(
                    figure.group().get(0),
                    List.of(
                            BigDecimal.valueOf(m.n()),
                            BigDecimal.valueOf(m.flagged()),
                            BigDecimal.valueOf(m.hits()),
                            BigDecimal.valueOf(m.valued()),
                            number(m.total())));
        }
        return sums;
    }

    private Map<String, List<BigDecimal>> plain(FactName name, Span span) {
        SqlText sql =
                SqlText.of(
                        """
                        select product, sum(sign), sum(sign * (met is not null)::int), sum(sign * coalesce(met, false)::int),
                            sum(sign * (value is not null)::int), sum(sign * coalesce(value, 0))
                        from fact where name = ? and occurred_at >= ? and occurred_at < ?
                        group by product having sum(sign) <> 0
                        """,
                        name.key(),
                        span.from(),
                        span.to());
        return entities.unwrap(Session.class)
                .doReturningWork(
                        connection -> {
                            Map<String, List<BigDecimal>> sums = new HashMap<>();
                            try (var statement = sql.prepare(connection);
                                    ResultSet rows = statement.executeQuery()) {
                                while (rows.next()) {
                                    List<BigDecimal> row = new ArrayList<>();
                                    for (int column = 2; column <= 6; column++) {
                                        row.add(number(rows.getBigDecimal(column)));
                                    }
                                    sums.put(rows.getString(1), row);
                                }
                            }
                            return sums;
                        });
    }

    private static BigDecimal number(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
