package io.repairportal.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/**
 * Runs the same task in many threads that all begin at the same moment. Waits two minutes for their answers, or as many seconds as the
 * system property {@code repairportal.patience} says.
 */
final class Together {
    private static final int PATIENCE_SECONDS = 120;

    private Together() {}

    /** Returns what each thread answered. A task that fails fails the test. */
    static <T> List<T> run(int threads, IntFunction<T> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<T>> answers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                answers.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return task.apply(number);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(await(answer));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T await(Future<T> answer) {
        int patience = Integer.getInteger("repairportal.patience", PATIENCE_SECONDS);
        try {
            return answer.get(patience, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new AssertionError("a thread failed: " + failed.getCause(), failed.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("no answer within " + patience + " s: do two threads wait for each other?", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while threads were working", stopped);
        }
    }
}
