package org.lemmata.cli;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lemmata.checking.Finding;
import org.lemmata.checking.Progress;

/** Progress on standard error: a bar on a terminal; elsewhere a line now and then that names what is running. */
final class ProgressShown implements Progress {
  private static final int BAR_SECONDS = 1;
  private static final int LINE_SECONDS = 30;

  private final boolean hasBar;
  private final Set<String> running = new ConcurrentSkipListSet<>();
  private Optional<ScheduledExecutorService> heart = Optional.empty();
  private Optional<Bar> bar = Optional.empty();
  private int tasks;
  private int finished;

  private ProgressShown(boolean hasBar) {
    this.hasBar = hasBar;
  }

  static Progress onStandardError() {
    return new ProgressShown(Terminal.isStandardError());
  }

  @Override
  public synchronized void start(int count) {
    tasks = count;
    bar = hasBar ? Optional.of(new Bar(count)) : Optional.empty();
    int seconds = hasBar ? BAR_SECONDS : LINE_SECONDS;
    ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(work -> {
      Thread thread = new Thread(work, "heartbeat");
      thread.setDaemon(true);
      return thread;
    });
    beating.scheduleAtFixedRate(this::beat, hasBar ? 0 : seconds, seconds, TimeUnit.SECONDS);
    heart = Optional.of(beating);
  }

  private synchronized void beat() {
    String names = String.join(", ", running);
    bar.ifPresentOrElse(shown -> shown.show(finished, names),
        () -> System.err.println("checking: " + finished + " of " + tasks + " done; now " + names));
  }

  @Override
  public void begin(String name) {
    running.add(name);
  }

  @Override
  public synchronized void done(String name) {
    running.remove(name);
    finished++;
  }

  @Override
  public void finished(Finding finding) {}

  @Override
  public synchronized void end() {
    heart.ifPresent(ScheduledExecutorService::shutdownNow);
    bar.ifPresent(shown -> {
      shown.show(finished, "");
      shown.end();
    });
    bar = Optional.empty();
  }
}
