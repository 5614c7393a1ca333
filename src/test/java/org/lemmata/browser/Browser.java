package org.lemmata.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium from Debian's packages. */
final class Browser {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /**
   * Says only that it has no bindings for the newest protocol, which these tests do not use; kept, since loggers are
   * forgotten.
   */
  private static final Logger TALKATIVE = Logger.getLogger("org.openqa.selenium.devtools");

  private Browser() {}

  /** Starts one; where there is none and none can be installed, the tests that need it are skipped. */
  static ChromeDriver start(boolean runsScripts) throws IOException, InterruptedException {
    return start(runsScripts, "en-US");
  }

  /** One of a reader with this language. */
  static ChromeDriver start(boolean runsScripts, String language) throws IOException, InterruptedException {
    if (!isThere() && !(isRoot() && install())) {
      abort(
          "there is no Chromium here: install the packages chromium and chromium-driver, or run the tests as root on "
              + "Debian");
    }
    TALKATIVE.setLevel(Level.SEVERE);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(PROGRAM.toFile());
    options.addArguments(
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--lang=" + language, "--accept-lang=" + language);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    if (!runsScripts) {
      options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile())
        .withEnvironment(Map.of("LANGUAGE", language.replace('-', '_'))).build(), options);
  }

  /** Opens a page and waits until all of it is read: on a busy machine the driver was seen to go on before. */
  static void open(ChromeDriver browser, String address) throws InterruptedException {
    browser.get(address);
    for (int tries = 0; !browser.executeScript("return document.readyState").equals("complete"); tries++) {
      if (tries == 3_000) {
        throw new AssertionError(address + " is not read to its end");
      }
      Thread.sleep(20);
    }
  }

  private static boolean isThere() {
    return Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER);
  }

  private static boolean isRoot() {
    return System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/apt-get"));
  }

  private static boolean install() throws IOException, InterruptedException {
    List<String> packages = List.of("apt-get", "install", "-y", "--no-install-recommends", "chromium",
        "chromium-driver");
    return run(packages, 240) || (run(List.of("apt-get", "update"), 120) && run(packages, 240)) ? isThere() : false;
  }

  private static boolean run(List<String> command, int seconds) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(new File("/dev/null"));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    Process process = builder.start();
    if (process.waitFor(seconds, TimeUnit.SECONDS)) {
      return process.exitValue() == 0;
    }
    process.destroyForcibly();
    return false;
  }
}
