package io.mushrif.complaints.bulkimport;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.upload.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.zip.ZipException;

/**
 * A file is taken in for import. Its layout is checked at once; the rows follow in the background.
 */
@ApplicationScoped
class StartImport {

    /** What is to be imported how. */
    record Request(
            String type, ImportFormat format, boolean gzip, String mapping, boolean dryRun) {}

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Targets targets;
    private final CurrentUser user;
    private final Clock clock;

    StartImport(
            ImportJobs jobs, ImportFiles files, Targets targets, CurrentUser user, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.targets = targets;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ImportView handle(Request request, Upload upload) throws IOException {
        ImportJob job =
                new ImportJob(
                        request, upload, countRows(request, upload), user.name(), clock.instant());
        jobs.persistAndFlush(job);
        try (InputStream file = Files.newInputStream(upload.file())) {
            files.keep(job.id(), file);
        }
        return job.view(clock.instant());
    }

    private long countRows(Request request, Upload upload) throws IOException {
        ImportTarget<?> target = targets.require(request.type());
        try (Rows rows =
                ImportFiles.rows(
                        Files.newInputStream(upload.file()), request.format(), request.gzip())) {
            targets.mapping(target, request.mapping(), rows.columns());
            long count = 0;
            while (rows.next() != null) {
                count++;
            }
            return count;
        } catch (ZipException e) {
            throw ProblemException.invalid("Content-Encoding", "invalid");
        }
    }
}
