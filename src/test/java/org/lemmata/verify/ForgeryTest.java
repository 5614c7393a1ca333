package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.ClaimText;

/** A forger knows this checker and seals what he writes; no false verdict of his is confirmed. */
class ForgeryTest {
  private static final String ALWAYS_FALSE = "[{id: other, why: never, patch: {\"conclude[0].that\": 1 < 0}}]";

  private static ClaimText weights(String entries) {
    return new ClaimText().with("parameters", null).with("network", "{kind: feed-forward, hidden: [1], slope: 1}")
        .with("data", "{given: [[1/2]]}")
        .with("labels", "{given: [[1]]}").with("initialisation", "{kind: weights, weights: " + entries + "}")
        .with("mutants", ALWAYS_FALSE)
        .with("budget", "{instances: 1, quick: 1}");
  }

  /** A certificate with everything in it by hand: what is stated of conclusion 1, and the lines below. */
  private static VerifierTest.Case forged(ClaimText claim, String verdict, String evidence, String lines) {
    String text = claim.text();
    String body = "lemmata-certificate 1\nclaim small-claim\nsha256 " + Certificate.hash(text)
        + "\nversion 1\nseed 1\nprofile quick\nverdict " + verdict
        + "\nconclusion 1 " + verdict + " " + evidence + "\n" + lines;
    return new VerifierTest.Case(text, body + "end " + Certificate.hash(body) + "\n");
  }

  private static void assertNotConfirmed(VerifierTest.Case forged) {
    Verifier.Result result = VerifierTest.verified(forged);
    assertThat(result.code()).as(result.notes().toString()).isNotZero();
    assertThat(result.notes().get(0)).doesNotContain("CONFIRMED");
  }

  private static String hex(double v) {
    return Double.toHexString(v);
  }

  /** The smallest step, and steps about as large as what is allowed for rounding. */
  @ParameterizedTest
  @ValueSource(doubles = {5e-12, -5e-12, 5e-13, 0x1p-53, -0x1p-54, 1e-11})
  void dataThatAreMovedPlayNoPart(double off) {
    String comparison = off > 0 ? "entry(X, 1, 1) > 1/2" : "entry(X, 1, 1) < 1/2";
    ClaimText claim = weights("[[[1]], [[1]]]").with("conclude", "[{that: \"" + comparison + "\"}]");
    String margin = hex(Math.abs(off) / 2) + ":" + hex(Math.abs(off));
    assertNotConfirmed(forged(claim, "Holds", "Sampled(1)",
        "instance 0 measured " + margin + "\nfull 0 -\nx " + hex(0.5 + off) + "\ny 0x1p0\nw0 0x1p0 0x1p0\n"));
  }

  @Test
  void weightsThatAreMovedPlayNoPart() {
    ClaimText claim = weights("[[[1/2]], [[1/3]]]").with("conclude", "[{that: \"norm(layer(w0, 2)) > 1/3\"}]");
    assertNotConfirmed(forged(claim, "Holds", "Sampled(1)",
        "instance 0 measured 0x1p-40:0x1p-39\nfull 0 -\nx 0x1p-1\ny 0x1p0\nw0 0x1p-1 " + hex(1 / 3.0 + 3e-12) + "\n"));
  }

  /**
   * Sides that agree to many digits, roots on one side of zero, and numbers that the points of an earlier checker would
   * not have told apart.
   */
  @ParameterizedTest
  @ValueSource(strings = {
      "10^20 + tanh(x) == 10^20", "10^60 + exp(x) == 10^60", "10^40*x + sqrt(x^2) == 10^40*x", "tanh(x)*10^-40 == 0",
      "x + 10^-30*log(1 + x^2) == x",
      "sqrt(x^2) == x", "(x^6)^(1/2) == x^3", "D(sqrt(x^2), x) == 1", "sin(x)^2 + cos(x)^2 == 1 + 10^-20",
      "abs(x + 1000) == x + 1000", "max(x, -500) == x",
      "floor(x/1000 + 1/2)*x == floor(x/1000)*x", "if(x > 100, 1, 0) == 0", "exp(x)*exp(y) == exp(x + y) + 10^-17",
      "cosh(x/10^12) == 1",
      "(1 + x/10^9)^(1/2) == 1 + x/(2*10^9)", "atan(x) + atan(1/x) == 3/2", "log(x^2) == 2*log(x) + 10^-30",
      "exp(log(x)/2)^2 == x + 10^-30", "exp(c*exp(z)) == c*exp(exp(z))"
  })
  void falseIdentitiesAreNotConfirmed(String identity) {
    ClaimText claim = new ClaimText().with("conclude", "[{identity: \"" + identity + "\"}]");
    assertNotConfirmed(forged(claim, "Holds", "Proved", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "exp(x)*exp(y) == exp(x + y)", "cosh(x)^2 - sinh(x)^2 == 1", "sqrt(y)*sqrt(y) == y",
      "D(tanh(a*x), x) == a*(1 - tanh(a*x)^2)", "p^(n + 1) == p*p^n",
      "D(r^(1/3), r)*3*r == r^(1/3)", "D(log(1 + x^2), x)*(1 + x^2) == 2*x", "log(x*y) == log(x) + log(y)",
      "exp(log(x)/2)^2 == x", "exp(z + c*exp(-z)) == exp(z)*exp(c/exp(z))", "tanh(x) == (exp(2*x) - 1)/(exp(2*x) + 1)",
      "10^40 + x - 10^40 == x", "sin(x)*y == y*sin(x)"
  })
  void trueIdentitiesAre(String identity) {
    Verifier.Result result = VerifierTest.verified(
        forged(new ClaimText().with("conclude", "[{identity: \"" + identity + "\"}]"), "Holds", "Proved", ""));
    assertThat(result.code()).as(result.notes().toString()).isZero();
  }

  /**
   * A derivative exists where its function does: the claim speaks of positive numbers only, and its truth is no
   * rejection either.
   */
  @Test
  void aDerivativeByTheRulesAloneRefutesNothing() {
    ClaimText claim = new ClaimText().with("conclude", "[{identity: \"D(log(x), x) == 1/sqrt(x^2)\"}]");
    assertNotConfirmed(forged(claim, "Refuted", "Proved", ""));
    assertThat(VerifierTest.verified(forged(claim, "Holds", "Proved", "")).notes().get(0)).doesNotContain("REJECTED");
  }

  /** What is decided in fractions or by algebra has no counterexample. */
  @ParameterizedTest
  @ValueSource(strings = {"{exact: \"entry(X, 1, 1) == 1\", fixture: one-point}", "{identity: \"x + y == y + x\"}"})
  void truthsWithoutInstancesAreNotRefutedByOne(String conclusion) {
    ClaimText claim = new ClaimText().with("parameters", null).with("network", null).with("data", null)
        .with("labels", null).with("loss", null)
        .with("conclude", "[" + conclusion + "]").with("mutants", "[{id: other, why: never, patch: {title: other}}]");
    for (String evidence : new String[] {"Sampled(0)", "Ladder(1,3,2.0)", "Sampled(1)"}) {
      assertNotConfirmed(forged(claim, "Refuted", evidence, "full 0 -\ncounterexample 1 -0x1p0:-0x1p0\n"));
      assertNotConfirmed(
          forged(claim, "Refuted", evidence, "instance 0 measured -\nfull 0 -\ncounterexample 1 -0x1p0:-0x1p0\n"));
    }
  }

  private static ClaimText ladder(String schedule, String conclusion) {
    return new ClaimText().with("parameters", null).with("network", null).with("data", null).with("labels", null)
        .with("loss", null)
        .with("schedule", "{variable: s, " + schedule + "}").with("conclude", "[{" + conclusion + "}]")
        .with("mutants", ALWAYS_FALSE_LADDER)
        .with("budget", "{instances: 1, quick: 1}");
  }

  private static final String ALWAYS_FALSE_LADDER = "[{id: other, why: never, patch: {schedule.rungs: 10}}]";

  /**
   * Each would hold but for a rule of the checker of claims: settling elsewhere, drifting, another power beyond the
   * window, three rungs.
   */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "rungs: 9, value: 2^(-k); limit: 1/250 + s, to: 0, within: 1/100; Ladder(1,9,0.0039); 0x1p-10:0x1p-8",
      "rungs: 9, value: 2^(-k); limit: '1/1000 + (-1)^floor(1/2 - log(s)/log(2))*s', to: 0, within: 1/100; "
          + "Ladder(1,9,0.0039); 0x1p-10:0x1p-7",
      "rungs: 3, value: 4^(-k); limit: 1/50 + s, to: 0, within: 1/10; Ladder(1,3,0.062); 0x1p-8:0x1p-5",
      "rungs: 8, value: 2^(-k); rate: s^2 + s/300, against: s, between: [1.6, 2.1]; Ladder(1,8,0.0078); 0x1p-6:0x1p-1",
      "rungs: 8, value: 2^(-k); rate: s^2 + s/50, against: s, between: [1.5, 2.1], window: [1/300, 2]; "
          + "Ladder(1,8,0.0078); 0x1p-6:0x1p-1"
  })
  void laddersThatShowNoLimitAreNotConfirmed(String schedule, String conclusion, String evidence, String margin) {
    assertNotConfirmed(
        forged(ladder(schedule, conclusion), "Holds", evidence, "instance 0 measured " + margin + "\nfull 0 -\n"));
  }

  /** No finite ladder refutes a limit by its growth within what is allowed. */
  @Test
  void growthRefutesNoLimit() {
    ClaimText claim = ladder("rungs: 3, value: 8*2^(-k)", "limit: s*exp(-s), to: 0, within: 1/2");
    assertNotConfirmed(forged(claim, "Refuted", "Ladder(1,3,2.0)",
        "instance 0 measured -0x1p-3:-0x1p-5\nfull 0 -\ncounterexample 1 -0x1p-3:-0x1p-5\n"));
  }

  @Test
  void aLadderIsNoLongerThanItsSchedule() {
    ClaimText claim = ladder("rungs: 9, value: 2^(-k)", "eventually: s <= 1/2");
    String lines = "instance 0 measured " + hex(0.5 - 1.0 / 64) + ":" + hex(0.5 - 1.0 / 64) + "\nfull 0 -\n";
    assertThat(VerifierTest.verified(forged(claim, "Holds", "Ladder(1,9,0.0039)", lines)).code()).isZero();
    for (String longer : new String[] {"Ladder(1,900,1.0e-300)", "Ladder(1,9,1.0e-300)", "Ladder(1,10,0.0039)",
        "Ladder(1,8,0.0039)", "Ladder(1,9,0.0078)"}) {
      assertNotConfirmed(forged(claim, "Holds", longer, lines));
    }
  }

  /** Points that vanish wherever a forger knows that it is looked: here, at all fractions with small terms. */
  @Test
  void theHashOfTheCertificateChoosesThePoints() {
    StringBuilder vanishing = new StringBuilder("x");
    for (int p = 1; p <= 40; p++) {
      vanishing.append("*(x^2 - ").append(p).append("^2)");
    }
    assertNotConfirmed(
        forged(new ClaimText().with("conclude", "[{identity: \"" + vanishing + " == 0\"}]"), "Holds", "Proved", ""));
    VerifierTest.Case one = forged(new ClaimText().with("conclude", "[{identity: \"x == x\"}]"), "Holds", "Proved", "");
    assertThat(Certificate.read(one.certificate()).digest())
        .isNotEqualTo(Certificate.read(one.with(one.certificate().replace("seed 1", "seed 2")).certificate()).digest());
  }

  /** Escapes are what the checker of the claims reads, too. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"\\u0031 < 0", "\\x31 < 0", "\\U00000031 < 0", "u0031 \\u003e 0"})
  void escapesAreRead(String formula) {
    ClaimText claim = new ClaimText()
        .with("parameters", "{u0031: {real: [-2, -1]}, x31: {real: [-2, -1]}, U00000031: {real: [-2, -1]}}")
        .with("network", null)
        .with("data", null).with("labels", null).with("loss", null).with("conclude", "[{that: \"" + formula + "\"}]")
        .with("budget", "{instances: 1, quick: 1}");
    assertNotConfirmed(forged(claim, "Holds", "Sampled(1)",
        "instance 0 measured 0x1p0:0x1p0\nfull 0 -\nparameter u0031 -2\nparameter x31 -2\nparameter U00000031 -2\n"));
  }

  /** Almost all weights are not zero, and nobody draws one that is. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"0; abs(entry(layer(w0, 1), 1, 1)) > 0", "0; norm(w0) > 0",
      "1; 10*entry(layer(w0, 1), 1, 1) != floor(10*entry(layer(w0, 1), 1, 1))"})
  void roundNumbersRefuteNothing(int digits, String claim) {
    ClaimText text = weights("[]").with("initialisation", "{kind: gaussian}")
        .with("network", "{kind: feed-forward, depth: 1}").with("conclude", "[{that: \"" + claim + "\"}]");
    for (int index = 0; index < 40; index++) {
      String body = "full " + index + " " + digits
          + "\nx 0x1p-1\ny 0x1p0\nw0 %s\ncounterexample 1 -0x1p-1074:-0x1p-1074\n";
      for (double w : new double[] {0, 0.1, -0.1, 0.5, 1, -1}) {
        assertNotConfirmed(
            forged(text, "Refuted", "Sampled(1)", "instance 0 measured 0x1p0:0x1p0\n" + body.formatted(hex(w))));
      }
    }
  }

  /** Of a claim that fails on some instances, no margin, no discard and no value can be rewritten. */
  @Test
  void laterInstancesAreDerivedAnew() {
    ClaimText claim = new ClaimText()
        .with("parameters", "{a: {real: [0, 1]}, b: {one-of: [1, 2, 3, 4]}, c: {whole: [-5, 9]}, e: {log: [1/10, 10]}}")
        .with("network", null).with("data", null).with("labels", null).with("loss", null)
        .with("assume", "[{that: a*b <= 2}]").with("conclude", "[{that: a <= 1/3 + b || e > 1}]")
        .with("mutants", ALWAYS_FALSE)
        .with("budget", "{instances: 30, quick: 30}");
    VerifierTest.Case honest = VerifierTest.certified(claim.text());
    assertThat(VerifierTest.verified(honest).notes().get(0)).isEqualTo("CONFIRMED: Holds");
    Random random = new Random(7);
    java.util.List<MatchResult> lines = Pattern.compile("instance (\\d+) (measured|discarded)[^\n]*")
        .matcher(honest.certificate()).results().toList();
    for (int i = 0; i < 60; i++) {
      MatchResult line = lines.get(random.nextInt(lines.size()));
      String other = line.group(2).equals("discarded")
          ? "measured 0x1p-1:0x1p-1"
          : random.nextBoolean() ? "discarded" : "measured 0x1p3:0x1p3";
      String text = honest.certificate().replace(line.group() + "\n", "instance " + line.group(1) + " " + other + "\n");
      long measured = text.lines().filter(l -> l.matches("instance \\d+ measured.*")).count();
      assertNotConfirmed(honest.with(text.replaceFirst("(Sampled|Enclosed)\\(\\d+\\)", "$1(" + measured + ")")));
    }
  }

  @Test
  void aProbabilityIsCountedAnew() {
    ClaimText claim = weights("[]").with("network", "{kind: feed-forward, depth: 1}")
        .with("initialisation", "{kind: gaussian}")
        .with("conclude",
            "[{probability: \"abs(entry(layer(w0, 1), 1, 1)) <= 1\", at-least: 9/10, over: [initialisation]}]")
        .with("mutants", "[{id: other, why: never, patch: {\"conclude[0].probability\": 1 < 0}}]")
        .with("budget", "{instances: 100, quick: 100}");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      lines.append("instance ").append(i).append(" measured 0x1p-1:0x1p-1\n");
    }
    assertNotConfirmed(forged(claim, "Holds", "Statistical(0.0667,0.999)", lines.toString()));
  }

  /** What a probability has to be is decided, too. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"if(sqrt(2)^2 >= 2, 1/10, 99/100); false", "sqrt(1/4); true"})
  void theProbabilityIsKnown(String atLeast, boolean isKnown) {
    VerifierTest.Case c = VerifierTest.certified(
        weights("[]").with("network", "{kind: feed-forward, depth: 1}").with("initialisation", "{kind: gaussian}")
            .with("conclude",
                "[{probability: \"abs(entry(layer(w0, 1), 1, 1)) <= 2\", at-least: \"" + atLeast
                    + "\", over: [initialisation]}]")
            .with("mutants", "[{id: other, why: never, patch: {\"conclude[0].probability\": 1 < 0}}]")
            .with("budget", "{instances: 100, quick: 100}").text());
    assertThat(VerifierTest.verified(c).code() == 0).as(VerifierTest.verified(c).notes().toString()).isEqualTo(isKnown);
  }

  /** Someone who chooses parameters of the sample leaves out those where the claim fails. */
  @Test
  void parametersOfTheSampleAreDrawnAnew() {
    ClaimText claim = new ClaimText().with("parameters", "{a: {one-of: [1, 2, 3, 4]}}").with("network", null)
        .with("data", null).with("labels", null)
        .with("loss", null).with("conclude", "[{that: a != 3}]").with("mutants", ALWAYS_FALSE)
        .with("budget", "{instances: 6, quick: 6}");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      lines.append("instance ").append(i).append(" measured 0x1p0:0x1p0\n");
    }
    for (int i = 0; i < 6; i++) {
      lines.append("full ").append(i).append(" -\nparameter a 1\n");
    }
    assertNotConfirmed(forged(claim, "Holds", "Sampled(6)", lines.toString()));
  }

  /**
   * Products of small numbers vanish, also where large numbers follow; sums lose their last digits; both happen in
   * whole numbers, too.
   */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "[[[10^-200]], [[10^-200]]]; output(w0, 1) <= 0; Holds",
      "[[[10^-170]], [[10^-170]]]; output(w0, 1)*10^300*10^40 <= 10^-50; Holds",
      "[[[10^-200]], [[10^-200]]]; correlation(w0) == 0; Holds",
      "[[[10^-200]], [[10^-200]]]; correlation(w0) > 0; Refuted",
      "[[[10^-323]], [[1/10]]]; entry(hidden(w0, 2), 1, 1) > 0; Refuted", "[[[10^-200]], [[1]]]; norm(w0) > 1; Refuted",
      "[[[10^-180]], [[10^-180]]]; norm(layer(w0, 1))^2 > 0; Refuted",
      "[[[10^-180]], [[10^-180]]]; inner(w0, w0) == 0; Holds",
      "[[[10^16]], [[1]]]; 2*output(w0, 1) + 1 - 10^16 <= 0; Holds", "[[[1]], [[1]]]; exp(-1000) == 0; Holds",
      "[[[1]], [[1]]]; 10^-400 == 0; Holds",
      "[[[1]], [[1]]]; 10^-400 > 2*10^-401; Refuted", "[[[1]], [[1]]]; tanh(20) == 1; Holds",
      "[[[1]], [[1]]]; sinh(10^-3) == 10^-3; Holds"
  })
  void whatVanishesConfirmsNothing(String entries, String claim, String verdict) {
    boolean isHolds = verdict.equals("Holds");
    for (String margin : isHolds
        ? new String[] {"0x0p0:0x0p0", "0x1p-170:0x1p-160"}
        : new String[] {"-0x1p-1074:-0x1p-1074", "-0x1p-1000:-0x1p-1010"}) {
      String trial = "instance 0 measured " + margin + "\nfull 0 -\nx 0x1p-1\ny 0x1p0\nw0 " + weightsOf(entries) + "\n";
      String counterexample = isHolds
          ? ""
          : trial.substring(trial.indexOf("full")) + "counterexample 1 " + margin + "\n";
      assertNotConfirmed(forged(weights(entries).with("conclude", "[{that: \"" + claim + "\"}]"), verdict, "Sampled(1)",
          trial + counterexample));
    }
  }

  private static String weightsOf(String entries) {
    StringBuilder all = new StringBuilder();
    Pattern.compile("10\\^-?\\d+|1/10|1/2|1|0").matcher(entries.replace(" + 10^-20", "")).results()
        .map(MatchResult::group)
        .forEach(e -> all.append(all.isEmpty() ? "" : " ")
            .append(hex(e.equals("1/10")
                ? 0.1
                : e.equals("1/2") ? 0.5 : Double.parseDouble(e.startsWith("10^") ? "1e" + e.substring(3) : e))));
    return all.toString();
  }

  /** Parts of neurons, cells, times and numbers that rounding makes others of. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "[[10^-200]]; [[[10^-200]], [[1]]]; members(w0, \"TL\") == 0",
      "[[1]]; [[[1]], [[10^-200]]]; members(w0, \"FL\") == 1",
      "[[1 + 10^-20]]; [[[1]], [[1]]]; entry(X, 1, 1) <= 1",
      "[[1]]; [[[1 + 10^-20]], [[1]]]; entry(layer(w0, 1), 1, 1) == 1",
      "[[1]]; [[[1]], [[1]]]; loss(at(u, 1)) == loss(w0)",
      "[[1]]; [[[1/2]], [[1/2]]]; entry(layer(at(u, 1), 1), 1, 1) <= 1/2",
      "[[1, 0]]; [[[1, 1]], [[1]]]; rows(cells(own)) >= 4"
  })
  void nothingIsOneThingByRounding(String points, String entries, String claim) {
    ClaimText text = weights(entries).with("data", "{given: " + points + "}").with("labels", "{given: [[10^-200]]}")
        .with("network", "{kind: feed-forward, hidden: [1]}")
        .with("runs", "{u: {kind: gradient-flow, time: 10^9, frames: 2}}")
        .with("conclude", "[{that: '" + claim + "'}]");
    String numbers = "x " + weightsOf(points) + "\ny " + hex(1e-200) + "\nw0 " + weightsOf(entries) + "\n";
    assertNotConfirmed(forged(text, "Holds", "Sampled(1)", "instance 0 measured 0x0p0:0x0p0\nfull 0 -\n" + numbers));
  }

  @Test
  void measuredNumbersAreNotEqualBecauseTheyAreLarge() {
    ClaimText claim = weights("[[[1/3]], [[1/7]]]").with("conclude", "[{identity: \"norm(w0) + 10^20 == 10^20\"}]");
    assertNotConfirmed(
        forged(claim, "Holds", "Sampled(1)", "instance 0 measured 0x1p0:0x1p0\nfull 0 -\nx 0x1p-1\ny 0x1p0\nw0 "
            + hex(1 / 3.0) + " " + hex(1 / 7.0) + "\n"));
  }

  /** Whoever may stop a sample where he likes can refute anything. */
  @Test
  void aSampleEndsEarlyAtItsLooksOnly() {
    ClaimText claim = weights("[]").with("network", "{kind: feed-forward, depth: 1}")
        .with("initialisation", "{kind: gaussian}")
        .with("conclude",
            "[{probability: \"entry(layer(w0, 1), 1, 1) >= 50\", at-least: 9/10, over: [initialisation]}]")
        .with("mutants", "[{id: other, why: never, patch: {\"conclude[0].probability\": 1 < 0}}]")
        .with("budget", "{instances: 100, quick: 100}");
    VerifierTest.Case honest = VerifierTest.certified(claim.text());
    assertThat(VerifierTest.verified(honest).notes().get(0)).isEqualTo("CONFIRMED: Refuted");
    String longer = honest.certificate().replaceFirst("(?s)\ninstance 7 .*?\nfull", "\nfull");
    assertNotConfirmed(honest.with(longer));
  }

  @Test
  void mixturesAreThoseOfASearch() {
    ClaimText text = weights("[]").with("initialisation", "{kind: gaussian}")
        .with("network", "{kind: feed-forward, depth: 1}").with("conclude", "[{that: norm(w0) <= 9}]");
    for (String mix : new String[] {"1 1 1 1 1 1 1", "0.12345", "1e7"}) {
      assertThat(
          VerifierTest.verified(forged(text, "Refuted", "Sampled(1)", "instance 0 measured 0x1p0:0x1p0\nfull 0 - " + mix
              + "\nx 0x1p-1\ny 0x1p0\nw0 0x1p0\ncounterexample 1 -0x1p0:-0x1p0\n")).notes().get(0))
          .contains("mixture");
    }
  }

  /** Runs whose end the last digits decide say nothing, not even after a fold. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "{kind: gradient-descent, step: 7/2, steps: 200}; exists k in 100..200: loss(frame(g, k)) <= 1/10",
      "{kind: gradient-descent, step: 7/2, steps: 200}; loss(end(g)) <= 100",
      "{kind: gradient-descent, step: 7/2, steps: 200}; largest k in 100..200: loss(frame(g, k)) >= 0"
  })
  void chaosConfirmsNothing(String run, String claim) {
    ClaimText text = weights("[[[31/32]], [[31/32]]]").with("data", "{given: [[1]]}")
        .with("runs", "{g: " + run.replace("7/2", "7/4") + "}")
        .with("conclude", "[{that: \"" + claim + "\"}]");
    VerifierTest.Case c = VerifierTest.certified(text.text());
    assertThat(VerifierTest.verified(c).code()).as(VerifierTest.verified(c).notes().toString()).isNotZero();
  }

  @Test
  void anEditedCertificateSaysSo() {
    VerifierTest.Case honest = VerifierTest.certified(new ClaimText().text());
    String edited = honest.certificate().replace("seed 1", "seed 2");
    Verifier.Result result = Verifier.verify(edited, honest.claim(), Map.of(), Map.of());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.notes().get(0)).contains("checksum", "does not match");
    assertThat(Verifier.claimOf(edited)).as("whose claim is still found").isEqualTo("small-claim");
  }

  /** What the checker cannot read in a claim is no fault of the certificate. */
  @ParameterizedTest
  @ValueSource(strings = {"entry(X)", "norm()", "singular(X, 0)", "rows(1)", "first i in 1..0: 1 < 2", "frame(1, 2)",
      "layer(w0, 99)", "\\\"a\\\" < 1"})
  void failuresAreNotRejections(String formula) {
    ClaimText claim = weights("[[[1]], [[1]]]").with("conclude", "[{that: \"" + formula + " >= 0\"}]");
    Verifier.Result result = VerifierTest.verified(
        forged(claim, "Holds", "Sampled(1)",
            "instance 0 measured 0x1p0:0x1p0\nfull 0 -\nx 0x1p-1\ny 0x1p0\nw0 0x1p0 0x1p0\n"));
    assertThat(result.code()).as(result.notes().toString()).isEqualTo(3);
  }

  /** Of random damage to honest certificates, sealed again, none is confirmed as another verdict. */
  @Test
  void randomEditsNeverTurnAVerdictRound() {
    VerifierTest.Case honest = VerifierTest
        .certified(new ClaimText().with("conclude", "[{that: norm(w0) <= 2}]").text());
    Random random = new Random(3);
    for (int i = 0; i < 300; i++) {
      byte[] text = honest.certificate().getBytes(StandardCharsets.US_ASCII);
      int at = honest.certificate().indexOf("\nconclusion")
          + random.nextInt(text.length - 80 - honest.certificate().indexOf("\nconclusion"));
      text[at] = (byte) "0123456789abcdefp-: xyRH".charAt(random.nextInt(24));
      String edited = new String(text, StandardCharsets.US_ASCII);
      Verifier.Result result = VerifierTest.verified(honest.with(edited));
      assertThat(result.code() == 0 && !result.notes().get(0).equals("CONFIRMED: Holds")).as(edited).isFalse();
    }
  }
}
