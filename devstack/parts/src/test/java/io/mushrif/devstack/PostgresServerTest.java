package io.mushrif.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    @TempDir static Path folder;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.on(folder.resolve("data")).start();
        server.createDatabase("complaints");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void data_are_kept_over_a_restart() throws SQLException {
        execute("CREATE TABLE note (text text)", "INSERT INTO note VALUES ('kept')");

        server.restart();

        assertThat(query("SELECT text FROM note")).isEqualTo("kept");
    }

    @Test
    void what_was_committed_before_a_kill_is_there_after_it() throws SQLException {
        execute("CREATE TABLE deed (text text)", "INSERT INTO deed VALUES ('committed')");

        server.killHard();
        assertThat(server.isAlive()).isFalse();
        server.restart();

        assertThat(query("SELECT text FROM deed")).isEqualTo("committed");
    }

    @Test
    void a_server_that_a_killed_supervisor_left_is_taken_over() {
        ProcessHandle leftover = ProcessHandle.of(server.pid()).orElseThrow();

        try (PostgresServer next = PostgresServer.on(folder.resolve("data")).start()) {
            assertThat(next.pid()).isNotEqualTo(leftover.pid());
            assertThat(leftover.onExit()).succeedsWithin(Duration.ofSeconds(10));
        }
        server.restart();
    }

    @Test
    void a_role_cannot_connect_to_the_database_of_another() {
        server.createDatabase("quality");

        assertThatThrownBy(() -> connect("quality", "complaints", "complaints"))
                .hasMessageContaining("permission denied for database \"quality\"");
        assertThatThrownBy(() -> connect("postgres", "complaints", "complaints"))
                .hasMessageContaining("permission denied for database \"postgres\"");
    }

    @Test
    void a_role_needs_its_password() {
        assertThatThrownBy(() -> connect("complaints", "complaints", "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_database_can_be_created_again_and_has_the_extensions() throws SQLException {
        server.createDatabase("complaints");

        assertThat(query("SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension"))
                .isEqualTo(
                        "btree_gist citext pg_stat_statements pg_trgm pgcrypto plpgsql unaccent");
    }

    @Test
    void arabic_words_are_found_without_their_article() throws SQLException {
        assertThat(query("SELECT to_tsvector('arabic', 'من البنك') @@ to_tsquery('arabic', 'بنك')"))
                .isEqualTo("t");
        assertThat(query("SELECT similarity('بطاقة', 'بطاقات') > 0")).isEqualTo("t");
    }

    @Test
    void a_name_that_is_no_plain_identifier_is_refused() {
        assertThatThrownBy(() -> server.createDatabase("x; DROP DATABASE complaints"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = server.connect("complaints");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = server.connect("complaints");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void connect(String database, String user, String password) throws SQLException {
        DriverManager.getConnection(server.jdbcUrl(database), user, password).close();
    }
}
