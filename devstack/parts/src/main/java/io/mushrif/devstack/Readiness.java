package io.mushrif.devstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a part answers. */
final class Readiness {

    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(ANSWER).build();

    private Readiness() {}

    /** Polls until ready; false when the process ended or the time is over. */
    static boolean await(BooleanSupplier ready, BooleanSupplier alive, int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (alive.getAsBoolean() && System.nanoTime() < end) {
            if (ready.getAsBoolean()) {
                return true;
            }
            pause();
        }
        return false;
    }

    /**
     * Waits for the process of a part; fails with the end of its log when it dies or takes too
     * long.
     */
    static void require(String name, ChildProcess process, BooleanSupplier ready, int seconds) {
        if (await(ready, process::isAlive, seconds)) {
            return;
        }
        PartFailure failure =
                process.isAlive()
                        ? process.notReadyInTime(name, seconds)
                        : process.endedEarly(name);
        process.killHard();
        throw failure;
    }

    static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a GET answers 200; a refused connection is simply not ready yet. */
    static boolean answersOk(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static PartFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PartFailure("interrupted while waiting for a part", e);
    }
}
