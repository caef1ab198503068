package io.mushrif.platform.bulkimport;

import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.upload.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;

/**
 * A file is taken in for import. It is looked through at once ({@link SurveyFile}); its rows are
 * taken over in the background, or when a question that it raises is answered.
 */
@ApplicationScoped
class StartImport {

    /**
     * What is to be imported how.
     *
     * @param charset in what it is written; found out when null
     * @param into id of what the rows belong to; null for nothing
     * @param dateOrder order of day and month; found out or asked when null
     */
    record Request(
            String type,
            ImportFormat format,
            String charset,
            boolean gzip,
            String mapping,
            String into,
            DateOrder dateOrder,
            boolean dryRun) {}

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final SurveyFile surveyFile;
    private final CurrentUser user;
    private final Clock clock;

    StartImport(
            ImportJobs jobs,
            ImportFiles files,
            SurveyFile surveyFile,
            CurrentUser user,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.surveyFile = surveyFile;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ImportView handle(Request request, Upload upload) throws IOException {
        FileSurvey survey = surveyFile.handle(request, upload);
        ImportJob job = new ImportJob(request, upload, survey, user.name(), clock.instant());
        jobs.persistAndFlush(job);
        try (InputStream file = Files.newInputStream(upload.file())) {
            files.keep(job.id(), file);
        }
        return job.view(clock.instant());
    }
}
