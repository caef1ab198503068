package io.mushrif.devstack.bench;

import io.mushrif.devstack.PartFailure;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The real file of complaints, repeated with new ids to any length. */
final class SampleFile {

    private final String header;
    private final List<String> rows;

    SampleFile(Path file) throws IOException {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            header = reader.readLine();
            rows = reader.lines().toList();
        }
    }

    int rows() {
        return rows.size();
    }

    /** Writes a gzipped CSV of the given number of rows; ids begin with the prefix. */
    void write(Path file, int count, String prefix) throws IOException {
        try (BufferedWriter writer =
                new BufferedWriter(
                        new OutputStreamWriter(
                                new GZIPOutputStream(Files.newOutputStream(file), 65_536),
                                StandardCharsets.UTF_8))) {
            writer.write(header);
            writer.write('\n');
            for (int i = 0; i < count; i++) {
                writer.write(row(i, prefix));
                writer.write('\n');
            }
        }
    }

    /** Rows per second when the same rows are copied into a table without index or check. */
    double copyRowsPerSecond(BenchStack bench, int count) {
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                Statement statement = connection.createStatement()) {
            statement.execute("create table bare (row text)");
            CopyManager copies = new CopyManager(connection.unwrap(BaseConnection.class));
            long start = System.nanoTime();
            CopyIn copy =
                    copies.copyIn(
                            "copy bare from stdin (format csv, quote E'\\b', delimiter E'\\x01')");
            for (int i = 0; i < count; i++) {
                byte[] line = (row(i, "c") + '\n').getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table bare");
            return count / seconds;
        } catch (SQLException e) {
            throw new PartFailure("COPY fails: " + e.getMessage(), e);
        }
    }

    /** The id is the second column; neither it nor the first is ever quoted. */
    private String row(int number, String prefix) {
        String row = rows.get(number % rows.size());
        int first = row.indexOf(',');
        int second = row.indexOf(',', first + 1);
        return row.substring(0, first + 1) + prefix + number + row.substring(second);
    }
}
