package io.mushrif.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintRowsTest {

    private static final ColumnMapping CFPB = layout("cfpb");
    private static final ColumnMapping MUSHRIF = layout("mushrif");

    private final ComplaintRows rows = new ComplaintRows(ZoneId.of("Asia/Riyadh"));

    @Test
    void a_row_of_the_consumer_bureau_is_understood() throws RowReject {
        ImportedComplaint complaint = read(Map.of());
        assertThat(complaint.source()).isEqualTo("cfpb");
        assertThat(complaint.externalId()).isEqualTo("1291006");
        assertThat(complaint.receivedAt()).isEqualTo(Instant.parse("2015-03-18T21:00:00Z"));
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(complaint.channel()).isEqualTo(ComplaintChannel.IMPORT);
        assertThat(complaint.product()).isEqualTo("Debt collection");
        assertThat(complaint.category()).isEqualTo("Communication tactics");
        assertThat(complaint.response()).isEqualTo("Closed with explanation");
        assertThat(complaint.respondedInTime()).isTrue();
        assertThat(complaint.description()).isNull();
        assertThat(complaint.attributes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "subIssue", "Frequent calls",
                                "state", "TX",
                                "zipCode", "76119",
                                "sentToCompanyOn", "3/19/2015",
                                "consumerDisputed", "no"));
    }

    @ParameterizedTest
    @CsvSource({
        "In progress, INVESTIGATING",
        "Untimely response, RESPONDED",
        "Closed, CLOSED",
        "Closed with monetary relief, CLOSED"
    })
    void the_response_of_the_company_says_where_the_complaint_stands(
            String response, ComplaintStatus status) throws RowReject {
        assertThat(read(Map.of("Company response", response)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "Date received, 2/30/2015, bad-date",
        "Date received, 13/1/2015, bad-date",
        "Date received, 2015-03-19, bad-date",
        "Date received, 3/19/15, bad-date",
        "Date received, '', required",
        "Complaint ID, '', required",
        "Complaint ID, '  ', required",
        "Company response, Closed somehow, unknown-value",
        "Company response, '', unknown-value",
        "Timely response?, Perhaps, unknown-value",
        "Consumer disputed?, Perhaps, unknown-value"
    })
    void a_row_that_cannot_be_right_is_rejected_with_column_and_reason(
            String column, String value, String code) {
        assertThatExceptionOfType(RowReject.class)
                .isThrownBy(() -> read(Map.of(column, value)))
                .withMessage(column + ": " + code);
    }

    @ParameterizedTest
    @CsvSource({"Complaint ID, 200", "Product, 200", "Issue, 200"})
    void what_does_not_fit_is_rejected(String column, int longest) throws RowReject {
        read(Map.of(column, "x".repeat(longest)));
        assertThatExceptionOfType(RowReject.class)
                .isThrownBy(() -> read(Map.of(column, "x".repeat(longest + 1))))
                .withMessage(column + ": too-long");
    }

    @Test
    void dates_of_our_own_layout_are_days_of_the_site_or_moments() throws RowReject {
        assertThat(own("2026-01-05").receivedAt()).isEqualTo(Instant.parse("2026-01-04T21:00:00Z"));
        assertThat(own("2026-01-05T10:00:00Z").receivedAt())
                .isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
        assertThat(own("2026-01-05").status()).isEqualTo(ComplaintStatus.REGISTERED);
        assertThatExceptionOfType(RowReject.class).isThrownBy(() -> own("2026-02-30"));
    }

    @Test
    void the_fingerprint_changes_with_every_column_that_is_taken_over() throws RowReject {
        String before = read(Map.of()).hash();
        Map<String, String> others =
                Map.of(
                        "Complaint ID", "2",
                        "Product", "Mortgage",
                        "Sub-product", "FHA mortgage",
                        "Issue", "Other",
                        "Sub-issue", "Other",
                        "State", "MA",
                        "ZIP code", "02127",
                        "Date received", "3/20/2015",
                        "Company response", "Closed",
                        "Timely response?", "No");
        for (var other : others.entrySet()) {
            assertThat(read(Map.of(other.getKey(), other.getValue())).hash())
                    .as(other.getKey())
                    .isNotEqualTo(before);
        }
        assertThat(read(Map.of("Date sent to company", "3/20/2015")).hash()).isNotEqualTo(before);
        assertThat(read(Map.of("Consumer disputed?", "Yes")).hash()).isNotEqualTo(before);
    }

    @Test
    void the_fingerprint_stays_when_the_row_says_the_same_elsewhere() throws RowReject {
        String before = read(Map.of()).hash();
        assertThat(read(Map.of("A column of no interest", "x")).hash()).isEqualTo(before);
        assertThat(read(Map.of("Product", "  Debt collection ")).hash()).isEqualTo(before);
        Map<String, String> row = row(Map.of());
        List<String> names = new ArrayList<>(row.keySet());
        Collections.reverse(names);
        Map<String, String> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, row.get(name)));
        assertThat(rows.read(file(reversed, 99), CFPB).hash()).isEqualTo(before);
    }

    @Test
    void what_stands_in_one_field_is_not_mistaken_for_another() throws RowReject {
        Map<String, String> one =
                new LinkedHashMap<>(Map.of("externalId", "1", "receivedAt", "2026-01-05"));
        one.put("category", "b, description=c");
        Map<String, String> other =
                new LinkedHashMap<>(Map.of("externalId", "1", "receivedAt", "2026-01-05"));
        other.put("category", "b");
        other.put("description", "c, description=null");
        assertThat(rows.read(file(one, 2), MUSHRIF).hash())
                .isNotEqualTo(rows.read(file(other, 2), MUSHRIF).hash());
    }

    private ImportedComplaint read(Map<String, String> changes) throws RowReject {
        return rows.read(file(row(changes), 2), CFPB);
    }

    private ImportedComplaint own(String receivedAt) throws RowReject {
        return rows.read(file(Map.of("externalId", "1", "receivedAt", receivedAt), 2), MUSHRIF);
    }

    private static Map<String, String> row(Map<String, String> changes) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("", "0");
        row.put("Complaint ID", "1291006");
        row.put("Product", "Debt collection");
        row.put("Sub-product", "");
        row.put("Issue", "Communication tactics");
        row.put("Sub-issue", "Frequent calls");
        row.put("State", "TX");
        row.put("ZIP code", "76119");
        row.put("Date received", "3/19/2015");
        row.put("Date sent to company", "3/19/2015");
        row.put("Company response", "Closed with explanation");
        row.put("Timely response?", "Yes");
        row.put("Consumer disputed?", "No");
        row.putAll(changes);
        return row;
    }

    private static Row file(Map<String, String> row, long line) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        row.keySet().forEach(name -> columns.put(name, columns.size()));
        return new Row(line, columns, List.copyOf(row.values()), null);
    }

    private static ColumnMapping layout(String name) {
        String file = "/layouts/complaints-" + name + ".json";
        try (InputStream stream = ComplaintRows.class.getResourceAsStream(file)) {
            return new ObjectMapper().readValue(stream, ColumnMapping.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
