package io.mushrif.platform.bulkimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.mushrif.platform.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Rows that were rejected, with their line and reason. */
@ApplicationScoped
public class Rejects {

    private static final int PAGE = 1_000;

    /** What is shorter stands in the rows of others, too. */
    private static final int SHORTEST = 5;

    /** One rejected row. */
    record Reject(Row row, RowReject reason) {}

    private final EntityManager entities;

    Rejects(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID job, List<Reject> rejects) {
        for (Reject reject : rejects) {
            entities.createNativeQuery(
                            """
                            insert into import_reject (job_id, line, field, code, arg, row)
                            values (:job, :line, :field, :code, :arg, :row)
                            """)
                    .setParameter("job", job)
                    .setParameter("line", reject.row().line())
                    .setParameter("field", reject.reason().field())
                    .setParameter("code", reject.reason().code())
                    .setParameter("arg", reject.reason().arg())
                    .setParameter("row", csv(reject.row().values()))
                    .executeUpdate();
        }
    }

    /**
     * Erases all rows that contain one of the texts; texts of less than five characters are passed
     * over. That a row was rejected and why stays.
     *
     * @return how many lost their content
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long erase(Collection<String> texts) {
        String[] parts =
                texts.stream().filter(text -> text.length() >= SHORTEST).toArray(String[]::new);
        if (parts.length == 0) {
            return 0;
        }
        return entities.createNativeQuery(
                        """
                        update import_reject set row = '[erased]', arg = null where exists (
                            select 1 from unnest(cast(:parts as text[])) as part
                            where position(part in concat_ws(' ', row, arg)) > 0)
                        """)
                .setParameter("parts", parts)
                .executeUpdate();
    }

    /** Writes all rejects of a job as CSV: line, field, code, reason in the given language, row. */
    void write(UUID job, Locale locale, Writer out) throws IOException {
        ProblemTexts texts = ProblemTexts.in(locale);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("line", "field", "code", "reason", "row");
        long line = 0;
        List<Tuple> page = page(job, line);
        while (!page.isEmpty()) {
            for (Tuple row : page) {
                line = row.get(0, Long.class);
                String code = row.get(2, String.class);
                String arg = row.get(3, String.class);
                csv.writeRecord(
                        Long.toString(line),
                        row.get(1, String.class),
                        code,
                        texts.text("reject." + code, code, args(code, arg)),
                        row.get(4, String.class));
            }
            page = page(job, line);
        }
        csv.flush();
    }

    @Transactional
    @SuppressWarnings("unchecked")
    List<Tuple> page(UUID job, long after) {
        return entities.createNativeQuery(
                        """
                        select line, field, code, arg, row from import_reject
                        where job_id = :job and line > :line order by line
                        """,
                        Tuple.class)
                .setParameter("job", job)
                .setParameter("line", after)
                .setMaxResults(PAGE)
                .getResultList();
    }

    private static Object[] args(String code, String arg) {
        if (arg == null) {
            return new Object[0];
        }
        return code.equals("columns") || code.equals("out-of-range")
                ? (Object[]) arg.split(" ")
                : new Object[] {arg};
    }

    private static String csv(List<String> values) {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        writer.writeRecord(values);
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }
}
