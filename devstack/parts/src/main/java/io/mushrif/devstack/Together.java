package io.mushrif.devstack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The same work on several parts at a time, a thread each. */
final class Together {

    private Together() {}

    /**
     * Returns when all are done, or fails as soon as one has failed; the others then go on by
     * themselves.
     */
    static void untilOneFails(List<? extends Part> parts, Consumer<Part> work) {
        ExecutorService threads = threads(parts);
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (Part part : parts) {
            CompletableFuture<Void> one =
                    CompletableFuture.runAsync(() -> work.accept(part), threads);
            one.whenComplete((done, failure) -> failOn(failure, outcome));
            all.add(one);
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
                .thenRun(() -> outcome.complete(null));
        threads.shutdown();
        try {
            outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Returns when all are done, with what failed. */
    static List<RuntimeException> untilAllAreDone(List<? extends Part> parts, Consumer<Part> work) {
        List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());
        untilOneFails(
                parts,
                part -> {
                    try {
                        work.accept(part);
                    } catch (RuntimeException e) {
                        failures.add(e);
                    }
                });
        return failures;
    }

    private static void failOn(Throwable failure, CompletableFuture<Void> outcome) {
        if (failure instanceof CompletionException wrapped) {
            outcome.completeExceptionally(wrapped.getCause());
        } else if (failure != null) {
            outcome.completeExceptionally(failure);
        }
    }

    private static ExecutorService threads(List<? extends Part> parts) {
        return Executors.newFixedThreadPool(
                Math.max(1, parts.size()),
                work -> {
                    Thread thread = new Thread(work, "devstack-part");
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
