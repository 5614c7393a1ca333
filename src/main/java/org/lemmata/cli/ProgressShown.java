package org.lemmata.cli;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.lemmata.check.Finding;
import org.lemmata.check.Progress;

/** Progress on standard error: a bar on a terminal; elsewhere a line now and then that names what is running. */
final class ProgressShown implements Progress {
  private static final int HEARTBEAT_SECONDS = 30;

  private final boolean bar;
  private final Set<String> running = new ConcurrentSkipListSet<>();
  private ProgressBar shown;
  private ScheduledExecutorService heart;
  private int tasks;
  private int finished;

  private ProgressShown(boolean bar) {
    this.bar = bar;
  }

  static Progress onStandardError() {
    return new ProgressShown(System.console() != null && System.getenv("CI") == null);
  }

  @Override
  public synchronized void start(int count) {
    tasks = count;
    if (bar) {
      shown =
          new ProgressBarBuilder().setTaskName("checking").setInitialMax(count).setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200).build();
    } else {
      heart = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "heartbeat");
        thread.setDaemon(true);
        return thread;
      });
      heart.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void beat() {
    System.err.println("checking: " + finished + " of " + tasks + " done; now " + String.join(", ", running));
  }

  @Override
  public void begin(String name) {
    running.add(name);
    if (shown != null) {
      shown.setExtraMessage(" " + name);
    }
  }

  @Override
  public synchronized void done(String name) {
    running.remove(name);
    finished++;
    if (shown != null) {
      shown.step();
    }
  }

  @Override
  public void finished(Finding finding) {}

  @Override
  public synchronized void end() {
    if (shown != null) {
      shown.close();
    }
    if (heart != null) {
      heart.shutdownNow();
    }
  }
}
