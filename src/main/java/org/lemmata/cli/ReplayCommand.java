package org.lemmata.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.checking.Replay;
import org.lemmata.claim.Profile;
import org.lemmata.checking.Settings;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.lint.Corpus;
import org.lemmata.claim.Claim;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.verdict.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replay}: one instance again, from the token that a report shows. */
@Command(name = "replay", description = "Computes one instance again and prints its margins.",
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final Pattern TOKEN = Pattern
      .compile("([a-z][a-z0-9-]*)@([0-9a-f]{12}):(-?\\d{1,19}):(\\d{1,9})(?::~(\\d))?(?::\\*([-0-9.;]+))?(?::(.+))?");

  @Parameters(index = "0", paramLabel = "TOKEN", description = "A token such as kh-s1@0123456789ab:1:17.")
  private String token;

  @Option(names = "--in", paramLabel = "PATH", description = "Where to look for the claim (default: theorems).")
  private List<Path> paths = List.of(Path.of("theorems"));

  @Override
  public Integer call() {
    Matcher matcher = TOKEN.matcher(token);
    if (!matcher.matches()) {
      throw new InvalidSource(new Place("replay", 0, 0), "`" + token + "` is not a replay token",
          "copy it whole from a report");
    }
    Corpus corpus = Corpus.read(paths, List.of(matcher.group(1)));
    Claim claim = ShowCommand.find(corpus, matcher.group(1));
    if (!claim.sha256().startsWith(matcher.group(2))) {
      System.err.println("warning: the file of this claim has changed since the token was made");
    }
    long seed = Long.parseLong(matcher.group(3));
    Instance instance = instance(matcher, seed);
    for (String pinned : instance.pinned().keySet()) {
      if (claim.parameters().stream().noneMatch(p -> p.name().equals(pinned))) {
        throw new InvalidSource(new Place("replay", 0, 0), "the claim has no parameter `" + pinned + "`",
            "copy the token whole from a report");
      }
    }
    Replay replay = new Replay(new Settings(Profile.QUICK, seed, 1, corpus.fixtures()), claim, instance);
    System.out.println(replay.description());
    List<Outcome> outcomes = replay.outcomes();
    for (int c = 0; c < outcomes.size(); c++) {
      System.out.println("conclusion " + (c + 1) + ": " + claim.conclude().get(c).text());
      System.out.println("    " + words(outcomes.get(c)));
      if (outcomes.get(c).measured().isPresent() || outcomes.get(c).unmeasured().isPresent()) {
        replay.rungs(claim.conclude().get(c)).forEach(rung -> System.out.println("    " + words(rung, claim)));
      }
    }
    return outcomes.stream().anyMatch(Outcome::isViolated) ? Lemmata.UNEXPECTED : 0;
  }

  private Instance instance(Matcher matcher, long seed) {
    Instance instance = Instance.of(matcher.group(1), seed, Integer.parseInt(matcher.group(4)));
    if (matcher.group(5) != null) {
      instance = instance.round(Integer.parseInt(matcher.group(5)));
    }
    if (matcher.group(6) != null) {
      try {
        instance = instance.mixing(Arrays.stream(matcher.group(6).split(";")).map(Double::valueOf).toList());
      } catch (NumberFormatException malformed) {
        throw new InvalidSource(new Place("replay", 0, 0), "`" + matcher.group(6) + "` is not a mixture", "0.5;-1.25");
      }
    }
    if (matcher.group(7) != null) {
      for (String pin : matcher.group(7).split(",")) {
        Matcher parts = Pattern.compile("(\\w+)=(-?\\d{1,40})(?:/([1-9]\\d{0,39}))?").matcher(pin);
        if (!parts.matches()) {
          throw new InvalidSource(new Place("replay", 0, 0), "`" + pin + "` is not a pinned parameter",
              "n=3 or epsilon=1/20");
        }
        Rational top = new Rational(new java.math.BigInteger(parts.group(2)), java.math.BigInteger.ONE);
        Rational bottom = parts.group(3) == null
            ? Rational.ONE
            : new Rational(new java.math.BigInteger(parts.group(3)), java.math.BigInteger.ONE);
        instance = instance.pin(parts.group(1), top.over(bottom));
      }
    }
    return instance;
  }

  private static String words(Replay.Rung rung, Claim claim) {
    return String.format(Locale.ROOT, "%s = %-12.6g", claim.schedule().orElseThrow().variable(), rung.scale())
        + rung.value().map(v -> String.format(Locale.ROOT, "%.6g +- %.1g", v.middle(), v.error()))
            .orElse(rung.otherwise());
  }

  private static String words(Outcome outcome) {
    return outcome.cases(
        measured -> measured.margin().word() + ", margin " + measured.margin(),
        discarded -> (discarded.undecided() ? "left out, since a hypothesis is undecided: " : "not admissible: ")
            + discarded.hypothesis(),
        unmeasured -> "not measured (" + unmeasured.reason().inWords() + "): " + unmeasured.message(),
        crashed -> "failed: " + crashed.message());
  }
}
