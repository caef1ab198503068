package io.mushrif.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Staffing keeps nothing of customers; what the platform may have kept of a message that it could
 * not read goes with them.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CustomerErasureFeedTest {

    @Test
    void what_could_not_be_read_of_an_erased_customer_is_forgotten() throws Exception {
        UUID customer = UUID.randomUUID();
        String text = "{\"customerId\":\"" + customer + "\",\"name\":\"Zuhair " + customer + "\"}";
        Events.send(
                "complaints.customer",
                customer.toString(),
                Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "complaints.customer-erased.v1"),
                "Zuhair is not JSON " + text);
        Awaitility.await().until(() -> deadLetters("Zuhair " + customer) == 1);
        UUID event = UUID.randomUUID();
        CustomerErased erased =
                new CustomerErased(
                        customer,
                        Instant.parse("2026-03-01T07:00:00Z"),
                        Instant.parse("2026-03-01T07:01:00Z"));
        Events.send(event, erased);
        Events.send(event, erased);
        Awaitility.await().until(() -> deadLetters("Zuhair " + customer) == 0);
        assertThat(deadLetters("[erased]")).isPositive();
    }

    private static long deadLetters(String text) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select count(*) from dead_letter where position(? in concat_ws(' ', payload, reason)) > 0")) {
            select.setString(1, text);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
