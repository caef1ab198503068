package io.mushrif.devstack.bench;

import io.mushrif.devstack.PartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * A contact center of some years in the database of complaints-service: a million complaints made
 * from the real file, five million interactions made from the real calls per six minutes, a hundred
 * thousand customers. Every fifth interaction has a text.
 */
final class ContactCenterData {

    private static final int COMPLAINTS = 1_000_000;
    private static final int INTERACTIONS = 5_000_000;
    private static final int CUSTOMERS = 100_000;

    private final BenchStack bench;
    private final Path repository;

    private ContactCenterData(BenchStack bench, Path repository) {
        this.bench = bench;
        this.repository = repository;
    }

    /**
     * A stack with the data; {@code --keep} takes that of the run before when it is there, {@code
     * --complaints=} and {@code --interactions=} make less of it.
     */
    static BenchStack in(Path repository, List<String> options) throws IOException {
        BenchStack bench = BenchStack.start(repository, options.contains("--keep"));
        try {
            if (bench.count("complaints", "select count(*) from (select from complaint limit 1) c")
                    == 0) {
                new ContactCenterData(bench, repository)
                        .load(
                                number(options, "--complaints=", COMPLAINTS),
                                number(options, "--interactions=", INTERACTIONS));
            }
            return bench;
        } catch (IOException | RuntimeException e) {
            bench.close();
            throw e;
        }
    }

    private static int number(List<String> options, String name, int standard) {
        return options.stream()
                .filter(option -> option.startsWith(name))
                .findFirst()
                .map(option -> Integer.parseInt(option.substring(name.length())))
                .orElse(standard);
    }

    private void load(int complaints, int interactions) throws IOException {
        long start = System.nanoTime();
        samples();
        run("customers", CUSTOMERS_SQL.formatted(CUSTOMERS));
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(
                        () -> {
                            run("interactions without index", "drop index interaction_search");
                            interactions(interactions);
                            run(
                                    "index of interactions",
                                    "create index interaction_search on interaction using gin (search)"
                                            + " with (fastupdate = off)");
                        });
        run("complaints without index", "drop index complaint_text_search");
        run("complaints", COMPLAINTS_SQL.formatted(complaints));
        run(
                "index of complaints",
                "create index complaint_text_search on complaint_text using gin (search)");
        other.join();
        for (String table :
                List.of(
                        "complaint",
                        "complaint_text",
                        "interaction",
                        "interaction_key",
                        "customer")) {
            run("statistics", "vacuum analyze " + table);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d complaints, %,d interactions, %,d customers generated in %.0f s%n",
                bench.count("complaints", "select count(*) from complaint"),
                bench.count("complaints", "select count(*) from interaction"),
                bench.count("complaints", "select count(*) from customer"),
                (System.nanoTime() - start) / 1e9);
    }

    /** The real rows beside the tables of the service. */
    private void samples() throws IOException {
        run("samples", SAMPLES_SQL);
        copy("copy sample_raw from stdin (format csv, header)", "cfpb_2015q1.csv.gz");
        copy("copy sample_count from stdin (format csv, header)", "bank_calls_1999_6min.csv.gz");
        sentences("en", Sentences.english(repository));
        sentences("ar", Sentences.arabic());
        run(
                "samples",
                """
                insert into sample_complaint (product, issue, received)
                select product, issue, to_date(received, 'MM/DD/YYYY') from sample_raw
                """);
    }

    private void copy(String sql, String file) throws IOException {
        Path sample = repository.resolve("devstack/sample-data").resolve(file);
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                InputStream rows = new GZIPInputStream(Files.newInputStream(sample))) {
            new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(sql, rows);
        } catch (SQLException e) {
            throw new PartFailure(file + " cannot be loaded: " + e.getMessage(), e);
        }
    }

    private void sentences(String language, List<String> sentences) {
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into sample_sentence values (?, ?, ?)")) {
            for (int n = 0; n < sentences.size(); n++) {
                insert.setString(1, language);
                insert.setInt(2, n);
                insert.setString(3, sentences.get(n));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PartFailure("sentences cannot be loaded: " + e.getMessage(), e);
        }
    }

    private void interactions(int count) {
        long real = bench.count("complaints", "select sum(ceil(calls))::bigint from sample_count");
        int copies = (int) ((count + real - 1) / real);
        run("months", MONTHS_SQL);
        for (int copy = 0; copy < copies; copy++) {
            long left = Math.min(real, count - copy * real);
            run("interactions " + copy, INTERACTIONS_SQL.formatted(copy, left));
        }
        run(
                "external ids",
                "insert into interaction_key select source, external_id, id, started_at from interaction");
    }

    private void run(String what, String sql) {
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off; set maintenance_work_mem = '512MB'");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new PartFailure(what + " cannot be generated: " + e.getMessage(), e);
        }
    }

    private static final String SAMPLES_SQL =
            """
            create table sample_raw (number text, id text, product text, sub_product text, issue text, sub_issue text,
                state text, zip text, received text, sent text, response text, timely text, disputed text);
            create table sample_complaint (n serial primary key, product text, issue text, received date);
            create table sample_sentence (language text, n int, text text, primary key (language, n));
            create table sample_count (day date, slot int, calls numeric)
            """;

    private static final String CUSTOMERS_SQL =
            """
            insert into customer (id, version, name, email, phone, language, source, external_id, created_at)
            select md5('customer' || i)::uuid, 0,
                (array['Ahmad','Mohammed','Fatimah','Sara','Khalid','Omar','Noura','Layla','Yousef','Huda','محمد','أحمد','فاطمة','سارة','خالد'])[1 + (i * 7) %% 15]
                || ' ' || (array['Al','Bin','Abu','آل','بن'])[1 + (i * 3) %% 5]
                || ' ' || initcap(translate(substr(md5(i::text), 1, 7), '0123456789', 'aeiounmrls')),
                'c' || i || '@example.com', '+9665' || lpad(i::text, 8, '0'), case when i %% 2 = 0 then 'ar' else 'en' end,
                'crm', 'K' || i, now() - i * interval '10 minutes'
            from generate_series(1, %d) i
            """;

    private static final String COMPLAINTS_SQL =
            """
            insert into complaint (id, version, reference, status, priority, channel, customer_id, product, category, description,
                language, tags, team_id, agent_id, source, external_id, attributes, import_revision, registered_by, received_at,
                created_at, closed_at, next_due_at, timeline_length)
            select gen_random_uuid(), 0, 'C-2026-' || lpad(i::text, greatest(6, length(i::text)), '0'),
                case when i %% 12 > 0 then 'CLOSED' else (array['REGISTERED','ACKNOWLEDGED','INVESTIGATING','RESPONDED'])[1 + i / 12 %% 4] end,
                (array['LOW','NORMAL','NORMAL','HIGH','URGENT'])[1 + i %% 5],
                (array['CALL','EMAIL','FORM','MESSAGE','SOCIAL'])[1 + i / 5 %% 5],
                md5('customer' || (1 + (i * 31::bigint) %% 100000))::uuid, s.product, s.issue,
                a.text || ' ' || b.text, case when i %% 3 = 0 then 'ar' else 'en' end, array['t' || i %% 50],
                md5('team' || i %% 20)::uuid, md5('agent' || i %% 500)::uuid, 'cfpb', 'X' || i, '{}', 0, 'crm',
                at, at, case when i %% 12 > 0 then at + interval '9 days' end,
                case when i %% 12 = 0 then now() + (i %% 20000 - 2000) * interval '1 minute' end, 1
            from generate_series(1, %d) i
            join sample_complaint s on s.n = 1 + i %% 28156
            cross join lateral (select now() - (i / 28156) * interval '21 days' - (date '2015-03-19' - s.received) * interval '1 day'
                - (i %% 86400) * interval '1 second' as at) t
            cross join (select count(*) from sample_sentence where language = 'ar') ar
            cross join (select count(*) from sample_sentence where language = 'en') en
            join sample_sentence a on a.language = case when i %% 3 = 0 then 'ar' else 'en' end
                and a.n = (i * 7919::bigint) %% (case when i %% 3 = 0 then ar.count else en.count end)
            join sample_sentence b on b.language = a.language
                and b.n = (i * 104729::bigint) %% (case when i %% 3 = 0 then ar.count else en.count end)
            """;

    /** As the service names and makes them. */
    private static final String MONTHS_SQL =
            """
            do $$
            declare
                month date;
                name text;
            begin
                for month in select distinct (date_trunc('month', day) + interval '27 years')::date from sample_count loop
                    name := 'interaction_' || to_char(month, 'YYYY_MM');
                    if to_regclass(name) is null then
                        execute format('create table %I (like interaction including all)', name);
                        execute format('alter table interaction attach partition %I for values from (%L) to (%L)',
                            name, month || ' 00:00+00', (month + interval '1 month')::date || ' 00:00+00');
                    end if;
                end loop;
            end $$
            """;

    private static final String INTERACTIONS_SQL =
            """
            insert into interaction (id, started_at, channel, direction, outcome, customer_id, agent_id, team_id, queue, answered_at,
                ended_at, subject, text, source, external_id)
            select md5('interaction %1$d-' || calls.n)::uuid, at,
                case when texts then (array['CHAT','EMAIL','SOCIAL','MESSAGE'])[1 + calls.n %% 4] else 'CALL' end,
                case when calls.n %% 11 = 0 then 'OUTBOUND' else 'INBOUND' end, case when calls.n %% 7 = 0 then 'ABANDONED' else 'ANSWERED' end,
                case when calls.n %% 3 > 0 then md5('customer' || (1 + (calls.n * 17::bigint + %1$d) %% 100000))::uuid end,
                md5('agent' || calls.n %% 500)::uuid, md5('team' || calls.n %% 20)::uuid, (array['PS','PE','IN','NE','NW','TT'])[1 + calls.n %% 6],
                case when calls.n %% 7 > 0 then at + interval '35 seconds' end, at + interval '220 seconds', null, s.text, 'pbx',
                '%1$d-' || calls.n
            from (
                select row_number() over () as n, i.*, (row_number() over ()) %% 5 = 0 as texts,
                    (i.day + interval '27 years')::timestamp at time zone 'UTC' + (i.slot - 1) * interval '6 minutes'
                        + random() * interval '6 minutes' as at
                from (select day, slot from sample_count, generate_series(1, ceil(calls)::int) order by day, slot limit %2$d) i) calls
            cross join (select count(*) from sample_sentence where language = 'ar') ar
            cross join (select count(*) from sample_sentence where language = 'en') en
            left join sample_sentence s on texts and s.language = case when calls.n %% 2 = 0 then 'ar' else 'en' end
                and s.n = (calls.n * 7919::bigint + %1$d * 31) %% (case when calls.n %% 2 = 0 then ar.count else en.count end)
            """;
}
