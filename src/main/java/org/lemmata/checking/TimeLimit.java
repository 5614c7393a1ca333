package org.lemmata.checking;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Interrupts the calling thread when a claim's time is up; what runs then ends as "not measured". */
final class TimeLimit implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
      work -> {
        Thread thread = new Thread(work, "time limit");
        thread.setDaemon(true);
        return thread;
      });

  private final Thread worker = Thread.currentThread();
  private final ScheduledFuture<?> expiry;
  private boolean off;
  private boolean expired;

  TimeLimit(int seconds) {
    expiry = CLOCK.schedule(this::expire, seconds, TimeUnit.SECONDS);
  }

  private synchronized void expire() {
    if (!off) {
      expired = true;
      worker.interrupt();
    }
  }

  /** Lifts the limit, and clears the interrupt for the next work of the thread. */
  @Override
  public synchronized void close() {
    off = true;
    expiry.cancel(false);
    if (expired) {
      Thread.interrupted();
    }
  }
}
