package org.lemmata.cli;

import java.io.IOException;

/** Whether a line on standard error can be written again. Java knows of standard input and output only. */
final class Terminal {
  private Terminal() {}

  static boolean isStandardError() {
    String kind = System.getenv("TERM");
    if (kind == null || kind.isEmpty() || kind.equals("dumb") || System.getenv("CI") != null) {
      return false;
    }
    try {
      return new ProcessBuilder("test", "-t", "2").redirectError(ProcessBuilder.Redirect.INHERIT).start()
          .waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
