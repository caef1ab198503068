package io.mushrif.platform.bulkimport;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The progress of an import as a stream. Read from the job's row, as any replica may run it; what
 * has not changed is said again now and then, so that no proxy takes the stream for dead.
 */
@ApplicationScoped
class ImportEvents {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration SAY_AGAIN = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private record Said(ImportView view, Instant at) {}

    private final ImportJobs jobs;
    private final Clock clock;

    ImportEvents(ImportJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** How far it is, until it has ended; at most for an hour. */
    Multi<ImportView> of(UUID id) {
        AtomicReference<Said> last = new AtomicReference<>();
        long looks = LONGEST.dividedBy(LOOK);
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> view(id))
                .select()
                .first(looks)
                .select()
                .first(view -> !wasFinal(last.get()))
                .filter(view -> isNews(last, view));
    }

    @Transactional
    ImportView view(UUID id) {
        return jobs.require(id).view(clock.instant());
    }

    private static boolean wasFinal(Said last) {
        return last != null && last.view().state().isFinal();
    }

    private boolean isNews(AtomicReference<Said> last, ImportView view) {
        Said before = last.get();
        Instant now = clock.instant();
        boolean news =
                before == null
                        || before.view().state() != view.state()
                        || before.view().processed() != view.processed()
                        || before.at().plus(SAY_AGAIN).isBefore(now);
        if (news) {
            last.set(new Said(view, now));
        }
        return news;
    }
}
