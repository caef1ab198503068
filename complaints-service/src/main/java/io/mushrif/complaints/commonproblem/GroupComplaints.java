package io.mushrif.complaints.commonproblem;

import io.mushrif.platform.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Puts complaints that are new or say something else into groups, the oldest news first, batch by
 * batch: what is taken from the news and what follows from it are one transaction, so that after a
 * crash nothing is lost and nothing done twice. One replica at a time.
 */
@ApplicationScoped
class GroupComplaints {

    private static final Logger LOG = Logger.getLogger(GroupComplaints.class);

    /** Members of a group whose words are counted: what many say for one reason stays telling. */
    private static final int COUNTED = 10;

    private static final long LOCK = 7_246_003_300L;

    private final GroupRows rows;
    private final ProblemWords words;
    private final CommonProblemConfig config;
    private final DataSource database;
    private final Clock clock;
    private volatile boolean stopping;

    GroupComplaints(
            GroupRows rows,
            ProblemWords words,
            CommonProblemConfig config,
            DataSource database,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            every = "${mushrif.common-problem.every:15s}",
            identity = "common-problems",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void groupAll() {
        long grouped = 0;
        int news;
        do {
            news =
                    stopping
                            ? 0
                            : QuarkusTransaction.requiringNew().timeout(300).call(this::groupBatch);
            grouped += news;
        } while (news > 0);
        if (grouped > 0) {
            LOG.debugf("complaints were grouped count=%d", grouped);
        }
    }

    /** Returns how many news there were; none also while another replica is at work. */
    private int groupBatch() throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!alone(connection)) {
                return 0;
            }
            Set<UUID> news = rows.takeNews(connection, config.batch());
            if (!news.isEmpty()) {
                List<Said> said =
                        rows.said(connection, news).stream().filter(Said::isNews).toList();
                group(connection, said);
            }
            return news.size();
        }
    }

    private static boolean alone(Connection connection) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void group(Connection connection, List<Said> said) throws SQLException {
        rows.leave(connection, said.stream().filter(one -> one.problemId() != null).toList());
        List<Said> coming =
                said.stream()
                        .filter(one -> !one.gone() && one.words().size() >= config.leastWords())
                        .toList();
        WordCounts counts = words.counts(connection, coming);
        List<Set<String>> counted = new ArrayList<>();
        Map<Said.Place, List<Said>> byPlace = new LinkedHashMap<>();
        coming.forEach(
                one -> byPlace.computeIfAbsent(one.place(), any -> new ArrayList<>()).add(one));
        for (Map.Entry<Said.Place, List<Said>> place : byPlace.entrySet()) {
            SimilarGroups groups =
                    rows.groups(
                            connection,
                            place.getKey(),
                            clock.instant().minus(config.memory()),
                            config.similarity().doubleValue());
            List<GroupRows.Member> members = new ArrayList<>();
            for (Said one : place.getValue()) {
                GroupRows.Member member = put(one, TermVector.of(one.words(), counts), groups);
                members.add(member);
                if (one.known() == null && member.group().members() <= COUNTED) {
                    counted.add(one.words().keySet());
                }
            }
            rows.keep(connection, place.getKey(), groups);
            rows.keep(connection, members);
        }
        words.count(connection, counted);
    }

    private static GroupRows.Member put(Said said, TermVector vector, SimilarGroups groups) {
        Optional<SimilarGroups.Match> match = groups.best(vector);
        if (match.isPresent()) {
            SimilarGroup group = match.get().group();
            groups.join(group, vector, said.shown(), said.receivedAt());
            return new GroupRows.Member(said, group, match.get().similarity(), vector);
        }
        SimilarGroup fresh =
                new SimilarGroup(Ids.next(), new TreeMap<>(), new HashMap<>(), 0, null, null);
        fresh.add(vector, said.shown(), said.receivedAt());
        groups.put(fresh);
        return new GroupRows.Member(said, fresh, 1, vector);
    }
}
