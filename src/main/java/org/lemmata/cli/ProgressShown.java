package org.lemmata.cli;

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
  private ScheduledExecutorService heart;
  private Bar bar;
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
    bar = hasBar ? new Bar(count) : null;
    int seconds = hasBar ? BAR_SECONDS : LINE_SECONDS;
    heart = Executors.newSingleThreadScheduledExecutor(work -> {
      Thread thread = new Thread(work, "heartbeat");
      thread.setDaemon(true);
      return thread;
    });
    heart.scheduleAtFixedRate(this::beat, hasBar ? 0 : seconds, seconds, TimeUnit.SECONDS);
  }

  private synchronized void beat() {
    String names = String.join(", ", running);
    if (bar != null) {
      bar.show(finished, names);
    } else {
      System.err.println("checking: " + finished + " of " + tasks + " done; now " + names);
    }
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
    heart.shutdownNow();
    if (bar != null) {
      bar.show(finished, "");
      bar.end();
      bar = null;
    }
  }
}
