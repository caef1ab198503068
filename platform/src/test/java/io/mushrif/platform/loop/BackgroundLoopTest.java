package io.mushrif.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void rounds_follow_each_other_until_it_is_stopped() throws InterruptedException {
        Wakeup wakeup = new Wakeup();
        CountDownLatch rounds = new CountDownLatch(3);
        BackgroundLoop loop =
                new BackgroundLoop(
                        "test",
                        () -> {
                            rounds.countDown();
                            if (rounds.getCount() > 0) {
                                wakeup.signal();
                            }
                            wakeup.await(LONG);
                        });
        loop.start();
        assertThat(rounds.await(30, TimeUnit.SECONDS)).isTrue();
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void a_round_that_fails_is_followed_by_the_next() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(1);
        BackgroundLoop loop =
                new BackgroundLoop(
                        "test",
                        () -> {
                            if (rounds.incrementAndGet() == 1) {
                                throw new AssertionError("a connection that is gone");
                            }
                            second.countDown();
                            new Wakeup().await(LONG);
                        });
        loop.start();
        assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
        loop.stop();
        assertThat(rounds).hasValue(2);
    }

    @Test
    void many_signals_become_one_round() throws InterruptedException {
        Wakeup wakeup = new Wakeup();
        wakeup.signal();
        wakeup.signal();
        wakeup.await(LONG);
        Thread waiting =
                new Thread(
                        () -> {
                            try {
                                wakeup.await(LONG);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        waiting.start();
        waiting.join(200);
        assertThat(waiting.isAlive()).isTrue();
        wakeup.signal();
        waiting.join(30_000);
        assertThat(waiting.isAlive()).isFalse();
    }

    @Test
    void one_that_never_began_can_be_stopped() throws InterruptedException {
        BackgroundLoop loop = new BackgroundLoop("test", () -> {});
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
    }
}
