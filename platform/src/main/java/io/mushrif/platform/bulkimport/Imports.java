package io.mushrif.platform.bulkimport;

import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.upload.Upload;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** What can be done with the imports of a service; the door for its resource. */
@ApplicationScoped
public class Imports {

    private final ImportJobs jobs;
    private final StartImport startImport;
    private final CancelImport cancelImport;
    private final AnswerDateOrder answerDateOrder;
    private final ImportEvents events;
    private final Rejects rejects;
    private final Clock clock;

    Imports(
            ImportJobs jobs,
            StartImport startImport,
            CancelImport cancelImport,
            AnswerDateOrder answerDateOrder,
            ImportEvents events,
            Rejects rejects,
            Clock clock) {
        this.jobs = jobs;
        this.startImport = startImport;
        this.cancelImport = cancelImport;
        this.answerDateOrder = answerDateOrder;
        this.events = events;
        this.rejects = rejects;
        this.clock = clock;
    }

    ImportView start(StartImport.Request request, Upload upload) throws IOException {
        return startImport.handle(request, upload);
    }

    Page<ImportView> page(PageRequest request) {
        return jobs.page(request);
    }

    /**
     * One of them.
     *
     * @throws ProblemException 404 when there is none
     */
    ImportView require(UUID id) {
        return jobs.require(id).view(clock.instant());
    }

    ImportView cancel(UUID id) {
        return cancelImport.handle(id);
    }

    ImportView answer(UUID id, AnswerDateOrder.Request request) {
        return answerDateOrder.handle(id, request);
    }

    Multi<ImportView> follow(UUID id) {
        return events.of(id);
    }

    void writeRejects(UUID id, Locale locale, Writer out) throws IOException {
        rejects.write(id, locale, out);
    }
}
