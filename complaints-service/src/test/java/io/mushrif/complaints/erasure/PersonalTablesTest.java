package io.mushrif.complaints.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A table that refers to a customer or a complaint must not be forgotten by the erasure. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PersonalTablesTest {

    /** Tables that refer to a customer or a complaint and hold nothing that a person wrote. */
    private static final Map<String, String> WITHOUT_PERSONAL_DATA =
            Map.of(
                    "clock_notice", "clocks and times",
                    "routing_entry", "codes and times",
                    "corrective_action_complaint", "which complaints an action is for",
                    "bulk_action_item", "results by code",
                    "article_link", "which article helped with a complaint");

    private static final String REFERRING =
            """
            select distinct c.table_name from information_schema.columns c
            join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
            where c.table_schema = 'public' and not t.relispartition
                and c.column_name in ('customer_id', 'complaint_id')
            """;

    @Test
    void every_table_that_refers_to_a_person_is_erased_or_declared_harmless() throws SQLException {
        Set<String> declared = new TreeSet<>(WITHOUT_PERSONAL_DATA.keySet());
        Arc.container()
                .select(PersonalData.class, Any.Literal.INSTANCE)
                .forEach(section -> declared.addAll(section.tables()));
        Set<String> referring = new TreeSet<>();
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERRING)) {
            while (rows.next()) {
                referring.add(rows.getString(1));
            }
        }
        assertThat(referring).contains("complaint", "letter", "interaction", "consent");
        assertThat(declared).containsAll(referring);
    }

    @Test
    void every_section_has_a_name_of_its_own_and_headings_in_both_languages() {
        List<PersonalData> sections =
                Arc.container().select(PersonalData.class, Any.Literal.INSTANCE).stream().toList();
        assertThat(sections).extracting(PersonalData::section).doesNotHaveDuplicates();
        assertThat(sections)
                .allSatisfy(
                        section -> {
                            assertThat(section.heading().en()).isNotBlank();
                            assertThat(section.heading().ar()).isNotBlank();
                        });
    }
}
