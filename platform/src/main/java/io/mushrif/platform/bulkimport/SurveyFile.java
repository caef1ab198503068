package io.mushrif.platform.bulkimport;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.upload.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Looks through a whole file before anything of it is taken over, row by row: its encoding, its
 * layout, how many rows it has and how its dates are to be read.
 */
@ApplicationScoped
class SurveyFile {

    private final Targets targets;

    SurveyFile(Targets targets) {
        this.targets = targets;
    }

    /**
     * What is in it.
     *
     * @throws ProblemException 400 when it cannot be imported, saying why
     */
    FileSurvey handle(StartImport.Request request, Upload upload) throws IOException {
        ImportTarget<?> target = targets.require(request.type()).into(request.into());
        if (upload.bytes() == 0) {
            throw new ProblemException(400, "import-empty");
        }
        try {
            Charset encoding = encoding(request, upload);
            try (Rows rows =
                    ImportFiles.rows(
                            Files.newInputStream(upload.file()),
                            request.format(),
                            request.gzip(),
                            encoding)) {
                return survey(request, target, rows, encoding);
            }
        } catch (ZipException | EOFException e) {
            throw ProblemException.invalid("Content-Encoding", "invalid");
        }
    }

    private static Charset encoding(StartImport.Request request, Upload upload) throws IOException {
        Optional<Charset> named = TextEncoding.named(request.charset());
        if (named.isPresent()) {
            return named.get();
        }
        try (InputStream file =
                ImportFiles.unpacked(Files.newInputStream(upload.file()), request.gzip())) {
            return TextEncoding.of(file);
        }
    }

    private FileSurvey survey(
            StartImport.Request request, ImportTarget<?> target, Rows rows, Charset encoding)
            throws IOException {
        checkHeader(rows.header());
        ColumnMapping mapping = mapping(request, target, rows);
        DateOrder given = request.dateOrder() == null ? mapping.dateOrder() : request.dateOrder();
        Set<String> dates =
                mapping.dateFormat() == null && given == null ? target.dateFields() : Set.of();
        DateSurvey survey = new DateSurvey();
        long count = 0;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            count++;
            if (row.fault() == null && !dates.isEmpty() && mapping.skipped(row).isEmpty()) {
                seeDates(row, mapping, dates, survey);
            }
        }
        if (count == 0) {
            throw new ProblemException(400, "import-without-rows");
        }
        return new FileSurvey(
                count,
                encoding,
                given == null ? survey.order().orElse(null) : given,
                survey.question().orElse(null));
    }

    private static void seeDates(
            Row row, ColumnMapping mapping, Set<String> fields, DateSurvey survey) {
        for (String field : fields) {
            try {
                survey.see(mapping.columnOf(field), mapping.field(field, row));
            } catch (RowReject e) {
                continue; // the row is rejected for it when its turn comes
            }
        }
    }

    private static void checkHeader(List<String> header) {
        if (header.stream().allMatch(String::isEmpty)) {
            throw new ProblemException(400, "import-empty");
        }
        Set<String> twice = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                twice.add(name);
            }
        }
        if (!twice.isEmpty()) {
            throw new ProblemException(400, "import-columns-twice", String.join(", ", twice));
        }
    }

    private ColumnMapping mapping(StartImport.Request request, ImportTarget<?> target, Rows rows) {
        if (request.mapping() == null
                && request.format() == ImportFormat.CSV
                && rows.header().size() == 1
                && target.layouts().stream()
                        .noneMatch(layout -> rows.columns().containsAll(layout.detect()))) {
            throw new ProblemException(400, "import-one-column", shortened(rows.header().get(0)));
        }
        ColumnMapping mapping = targets.mapping(target, request.mapping(), rows.columns());
        checkColumns(mapping, rows);
        return mapping;
    }

    /** A mapping of another file would reject every single row for want of its id. */
    private static void checkColumns(ColumnMapping mapping, Rows rows) {
        ColumnMapping.Column id = mapping.fields().get("externalId");
        List<String> names =
                id == null
                        ? List.of()
                        : id.columns().isEmpty() ? List.of(id.column()) : id.columns();
        List<String> missing =
                names.stream().filter(name -> !rows.columns().contains(name)).toList();
        if (!missing.isEmpty() && id.otherwise() == null) {
            throw new ProblemException(
                    400,
                    "import-columns-missing",
                    String.join(", ", missing),
                    shortened(String.join(", ", rows.columns())));
        }
    }

    private static String shortened(String text) {
        int longest = 200;
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
