package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lemmata.check.Check;
import org.lemmata.check.Finding;
import org.lemmata.check.Profile;
import org.lemmata.check.Progress;
import org.lemmata.check.Settings;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Unchecked;
import org.lemmata.lint.Corpus;
import org.lemmata.report.EvidenceMaker;
import org.lemmata.report.Folder;
import org.lemmata.source.InvalidSource;
import org.lemmata.source.Place;
import org.lemmata.source.Suggestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: the main job. */
@Command(
    name = "check",
    description = "Checks claims and their mutants; one line per claim on standard output.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every verdict as expected, every mutant refuted", "1:some claim not as expected",
      "2:wrong usage, or an invalid file", "3:undecided only", "70:internal error", "130:interrupted"
    })
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PATH", description = "Claim files or folders (default: theorems).")
  private List<Path> paths = List.of(Path.of("theorems"));

  @Option(names = "--out", paramLabel = "DIR", description = "Write evidence.json, run.json, plots.json and report.html here.")
  private Path out;

  @Option(names = "--seed", description = "Master seed (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--threads", description = "Threads (default: the number of processors); changes the time only.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--profile", description = "quick, default or deep (default: default).")
  private Profile profile = Profile.DEFAULT;

  @Option(names = "--only", paramLabel = "ID", description = "Check only this claim; may be repeated.")
  private List<String> only = List.of();

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new InvalidSource(new Place("--threads", 0, 0), "there has to be at least one thread", "");
    }
    Corpus corpus = Corpus.read(paths);
    Collection<Claim> claims = chosen(corpus);
    Settings settings = new Settings(profile, seed, threads, corpus.fixtures());
    if (out != null) {
      new Folder(out).prepare();
    }
    CountDownLatch written = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Thread onInterrupt = new Thread(() -> stop(main, written));
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    try {
      return check(settings, claims, corpus.unchecked(), main);
    } finally {
      written.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
      } catch (IllegalStateException alreadyShuttingDown) {
        // The hook is running and waits for the latch above.
      }
    }
  }

  private int check(Settings settings, Collection<Claim> claims, List<Unchecked> unchecked, Thread main) throws IOException {
    long start = System.nanoTime();
    Progress progress = quiet ? Progress.silent() : ProgressShown.onStandardError();
    List<Finding> findings = new Check(settings, progress).run(claims);
    boolean partial = findings.size() < claims.size() || Thread.interrupted();
    findings.forEach(f -> System.out.println(Line.of(f)));
    if (out != null) {
      Folder folder = new Folder(out);
      folder.write(
          new EvidenceMaker(settings).make(findings, unchecked, partial),
          Folder.plots(findings),
          Folder.run(findings, settings.threads(), (System.nanoTime() - start) / 1e9));
      System.err.println("report: " + out.resolve("report.html"));
    }
    if (partial) {
      System.err.println("interrupted: " + findings.size() + " of " + claims.size() + " claims were finished");
      return 130;
    }
    return exitCode(findings);
  }

  static int exitCode(List<Finding> findings) {
    if (findings.stream().allMatch(Finding::asExpected)) {
      return 0;
    }
    return findings.stream().allMatch(f -> f.asExpected() || f.undecided()) ? Lemmata.UNDECIDED : Lemmata.UNEXPECTED;
  }

  private Collection<Claim> chosen(Corpus corpus) {
    for (String id : only) {
      if (!corpus.claims().containsKey(id)) {
        throw new InvalidSource(
            new Place("--only", 0, 0), "there is no claim `" + id + "`", Suggestion.of(id, corpus.claims().keySet()));
      }
    }
    return corpus.claims().values().stream().filter(c -> only.isEmpty() || only.contains(c.id())).toList();
  }

  /** On Ctrl-C: asks the check to stop, and lets the partial report be written before the machine goes down. */
  private static void stop(Thread main, CountDownLatch written) {
    main.interrupt();
    try {
      written.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
