package io.mushrif.complaints.erasure;

import io.mushrif.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Erases customers section by section, each in a transaction of its own, so that a crash loses
 * nothing that is done. When all are done it waits until what was under way has ended, erases what
 * that may have written, and tells the other services.
 */
@ApplicationScoped
class ErasureRunner {

    private static final Logger LOG = Logger.getLogger(ErasureRunner.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Erasures erasures;
    private final PersonalSections sections;
    private final ErasureConfig config;
    private final Outbox outbox;
    private final Clock clock;

    ErasureRunner(
            Erasures erasures,
            PersonalSections sections,
            ErasureConfig config,
            Outbox outbox,
            Clock clock) {
        this.erasures = erasures;
        this.sections = sections;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "1s",
            identity = "erasure-runner",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runWaiting() {
        Optional<UUID> next = take();
        while (next.isPresent()) {
            UUID id = next.get();
            try {
                runPass(id);
            } catch (RuntimeException e) {
                // without its message, which may quote what is erased
                LOG.errorf("Erasure %s is interrupted by %s", id, kind(e));
                QuarkusTransaction.requiringNew()
                        .run(() -> lockedErasure(id).later(later(), kind(e)));
            }
            next = take();
        }
    }

    private Optional<UUID> take() {
        Instant now = clock.instant();
        return erasures.take(now, now.plus(config.lease()));
    }

    private void runPass(UUID id) {
        int pass = QuarkusTransaction.requiringNew().call(() -> lockedErasure(id).pass());
        if (pass == Erasure.PASSES && !settled(id)) {
            QuarkusTransaction.requiringNew().run(() -> lockedErasure(id).later(later(), null));
            return;
        }
        Set<String> done = QuarkusTransaction.requiringNew().call(() -> erasures.done(id, pass));
        for (PersonalData section : sections.all()) {
            if (!done.contains(section.section())) {
                QuarkusTransaction.requiringNew()
                        .timeout((int) config.lease().toSeconds())
                        .run(() -> erase(id, section, pass));
            }
            section.clear();
        }
        QuarkusTransaction.requiringNew().run(() -> passDone(id, pass));
    }

    private boolean settled(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sections.areSettled(lockedErasure(id).requestedAt()));
    }

    private void erase(UUID id, PersonalData section, int pass) {
        Instant now = clock.instant();
        Erasure erasure = lockedErasure(id);
        long erased = section.erase(erasure.person(now));
        erasures.note(id, section.section(), erased, pass, now);
        erasure.taken(now.plus(config.lease()));
    }

    private void passDone(UUID id, int pass) {
        Erasure erasure = lockedErasure(id);
        Instant now = clock.instant();
        if (pass < Erasure.PASSES) {
            erasure.passDone(now.plus(config.secondPassAfter()));
            return;
        }
        outbox.append(erasure.complete(now));
        LOG.infof("Erasure %s is complete", id);
    }

    private Erasure lockedErasure(UUID id) {
        return erasures.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Instant later() {
        return clock.instant().plus(PAUSE);
    }

    private static String kind(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getName();
    }
}
