package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.lemmata.ClaimText;
import org.lemmata.checking.Checker;
import org.lemmata.checking.Finding;
import org.lemmata.claim.Profile;
import org.lemmata.checking.Settings;
import org.lemmata.checking.Study;
import org.lemmata.checking.journal.Journal;
import org.lemmata.claim.Claim;
import org.lemmata.claim.file.ClaimReader;
import org.lemmata.reporting.evidence.CertificateText;

/** Good certificates are confirmed, poisoned ones rejected; a checker that always says one thing fails this corpus. */
class VerifierTest {
  private static final Settings CERTIFYING = new Settings(Profile.QUICK, 1, 1, ClaimText.settings().fixtures(),
      Set.of(Study.CERTIFY), Journal.none());

  /** A certificate with the claim file it is about. */
  record Case(String claim, String certificate) {
    Case with(String certificateText) {
      return new Case(claim, sealed(certificateText));
    }
  }

  static Case certified(String claimText) {
    Claim claim = ClaimReader.read(claimText, "small-claim.yaml");
    return new Case(claimText, CertificateText.of(new Checker(CERTIFYING).check(claim), CERTIFYING));
  }

  /** Of another claim than the one that was checked, as a forger would write it. */
  private static Verifier.Result verifiedAbout(Case c, String before, String after) {
    String other = c.claim().replace(before, after);
    assertThat(other).isNotEqualTo(c.claim());
    Case forged = new Case(other, c.certificate());
    return verified(forged.with(c.certificate().replace(Certificate.hash(c.claim()), Certificate.hash(other))));
  }

  @Test
  void anEntryThatIsNotStoredIsNotCovered() {
    Case c = certified(new ClaimText()
        .with("conclude", "[{exact: \"entry(X, 1, 1)^2 + entry(X, 1, 2)^2 == 1\", fixture: one-point}]")
        .with("mutants", "[{id: other, why: no, patch: {\"conclude[0].exact\": \"entry(X, 1, 1) == 2\"}}]").text());
    for (String beyond : List.of("entry(X, 2, 1)^2", "entry(X, 1, 0)^2", "entry(X, 1)")) {
      assertThat(verifiedAbout(c, "entry(X, 1, 1)^2", beyond).notes()).as(beyond)
          .anyMatch(note -> note.contains("not recomputed: an index beyond its range")
              || note.contains("not recomputed: the measure entry"));
    }
  }

  /** The margins are the lengths themselves, so a run of another form has another margin. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"kind: gradient-flow, time: 1/2, scale: 1/4",
      "kind: gradient-flow, time: 1/2, scale: 1/4, coordinates: scaled",
      "kind: gradient-flow, time: 1/2, scale: 1/4, coordinates: polar",
      "kind: correlation-flow, time: 1/10, scale: 1/4, coordinates: scaled, decay: 1/3",
      "kind: gradient-descent, step: 1/10, steps: 6, scale: 1/4, frames: 2, decay: 1/3",
      "kind: stochastic-descent, step: 1/10, steps: 6, scale: 1/4, batch: 2"})
  void runsOfEachFormAreFollowed(String run) {
    Case c = certified(
        holds().with("parameters", "{n: 3, m: 2}").with("witness", null).with("runs", "{u: {" + run + "}}")
            .with("conclude", "[{that: norm(end(u)) >= 0}]").with("mutants",
                "[{id: m, why: no, patch: {\"conclude[0].that\": norm(end(u)) < 0}}]")
            .text());
    Verifier.Result result = verified(c);
    assertThat(result.notes().get(0)).as(result.notes().toString()).isEqualTo("CONFIRMED: Holds");
  }

  @Test
  void aProfileThatDoesNotCheckTheClaimIsRejected() {
    Case c = certified(holds().with("budget", "{instances: 10}").text());
    assertThat(verifiedAbout(c, "{instances: 10}", "{instances: 10, quick: 2}").notes().get(0))
        .isEqualTo("CONFIRMED: Holds");
    assertThat(verifiedAbout(c, "{instances: 10}", "{instances: 10, profile: default}").notes().get(0))
        .startsWith("REJECTED").contains("there is no profile quick of this claim");
  }

  /** A network that the main tool would not make is not taken for another one. */
  @Test
  void networksThatDoNotFitAreRefused() {
    Case c = certified(holds().with("parameters", "{n: 2, m: 2}")
        .with("network", "{kind: feed-forward, hidden: [m], order: 1, output: {values: [1, -1]}}").with("witness", null)
        .with("conclude", "[{that: norm(w0) >= 0}]").text());
    assertThat(verified(c).notes().get(0)).isEqualTo("CONFIRMED: Holds");
    assertThat(verifiedAbout(c, "values: [1, -1]", "values: [1, -1, 1]").notes().get(0)).contains("output row");
    assertThat(verifiedAbout(c, "values: [1, -1]", "values: []").code()).isIn(1, 3);
    assertThat(verifiedAbout(c, "order: 1", "order: 2").notes().get(0)).contains("order");
    assertThat(verifiedAbout(c, "order: 1", "bias: 1").notes().get(0)).contains("the key bias");
  }

  /** A mutant that falls early has conclusions that stay open: one speaks of a case that did not occur so far. */
  @Test
  void aConclusionMayBeVacuousWhereTheSampleEndedEarly() {
    Case c = certifiedMutant(certified(fails().with("let", "{most: 10^6}")
        .with("conclude", "[{that: norm(w0) <= most}, {that: \"if(n >= 2, norm(w0), 1) >= 0\"}]")
        .with("mutants", "[{id: other, why: it is not, patch: {let.most: 1/100}}]").text()));
    assertThat(c.certificate()).contains("conclusion 2 Vacuous");
    assertThat(verified(c).notes().get(0)).as(c.certificate()).isEqualTo("CONFIRMED: Refuted");
  }

  /** The certificate of the first mutant. */
  static Case certifiedMutant(Case original) {
    Claim claim = ClaimReader.read(original.claim(), "small-claim.yaml");
    Checker checker = new Checker(CERTIFYING);
    Finding finding = checker.check(claim).with(List.of(checker.check(claim, claim.mutants().get(0))),
        Optional.empty());
    return new Case(original.claim(), CertificateText.all(finding, CERTIFYING).get("small-claim/other"));
  }

  static Verifier.Result verified(Case c) {
    return Verifier.verify(c.certificate(), c.claim(), Map.of(), Map.of("one-point", read("fixtures/one-point.yaml")));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (java.io.IOException missing) {
      throw new AssertionError(missing);
    }
  }

  /** With the checksum that belongs to it, as a forger would write it. */
  private static String sealed(String text) {
    String body = text.substring(0, text.lastIndexOf("\nend ") + 1);
    return body + "end " + HexFormat.of().formatHex(Certificate.sha256(body.getBytes(StandardCharsets.UTF_8))) + "\n";
  }

  private static ClaimText holds() {
    return new ClaimText()
        .with("initialisation", "{kind: gaussian}")
        .with("assume", "[{that: norm(Y) >= 1/100}]")
        .with("witness", "[{that: n >= 2}]")
        .with("conclude",
            "[{that: \"abs(inner(w0, gradient(w0)) - order()*correlation(w0)) <= 10^-6*(1 + norm(w0)^2*norm(Y))\"}, "
                + "{that: \"forall i in 1..n: singular(layer(w0, 1), 1) >= abs(preactivation(w0, 1, 1, i))\"}]")
        .with("mutants", "[{id: other, why: the order is three, patch: {\"conclude[0].that\": norm(w0) <= 0}}]");
  }

  private static ClaimText fails() {
    return new ClaimText().with("initialisation", "{kind: gaussian}")
        .with("conclude", "[{that: \"norm(w0) <= 2*norm(layer(w0, 2)) + loss(w0)/9\"}]")
        .with("mutants", "[{id: other, why: it is not, patch: {\"conclude[0].that\": norm(w0) <= 1/100}}]");
  }

  private static Map<String, Case> good() {
    Map<String, Case> cases = new LinkedHashMap<>();
    cases.put("holds", certified(holds().text()));
    cases.put("refuted", certified(fails().text()));
    cases.put("identity", certified(new ClaimText()
        .with("conclude", "[{identity: \"(a + b)^2 == a^2 + 2*a*b + b^2\"}]")
        .with("mutants", "[{id: other, why: no square, patch: {\"conclude[0].identity\": (a + b)^2 == a^2 + b^2}}]")
        .text()));
    cases.put("exact", certified(new ClaimText()
        .with("conclude", "[{exact: \"entry(X, 1, 1)^2 + entry(X, 1, 2)^2 == 1\", fixture: one-point}]")
        .with("mutants", "[{id: other, why: no unit vector, patch: {\"conclude[0].exact\": \"entry(X, 1, 1) == 2\"}}]")
        .text()));
    cases.put("probability", certified(new ClaimText()
        .with("parameters", "{n: 2, m: 2}")
        .with("initialisation", "{kind: layers, layers: [{gaussian: 1}, {signs: 1}]}")
        .with("conclude", "[{probability: \"norm(w0) <= 9/2\", at-least: 1/2, over: [initialisation]}]")
        .with("mutants", "[{id: other, why: rare, patch: {\"conclude[0].probability\": norm(w0) <= 1/2}}]")
        .with("budget", "{instances: 60, quick: 60}").text()));
    cases.put("labels by a measure", certified(holds().with("labels", "{value: \"entry(X, i, 1)\"}")
        .with("assume", null)
        .with("conclude", "[{that: norm(w0) + norm(Y) >= 1/1000}]").text()));
    cases.put("flow", certified(new ClaimText()
        .with("parameters", "{n: 2, m: 2}")
        .with("runs", "{w: {kind: gradient-flow, time: 1, frames: 5}}")
        .with("conclude", "[{that: \"exists t in times(w): loss(at(w, t)) <= loss(w0) - 10^-9\"}]")
        .with("mutants", "[{id: other, why: it falls, patch: {\"conclude[0].that\": loss(end(w)) >= loss(w0)}}]")
        .text()));
    cases.put("scales", certified(new ClaimText()
        .with("parameters", "{n: 2, m: 2}")
        .with("initialisation", "{kind: gaussian}")
        .with("schedule", "{variable: delta, rungs: 5, value: 2^(-k-4)}")
        .with("conclude",
            "[{rate: \"abs(loss(scaled(w0, delta)) - norm(Y)^2/2)\", against: delta, between: [2.8, 3.2], window: "
                + "[0, 9]}, {eventually: \"loss(scaled(w0, delta)) <= norm(Y)^2\"}, {limit: \"loss(scaled(w0, "
                + "delta))\", to: norm(Y)^2/2, within: 1/10}]")
        .with("mutants", "[{id: other, why: the order is three, patch: {\"conclude[0].between\": [1.8, 2.2]}}]")
        .text()));
    return cases;
  }

  @Test
  void goodOnesAreConfirmed() {
    good().forEach((name, c) -> assertThat(verified(c).code()).as(name + ": " + verified(c).notes()).isZero());
  }

  @Test
  void goodRefutationsOfMutantsAreConfirmed() {
    Map<String, Case> refuted = good();
    refuted.keySet().retainAll(Set.of("holds", "identity", "exact", "flow", "scales"));
    refuted.replaceAll((name, c) -> certifiedMutant(c));
    refuted.forEach((name, c) -> {
      assertThat(verified(c).notes().get(0)).as(name + ": " + verified(c).notes()).isEqualTo("CONFIRMED: Refuted");
      assertThat(verified(c.with(c.certificate().replace("mutant other", "mutant another"))).code()).isEqualTo(1);
      assertThat(verified(c.with(c.certificate().replace("mutant other\n", ""))).code())
          .as(name + " as if of the claim").isEqualTo(1);
      assertThat(verified(c.with(c.certificate().replace("Refuted", "Holds"))).code()).isEqualTo(1);
    });
  }

  /** Every poison as a forger would brew it: the checksum fits. */
  private static List<Case> poisoned() {
    List<Case> cases = new ArrayList<>();
    Case h = certified(holds().text());
    Case f = certified(fails().text());
    String t = h.certificate();
    String r = f.certificate();
    cases.add(h.with(t.replaceFirst("sha256 ..", "sha256 00")));
    cases.add(h.with(t.replace("claim small-claim", "claim other-claim")));
    cases.add(h.with(t.replace("verdict Holds", "verdict Refuted")));
    cases.add(h.with(t.replaceFirst("conclusion 1 Holds", "conclusion 1 Refuted")));
    cases.add(h.with(t.replaceFirst("conclusion 2 Holds[^\n]*\n", "")));
    cases.add(h.with(t.replaceAll("(Sampled|Enclosed)\\(6\\)", "$1(600)")));
    cases.add(h.with(t.replaceFirst("\ninstance 5 [^\n]*", "")));
    cases.add(h.with(t.replaceFirst("\n(instance 5 [^\n]*)", "\n$1\n$1")));
    cases.add(h.with(t.replaceFirst("instance 3 measured [^\n]*", "instance 3 discarded")));
    cases.add(h.with(t.replaceFirst("instance 3 measured [^\n]*", "instance 3 unmeasured")));
    cases.add(h.with(t.replaceFirst("instance 3 measured \\S+", "instance 3 measured NaN:NaN")));
    cases.add(h.with(t.replaceFirst("instance 3 measured \\S+", "instance 3 measured 0x1p0:Infinity")));
    cases.add(h.with(t.replaceFirst("instance 3 measured \\S+", "instance 3 measured 0x1p0:0x1p-1")));
    cases.add(h.with(t.replaceFirst("instance 3 measured \\S+", "instance 3 measured -0x1p-9:-0x1p-10")));
    cases.add(h.with(t.replaceFirst("instance 0 measured \\S+", "instance 0 measured 0x1p9:0x1p9")));
    cases.add(h.with(t.replace(" witness:1", "")));
    cases.add(h.with(t.replaceFirst("seed 1", "seed 2")));
    cases.add(h.with(t.replaceFirst("profile quick", "profile deep")));
    cases.add(h.with(t.replaceFirst("profile quick", "profile none")));
    cases.add(h.with(t.replaceFirst("parameter n \\d", "parameter n 77")));
    cases.add(h.with(t.replaceFirst("parameter n \\d", "parameter n 3/2")));
    cases.add(h.with(t.replaceFirst("\nx \\S+", "\nx 0x1p-1")));
    cases.add(h.with(t.replaceFirst("\nx [^\n]*", "")));
    cases.add(h.with(t.replaceFirst("\ny \\S+", "\ny 0x1p-3")));
    cases.add(h.with(t.replaceFirst("\nw0 \\S+", "\nw0 0x1p-2")));
    cases.add(h.with(t.replaceFirst("\nw0 \\S+", "\nw0 NaN")));
    cases.add(h.with(t.replaceFirst("full 0", "full 4")));
    cases.add(h.with(t.replaceFirst("full 0 -", "full 0 1")));
    cases.add(h.with(t.replaceFirst("(?s)\nfull 1 .*?\nfull 2 ", "\nfull 2 ")));
    cases.add(h.with(t.replaceFirst("(?s)\nfull 0 .*\nend ", "\nend ")));
    cases.add(h.with(t.replace("\nverdict Holds", "")));
    cases.add(h.with(t.replaceFirst("instance 0", "something\ninstance 0")));
    cases.add(f.with(r.replaceFirst("counterexample 1 \\S+", "counterexample 1 0x1p-4:0x1p-3")));
    cases.add(f.with(r.replaceFirst("counterexample 1 \\S+", "counterexample 1 -0x1p9:-0x1p8")));
    cases.add(
        f.with(r.replace("verdict Refuted", "verdict Holds").replace("conclusion 1 Refuted", "conclusion 1 Holds")));
    cases.add(f.with(r.replaceAll("-0x(\\S+):-0x", "0x$1:0x").replace("Refuted", "Holds")));
    cases.add(f.with(r.substring(0, r.lastIndexOf("\nw0 ")) + "\nw0 0x1p0 0x1p0 0x1p3 0x1p3"
        + r.substring(r.lastIndexOf("\ncounter"))));
    // The claim file is changed together with the hash that the certificate names.
    cases.add(aboutOther(f, "norm(w0) <= 2*", "norm(w0) >= 2*"));
    cases.add(aboutOther(f, "norm(w0) <= 2*", "norm(w0)^2 <= 2*"));
    cases.add(aboutOther(f, "<= 2*norm", "<= 5*norm"));
    cases.add(aboutOther(h, "n: {whole: [1, 4]}", "n: {whole: [5, 9]}"));
    cases.add(aboutOther(h, "order()*correlation", "(order() + 1)*correlation"));
    cases.add(aboutOther(h, "norm(Y) >= 1/100", "norm(Y) <= 1/100"));
    cases.add(aboutOther(h, "quick: 6", "quick: 60"));
    cases.add(aboutOther(h, "kind: sphere", "kind: gaussian"));
    Case p = good().get("probability");
    cases.add(p.with(p.certificate().replaceFirst("Statistical\\(0\\.\\d+", "Statistical(0.0001")));
    cases.add(p.with(p.certificate().replaceFirst("conclusion 1 Holds", "conclusion 1 Inconclusive")
        .replace("verdict Holds", "verdict Inconclusive")));
    cases.add(aboutOther(p, "at-least: 1/2", "at-least: 999/1000"));
    Case i = good().get("identity");
    cases.add(aboutOther(i, "a^2 + 2*a*b + b^2\"", "a^2 + 3*a*b + b^2\""));
    cases.add(aboutOther(i, "a^2 + 2*a*b + b^2\"", "a^3 + 2*a*b + b^2\""));
    cases.add(aboutOther(good().get("exact"), "== 1\"", "== 2\""));
    Case w = good().get("flow");
    cases.add(w.with(w.certificate().replaceFirst("instance 0 measured \\S+", "instance 0 measured 0x1p-3:0x1p-3")));
    cases.add(aboutOther(w, "time: 1", "time: 2"));
    cases.add(aboutOther(w, "frames: 5", "frames: 0"));
    Case s = good().get("scales");
    cases.add(s.with(s.certificate().replaceFirst("instance 0 measured \\S+", "instance 0 measured 0x1p0:0x1p0")));
    cases.add(aboutOther(s, "2^(-k-4)", "2^(-k)"));
    cases.add(aboutOther(s, "within: 1/10", "within: 1/1000000"));
    Case m = certifiedMutant(f);
    cases.add(m.with(m.certificate().replaceFirst("counterexample 1 \\S+", "counterexample 1 0x1p-4:0x1p-3")));
    cases.add(m.with(m.certificate().replaceFirst("counterexample 1", "counterexample 2")));
    cases.add(m.with(m.certificate().replaceFirst("conclusion 1", "conclusion 2")));
    cases.add(m.with(m.certificate().replaceFirst("\nw0 \\S+", "\nw0 0x1p-2")));
    Case v = certified(holds().with("witness", "[{that: n > 99}]").text());
    cases.add(v.with(v.certificate().replace("Vacuous", "Holds")));
    cases.add(v.with(
        v.certificate().replace("Vacuous", "Holds").replaceFirst("(instance 0 measured [^\n]*)", "$1 witness:1")));
    cases.add(v.with(v.certificate().replace("Vacuous", "Inconclusive")));
    Case u = certified(new ClaimText().with("conclude", "[{that: norm(w0) >= norm(w0)}]").text());
    cases.add(u.with(u.certificate().replaceFirst("seed 1\n", "seed 1\nseed 1\n")));
    cases.add(u.with(u.certificate().replaceFirst("seed 1\n", "seed 1\nremark nothing\n")));
    cases.add(h.with(t.replaceFirst("conclusion 1 Holds \\S+", "conclusion 1 Holds Proved")));
    cases.add(h.with(t.replaceAll("full (\\d) -", "full $1 - 0x1p600")));
    cases.add(h.with(t.replaceFirst("(?s)(full 1 .*?parameter n) 4", "$1 2")));
    cases.add(f.with(r.replaceFirst("\n(counterexample [^\n]*)", "\n$1\n$1")));
    cases.add(u.with(u.certificate().replace("Inconclusive", "Holds")));
    return cases;
  }

  private static Case aboutOther(Case c, String from, String to) {
    String claim = c.claim().replace(from, to);
    assertThat(claim).as(from).isNotEqualTo(c.claim());
    String hash = HexFormat.of().formatHex(Certificate.sha256(claim.getBytes(StandardCharsets.UTF_8)));
    return new Case(claim, c.certificate()).with(c.certificate().replaceFirst("sha256 \\w+", "sha256 " + hash));
  }

  @Test
  void poisonedOnesAreRejected() {
    List<Case> poisoned = poisoned();
    for (int i = 0; i < poisoned.size(); i++) {
      Verifier.Result result = verified(poisoned.get(i));
      assertThat(result.code()).as("poison " + i + ": " + result.notes()).isEqualTo(1);
    }
  }

  /** What the corpus says of a checker: whether it is right on all of it. */
  private static boolean passes(Function<Case, Integer> checker) {
    return good().values().stream().allMatch(c -> checker.apply(c) == 0)
        && poisoned().stream().allMatch(c -> checker.apply(c) == 1);
  }

  @Test
  void checkersThatDoNotLookFailTheCorpus() {
    assertThat(passes(c -> verified(c).code())).isTrue();
    assertThat(passes(always -> 0)).isFalse();
    assertThat(passes(always -> 1)).isFalse();
    assertThat(passes(onlyChecksum -> 0 == Verifier.claimOf(onlyChecksum.certificate()).length() ? 1 : 0)).isFalse();
  }

  @Test
  void anyFlippedBitIsSeen() {
    Case c = certified(fails().text());
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      char[] text = c.certificate().toCharArray();
      text[random.nextInt(text.length)] ^= (char) (1 << random.nextInt(7));
      assertThat(Verifier.verify(new String(text), c.claim(), Map.of(), Map.of()).code()).isEqualTo(1);
    }
  }

  /** The transcript gives them, but nothing is asserted that could be confirmed. */
  @Test
  void noVerdictIsNotConfirmed() {
    for (ClaimText text : List.of(
        holds().with("witness", "[{that: n > 99}]"),
        new ClaimText().with("assume", "[{that: norm(w0) >= 2}]")
            .with("conclude", "[{probability: norm(w0) <= 1, at-least: 1/2}]")
            .with("mutants", "[{id: other, why: rare, patch: {\"conclude[0].probability\": norm(w0) <= 1/2}}]"),
        new ClaimText().with("conclude", "[{that: norm(w0) >= norm(w0)}]"))) {
      assertThat(verified(certified(text.text())).code()).isEqualTo(3);
    }
    Case probable = certifiedMutant(good().get("probability"));
    assertThat(verified(probable).notes().get(0)).as("every trial is tried again").isEqualTo("CONFIRMED: Refuted");
  }

  @Test
  void limitsAreDerivedAnew() {
    Case c = certified(new ClaimText()
        .with("parameters", "{n: 3, m: 2}")
        .with("network", "{kind: feed-forward, hidden: [m], power: 2}")
        .with("runs", "{u: {kind: correlation-flow, coordinates: polar, time: 30, settle: 1e-9}}")
        .with("points", "{kkt: {limit: u}}")
        .with("conclude", "[{that: correlation(kkt) >= correlation(unit(w0)) - 10^-9}]")
        .with("mutants",
            "[{id: other, why: it climbs, patch: {\"conclude[0].that\": correlation(kkt) <= correlation(unit(w0))}}]")
        .text());
    assertThat(verified(c).code()).as(verified(c).notes().toString()).isZero();
    Verifier.Result forged = verified(c.with(c.certificate().replaceAll("point kkt \\S+", "point kkt 0x1p0")));
    assertThat(forged.code()).as("the point that is written plays no part").isZero();
  }

  @Test
  void pointsOfTheCertificateHaveToBeAsHighAsOwnAscents() {
    Case c = certified(new ClaimText()
        .with("parameters", "{n: 3, m: 2}")
        .with("points", "{best: {starts: 5}}")
        .with("conclude", "[{that: norm(best) <= 1.001}]")
        .with("mutants", "[{id: other, why: it is one, patch: {\"conclude[0].that\": norm(best) >= 2}}]").text());
    assertThat(verified(c).code()).as(verified(c).notes().toString()).isZero();
    Verifier.Result lower = verified(
        c.with(c.certificate().replaceAll("(\npoint best )[^\n]*", "$10x1p0 0x0p0 0x0p0 0x0p0 0x0p0 0x0p0")));
    assertThat(lower.code()).isEqualTo(3);
    assertThat(lower.notes().toString()).contains("points as the certificate gives them");
  }

  /** A KKT point on kinks is confirmed by its multipliers, and by no others. */
  @Test
  void multipliersOfKktPointsAreChecked() {
    Case c = certified(new ClaimText()
        .with("parameters", "{n: 2, m: 2}")
        .with("network", "{kind: feed-forward, hidden: [1]}")
        .with("data", "{given: [[1, 0], [1, 1]]}")
        .with("labels", "{given: [[1], [-3/5]]}")
        .with("points", "{kkt: {starts: 10}}")
        .with("conclude", "[{that: residual(kkt) <= 10^-5}]")
        .with("mutants", "[{id: other, why: it is smaller, patch: {\"conclude[0].that\": residual(kkt) >= 1}}]")
        .text());
    assertThat(c.certificate()).contains("\nkink kkt:2.1.1 ");
    assertThat(verified(c).notes().toString()).contains("instance 0, conclusion 1: margin recomputed")
        .doesNotContain("not its sign");
    for (String wrong : List.of("0x1p0", "0x0p0", "-0x1p0", "NaN")) {
      Verifier.Result changed = verified(
          c.with(c.certificate().replaceAll("\nkink (\\S+) \\S+", "\nkink $1 " + wrong)));
      assertThat(changed.code()).as(changed.notes().toString()).isEqualTo(1);
    }
    Verifier.Result elsewhere = verified(c.with(c.certificate().replaceAll("\nkink kkt:2", "\nkink kkt:1")));
    assertThat(elsewhere.code()).as("a multiplier where there is no kink").isEqualTo(1);
  }

  @Test
  void theFormIsTheOneOfThePage() {
    String page = read("docs/certificates.md");
    for (String line : certified(fails().text()).certificate().split("\n")) {
      assertThat(page).contains("`" + line.split(" ")[0]);
    }
    assertThat(Pattern.compile("`(point|kink)").matcher(page).results()).hasSizeGreaterThanOrEqualTo(2);
  }
}
