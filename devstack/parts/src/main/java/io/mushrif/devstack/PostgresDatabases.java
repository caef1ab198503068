package io.mushrif.devstack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The statements that make a database with its role. Names are checked by the caller, they cannot
 * be parameters.
 */
final class PostgresDatabases {

    private static final List<String> EXTENSIONS =
            List.of(
                    "pg_trgm",
                    "unaccent",
                    "btree_gist",
                    "citext",
                    "pgcrypto",
                    "pg_stat_statements");

    private PostgresDatabases() {}

    static void create(Connection connection, String name) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
        }
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            execute(connection, "CREATE DATABASE " + name + " OWNER " + name);
        }
        execute(
                connection,
                "REVOKE CONNECT ON DATABASE " + name + ", postgres, template1 FROM PUBLIC");
    }

    static void addExtensions(Connection connection) throws SQLException {
        for (String extension : EXTENSIONS) {
            execute(connection, "CREATE EXTENSION IF NOT EXISTS " + extension);
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
