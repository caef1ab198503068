package io.mushrif.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Reads sums of facts, exact at every moment. */
@ApplicationScoped
public class Figures {

    private final EntityManager entities;

    Figures(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Lets all that is read later in this transaction see the same moment. To be called first in
     * it.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void freeze() {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }

    /** The figures that are not empty, in the order of bucket and group. */
    @Transactional
    public List<Figure> read(Question question) {
        return entities.unwrap(Session.class)
                .doReturningWork(
                        connection -> {
                            List<Figure> figures = new ArrayList<>();
                            try (var statement = FigureSql.of(question).prepare(connection);
                                    ResultSet rows = statement.executeQuery()) {
                                while (rows.next()) {
                                    figures.add(figure(rows, question));
                                }
                            }
                            return figures;
                        });
    }

    private static Figure figure(ResultSet row, Question question) throws SQLException {
        List<String> group = new ArrayList<>();
        for (Dimension dimension : question.groupBy()) {
            group.add(row.getString(dimension.column()));
        }
        return new Figure(
                row.getObject("bucket", LocalDateTime.class),
                group,
                new Measures(
                        row.getLong("n"),
                        row.getLong("flagged"),
                        row.getLong("hits"),
                        row.getLong("valued"),
                        row.getBigDecimal("total")));
    }
}
