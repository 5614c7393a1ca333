package org.lemmata.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lemmata.checking.Check;
import org.lemmata.checking.Finding;
import org.lemmata.claim.Profile;
import org.lemmata.checking.Progress;
import org.lemmata.checking.Settings;
import org.lemmata.checking.Study;
import org.lemmata.checking.journal.Journal;
import org.lemmata.checking.journal.JournalFile;
import org.lemmata.checking.lint.Corpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Unchecked;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Suggestion;
import org.lemmata.reporting.evidence.CertificateText;
import org.lemmata.reporting.evidence.EvidenceMaker;
import org.lemmata.reporting.evidence.Observation;
import org.lemmata.reporting.evidence.Plots;
import org.lemmata.reporting.evidence.RunFile;
import org.lemmata.reporting.output.Folder;
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
  private static final int INTERRUPTED = 130;

  @Parameters(paramLabel = "PATH", description = "Claim files or folders (default: theorems).")
  private List<Path> paths = List.of(Path.of("theorems"));

  @Option(names = "--out", paramLabel = "DIR",
      description = "Write report.html, evidence.json and their companions here.")
  private @Nullable Path out;

  @Option(names = "--seed", description = "Master seed (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--threads", description = "Threads (default: the number of processors); changes the time only.")
  private int threads = Runtime.getRuntime().availableProcessors();

  /** Words of profiles, for completion. */
  static final class Profiles extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Profiles() {
      super(Arrays.stream(Profile.values()).map(Profile::word).toList());
    }
  }

  @Option(names = "--profile", description = "quick, default or deep (default: default).",
      completionCandidates = Profiles.class)
  private Profile profile = Profile.DEFAULT;

  @Option(names = "--only", paramLabel = "ID", split = ",", description = "Check only this claim; may be repeated.")
  private List<String> only = List.of();

  @Option(names = "--mutate",
      description = "Also derive mutants, test the need for each hypothesis, and measure tightness.")
  private boolean mutate;

  @Option(names = "--search",
      description = "Also search for counterexamples with an optimiser, on top of random sampling.")
  private boolean search;

  @Option(names = "--cover",
      description = "Also look for proofs for all values of the parameters, by cutting their domain into boxes.")
  private boolean cover;

  @Option(names = "--certify", description = "Also write a certificate of each verdict, for `verify`.")
  private boolean certify;

  @Option(names = "--shard", paramLabel = "I/N", converter = Shard.Reader.class,
      description = "Check only part I of N of the claims; `merge` puts the parts together.")
  private Shard shard = Shard.WHOLE;

  @Option(names = "--resume", description = "Go on with the unfinished check in --out.")
  private boolean resume;

  @Option(names = "--reproducible",
      description = "Leave times and the machine out of report.html, so that its bytes depend on the seed alone.")
  private boolean reproducible;

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw new InvalidSource(new Place("--threads", 0, 0), "there has to be at least one thread", "");
    }
    if (resume && out == null) {
      throw new InvalidSource(new Place("--resume", 0, 0), "`--resume` needs an output folder", "name it with --out");
    }
    Corpus corpus = covered(Corpus.read(paths, only));
    Collection<Claim> chosen = corpus.claims().values();
    List<Claim> claims = shard.of(chosen);
    if (claims.isEmpty()) {
      throw new InvalidSource(new Place("--shard", 0, 0), "part " + shard + " is empty: there are fewer claims",
          "use fewer parts");
    }
    Set<Study> studies = EnumSet.noneOf(Study.class);
    if (mutate) {
      studies.add(Study.MUTATE);
    }
    if (search) {
      studies.add(Study.SEARCH);
    }
    if (cover) {
      studies.add(Study.COVER);
    }
    if (certify) {
      studies.add(Study.CERTIFY);
    }
    if (out == null) {
      return guarded(new Settings(profile, seed, threads, corpus.fixtures(), studies, Journal.none()), claims,
          corpus.unchecked(), corpus.sha256(chosen));
    }
    new Folder(out).prepare();
    try (JournalFile journal = JournalFile.open(out, identity(), resume)) {
      if (resume) {
        System.err.println("resuming: " + journal.size() + " instances are known already");
      }
      int code = guarded(new Settings(profile, seed, threads, corpus.fixtures(), studies, journal), claims,
          corpus.unchecked(), corpus.sha256(chosen));
      if (code != INTERRUPTED) {
        journal.finish();
      }
      return code;
    }
  }

  /** What a measurement depends on besides its claim and its number. */
  private String identity() throws IOException {
    return "lemmata " + EvidenceMaker.versions().get("lemmata") + " build " + Build.checksum().substring(0, 12)
        + " seed " + seed + " profile " + profile;
  }

  private int guarded(Settings settings, List<Claim> claims, List<Unchecked> unchecked, String checksum)
      throws IOException {
    CountDownLatch written = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    Thread onInterrupt = new Thread(() -> stop(main, written));
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    try {
      return check(settings, claims, unchecked, checksum);
    } finally {
      written.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
      } catch (IllegalStateException alreadyShuttingDown) {
        // The hook is running and waits for the latch above.
      }
    }
  }

  private int check(Settings settings, List<Claim> claims, List<Unchecked> unchecked, String checksum)
      throws IOException {
    long start = System.nanoTime();
    double begun = reproducible ? 0 : System.currentTimeMillis() / 1e3;
    Progress progress = quiet ? Progress.silent() : ProgressShown.onStandardError();
    List<Finding> findings = new Check(settings, progress).run(claims);
    boolean partial = findings.size() < claims.size() || Thread.interrupted();
    findings.forEach(f -> System.out.println(Line.of(f)));
    if (out != null) {
      Folder folder = new Folder(out);
      folder.write(
          new EvidenceMaker(settings).make(findings, unchecked, shard.text(), partial).of(checksum),
          Plots.of(findings),
          RunFile.of(findings, settings.threads(), (System.nanoTime() - start) / 1e9, reproducible, Build.checksum(),
              Build.commit()),
          findings.stream().flatMap(f -> Observation.of(f, begun).stream()).toList());
      if (certify) {
        Map<String, String> certificates = new TreeMap<>();
        findings.forEach(f -> certificates.putAll(CertificateText.all(f, settings)));
        folder.certify(certificates);
      }
      System.err.println("report: " + out.resolve("report.html"));
    }
    if (partial) {
      System.err.println("interrupted: " + findings.size() + " of " + claims.size() + " claims were finished");
      return INTERRUPTED;
    }
    return exitCode(findings);
  }

  static int exitCode(List<Finding> findings) {
    if (findings.stream().allMatch(Finding::asExpected)) {
      return 0;
    }
    return findings.stream().allMatch(f -> f.asExpected() || f.undecided()) ? Lemmata.UNDECIDED : Lemmata.UNEXPECTED;
  }

  /** What was chosen, as far as this profile covers it. */
  private Corpus covered(Corpus corpus) {
    for (String id : only) {
      if (!corpus.claims().containsKey(id)) {
        throw new InvalidSource(
            new Place("--only", 0, 0), "there is no claim `" + id + "`", Suggestion.of(id, corpus.claims().keySet()));
      }
    }
    Corpus chosen = only.isEmpty() ? corpus : corpus.only(only);
    Corpus covered = chosen.within(profile);
    if (covered.claims().isEmpty() && !chosen.claims().isEmpty()) {
      Claim first = chosen.claims().values().iterator().next();
      throw new InvalidSource(first.place(), "the claim `" + first.id() + "` is not checked in this profile",
          "add --profile " + first.budget().profile().word());
    }
    return covered;
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
