package org.lemmata.check;

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

  private final ScheduledFuture<?> ring;
  private volatile boolean rang;

  Alarm(int seconds) {
    Thread sleeper = Thread.currentThread();
    ring =
        CLOCK.schedule(
            () -> {
              rang = true;
              sleeper.interrupt();
            },
            seconds,
            TimeUnit.SECONDS);
  }

  /** Switches the alarm off, and wakes the thread up for its next work. */
  @Override
  public void close() {
    ring.cancel(false);
    if (rang) {
      Thread.interrupted();
    }
  }
}
