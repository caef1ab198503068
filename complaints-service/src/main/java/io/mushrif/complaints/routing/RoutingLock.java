package io.mushrif.complaints.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The lock of everybody who decides who gets what or changes what is decided on: one at a time,
 * over all replicas, until their transaction ends. Whoever works on complaints never takes it, so
 * nobody who holds it is waited for by them.
 */
@ApplicationScoped
class RoutingLock {

    private static final int LOCK_CLASS = 0x726f7574; // "rout": keeps clear of other users of locks

    private final DataSource database;

    RoutingLock(DataSource database) {
        this.database = database;
    }

    void hold() {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(?, 0)")) {
            lock.setInt(1, LOCK_CLASS);
            lock.execute();
        } catch (SQLException e) {
            throw new RoutingException("routing could not be locked", e);
        }
    }
}
