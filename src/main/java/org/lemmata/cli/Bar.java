package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Progress on one line of a terminal that is written again and again. It takes nothing but the end of the line for
 * granted, and leaves the keys to the terminal, so that Ctrl-C reaches the check.
 */
final class Bar {
  private static final int WIDTH = 79;
  private static final int CELLS = 24;

  private final int tasks;
  private final long begun = System.nanoTime();

  Bar(int tasks) {
    this.tasks = tasks;
  }

  void show(int finished, String running) {
    write("\r" + line(finished, running, Duration.ofNanos(System.nanoTime() - begun)));
  }

  String line(int finished, String running, Duration passed) {
    int cells = tasks == 0 ? CELLS : (int) ((long) CELLS * finished / tasks);
    String left = finished == 0 ? "?" : clock(passed.multipliedBy(tasks - finished).dividedBy(finished));
    String line = "checking [" + "=".repeat(cells) + " ".repeat(CELLS - cells) + "] " + finished + "/" + tasks + ", "
        + clock(passed) + " passed, "
        + left + " left; " + running;
    return line.length() > WIDTH ? line.substring(0, WIDTH) : line + " ".repeat(WIDTH - line.length());
  }

  void end() {
    write(System.lineSeparator());
  }

  private static String clock(Duration time) {
    String seconds = Integer.toString(100 + time.toSecondsPart()).substring(1);
    return time.toMinutes() + ":" + seconds;
  }

  /** Past the {@link Screen}, which shows the return to the start of a line as a character. */
  private static void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.err.write(bytes, 0, bytes.length);
    System.err.flush();
  }
}
