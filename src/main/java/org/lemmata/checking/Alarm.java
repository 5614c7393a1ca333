package org.lemmata.checking;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Interrupts the calling thread when a claim's time is up; what runs then ends as "not measured". */
final class Alarm implements AutoCloseable {
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "alarm");
            thread.setDaemon(true);
            return thread;
          });

  private final Thread sleeper = Thread.currentThread();
  private final ScheduledFuture<?> bell;
  private boolean off;
  private boolean rang;

  Alarm(int seconds) {
    bell = CLOCK.schedule(this::ring, seconds, TimeUnit.SECONDS);
  }

  private synchronized void ring() {
    if (!off) {
      rang = true;
      sleeper.interrupt();
    }
  }

  /** Switches the alarm off, and wakes the thread up for its next work. */
  @Override
  public synchronized void close() {
    off = true;
    bell.cancel(false);
    if (rang) {
      Thread.interrupted();
    }
  }
}
