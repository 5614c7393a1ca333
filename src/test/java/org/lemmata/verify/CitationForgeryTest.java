package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.checking.proof.Citing;
import org.lemmata.verify.claim.Citations;

/** What a citation gives is derived anew, and its proof gone through; what is written of it shows nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class CitationForgeryTest {
  private static final String LOG = "inequality: log(1 + x) <= x, where: [x > -1]";
  private static final String LOG_USED = "inequality: log(2 + exp(b)) <= 1 + exp(b), by: [{claim: the-lemma, "
      + "with: {x: 1 + exp(b)}}]";
  private static final String SCALED = "monotone: -c*loss(w), along: gradient-flow, where: [c > 0]";
  private static final String SCALED_USED = "always: -2*loss(w) >= start(-2*loss(w)), along: gradient-flow, "
      + "by: [{claim: the-lemma, with: {c: 2}}]";

  @TempDir
  private Path folder;

  private static List<String> steps(String certificate) {
    return certificate.lines().filter(l -> l.startsWith("step ")).toList();
  }

  private String certificate(String lemma, String citing) {
    return new Citing(folder).lemma(lemma).citing(citing).certificate();
  }

  /** The verdict on these lines, with hashes that are right. */
  private static Verifier.Result verified(String lemma, String citing, List<String> steps) {
    String other = Citing.claim("the-lemma", null, lemma);
    String claim = Citing.claim("small-claim", "[the-lemma]", citing);
    String hash = Certificate.hash(Certificate.hash(claim) + " " + Certificate.hash(other));
    String body = "lemmata-certificate 1\nclaim small-claim\nsha256 " + hash
        + "\nversion 1\nseed 1\nprofile quick\nverdict Holds\nconclusion 1 Holds Proved\n"
        + steps.stream().map(l -> l + "\n").collect(Collectors.joining());
    Map<String, String> claims = Map.of("the-lemma", other, "small-claim", claim);
    return Verifier.verify(body + "end " + Certificate.hash(body) + "\n", claim,
        new Verifier.Around(Map.of(), Map.of(), near(claims)));
  }

  private static Citations.Near near(Map<String, String> claims) {
    return id -> Optional.ofNullable(claims.get(id)).map(text -> new Citations.Neighbour(text, near(claims)));
  }

  private static void assertShowsNothing(Verifier.Result result) {
    assertThat(result.code()).as(result.notes().toString()).isNotZero();
    assertThat(result.notes().get(0)).doesNotContain("CONFIRMED");
  }

  /** A claim and what it cites # what the same lines do not show. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      LOG + "#" + LOG_USED + "#" + LOG
          + "#inequality: log(2 + exp(b)) <= 0.99 + exp(b), by: [{claim: the-lemma, with: {x: 1 + exp(b)}}]",
      LOG + "#" + LOG_USED + "#" + LOG
          + "#inequality: log(2 + exp(b)) <= 1 + exp(b), by: [{claim: the-lemma, with: {x: -1 + exp(b) - 10^-9}}]",
      LOG + "#" + LOG_USED + "#inequality: log(1 + x) <= 1.01*x, where: [x > -1]#" + LOG_USED,
      LOG + "#" + LOG_USED + "#inequality: log(1 + x) <= x, where: [x > 2]#" + LOG_USED,
      LOG + "#" + LOG_USED + "#" + LOG + "#" + "inequality: log(2 + exp(b)) <= 1 + exp(b)",
      SCALED + "#" + SCALED_USED + "#" + SCALED + "#"
          + "always: -2*loss(w) >= start(-2*loss(w)), along: gradient-flow, "
          + "decay: 1, by: [{claim: the-lemma, with: {c: 2}}]",
      SCALED + "#" + SCALED_USED + "#monotone: c*loss(w), along: gradient-flow, where: [c > 0]#"
          + "always: 2*loss(w) >= start(2*loss(w)), along: gradient-flow, by: [{claim: the-lemma, with: {c: 2}}]",
      SCALED + "#" + SCALED_USED + "#" + SCALED + "#" + "always: -norm(w)*loss(w) >= start(-norm(w)*loss(w)), "
          + "along: gradient-flow, where: [norm(w) > 0], by: [{claim: the-lemma, with: {c: norm(w)}}]",
      // The same number in other words, sums in another order.
      "inequality: x + y >= 1/2, where: [x >= 0.5, y >= 0]#inequality: x + y >= 0.25, where: [x >= 1/2, y >= 0], "
          + "by: [{claim: the-lemma}]#inequality: x + y >= 1, where: [x >= 0.5, y >= 0]#inequality: x + y >= 0.25, "
          + "where: [x >= 1/2, y >= 0], by: [{claim: the-lemma}]",
      "inequality: s + c >= -1, where: [s + c >= 0]#inequality: a + b + c >= -2, where: [a + b + c >= 0], "
          + "by: [{claim: the-lemma, with: {s: a + b}}]#inequality: s + c >= 1, where: [s + c >= 0]#"
          + "inequality: a + b + c >= -2, where: [a + b + c >= 0], by: [{claim: the-lemma, with: {s: a + b}}]",
      "inequality: x >= z - 1, where: [x + y == z, y <= 1]#inequality: a >= b - 2, where: [a + 1 == b], "
          + "by: [{claim: the-lemma, with: {x: a, z: b, y: 1}}]#inequality: x >= z, where: [x + y == z, y <= 1]#"
          + "inequality: a >= b - 2, where: [a + 1 == b], by: [{claim: the-lemma, with: {x: a, z: b, y: 1}}]",
      SCALED + "#" + SCALED_USED + "#monotone: -c*loss(w), along: correlation-flow, where: [c > 0]#" + SCALED_USED})
  void oneIsConfirmedAndShowsNoOther(String lemma, String citing, String otherLemma, String other) {
    List<String> steps = steps(certificate(lemma, citing));
    Verifier.Result honest = verified(lemma, citing, steps);
    assertThat(honest.code()).as(honest.notes().toString()).isZero();
    assertShowsNothing(verified(otherLemma, other, steps));
  }

  /** Steps of inequalities may be detours; these lines are none. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {LOG + "#" + LOG_USED, SCALED + "#" + SCALED_USED})
  void noLineMayBeMissing(String lemma, String citing) {
    List<String> steps = steps(certificate(lemma, citing));
    assertThat(steps).anyMatch(l -> l.contains("cited the-lemma 1")).anyMatch(l -> l.contains("| "));
    for (int i = 0; i < steps.size(); i++) {
      List<String> less = new ArrayList<>(steps);
      if (less.remove(i).matches("step 1 (\\| )?(lemma|step|cited|point|start|carried|closed).*")) {
        assertShowsNothing(verified(lemma, citing, less));
      }
    }
  }

  /** Lines that would show something else than what is cited. */
  @Test
  void theProofIsThatOfWhatIsCited() {
    List<String> steps = steps(certificate(LOG, LOG_USED));
    assertShowsNothing(verified(LOG, LOG_USED,
        steps.stream().map(l -> l.replace("cited the-lemma 1", "cited the-lemma 2")).toList()));
    assertShowsNothing(verified(LOG, LOG_USED, steps.stream().map(l -> l.replace("| ", "")).toList()));
    assertShowsNothing(verified(LOG, LOG_USED, steps.stream().filter(l -> !l.contains("| ")).toList()));
  }

  /** The file that is cited is covered by the hash, and has to be there. */
  @Test
  void whatIsCitedIsReadFromItsFile() throws IOException {
    Citing files = new Citing(folder).lemma(LOG).citing(LOG_USED);
    Files.writeString(folder.resolve("one.txt"), files.certificate());
    assertThat(Verify.verify(folder.resolve("one.txt"), folder, System.out)).isZero();
    files.lemma(LOG + ", by: [1 < 2]");
    assertThat(Verify.verify(folder.resolve("one.txt"), folder, System.out)).isEqualTo(1);
    Files.delete(files.file("the-lemma"));
    assertThat(Verify.verify(folder.resolve("one.txt"), folder, System.out)).isEqualTo(1);
  }

  /** What a cited claim cites lies near that claim. */
  @Test
  void whatIsCitedIsLookedUpFromWhereItIsCited() throws IOException {
    Citing files = new Citing(folder).write("first-lemma", Citing.claim("first-lemma", null, LOG)).write("the-lemma",
        Citing.claim("the-lemma", "[first-lemma]", "inequality: log(2 + y^2) <= 1 + y^2, by: [{claim: first-lemma, "
            + "with: {x: 1 + y^2}}]"));
    Files.move(files.file("first-lemma"), folder.resolve("the-lemma/first-lemma.yaml"));
    files.citing("inequality: log(2 + z^2) <= 2 + z^2, by: [{claim: the-lemma, with: {y: z}}]");
    Files.writeString(folder.resolve("small-claim/first-lemma.yaml"),
        Citing.claim("first-lemma", null, "inequality: x^2 >= 0"));
    Files.writeString(folder.resolve("one.txt"), files.certificate());
    assertThat(Verify.verify(folder.resolve("one.txt"), folder.resolve("small-claim"), System.out)).isZero();
  }

  /** From velocities, which are there at almost every time, to what would hold at all times. */
  @Test
  void almostEveryTimeIsNotEveryTime() {
    String lemma = "inequality: s > 0, where: [s >= I, I > 0]";
    String citing = "always: norm(w) > 0, along: gradient-flow, where: [\"inner(w, rate(w)) > 0\", "
        + "\"norm(w) >= inner(w, rate(w))\"], by: [{claim: the-lemma, with: {s: norm(w), I: \"inner(w, rate(w))\"}}]";
    Verifier.Result result = verified(lemma, citing, List.of("step 1 step", "step 1 following"));
    assertShowsNothing(result);
    assertThat(result.notes().toString()).contains("from velocities");
  }

  @Test
  void nothingIsProvedByItself() {
    String itself = "inequality: x^2 >= 1, by: [{claim: small-claim}]";
    assertShowsNothing(verified(LOG, itself,
        List.of("step 1 point x=2", "step 1 lemma", "step 1 cited small-claim 1", "step 1 lemma", "step 1 given 1 1")));
    assertShowsNothing(verified("inequality: x^2 >= 1, by: [{claim: small-claim}]",
        "inequality: x^2 >= 1, by: [{claim: the-lemma}]",
        List.of("step 1 point x=2", "step 1 lemma", "step 1 cited the-lemma 1", "step 1 | point x=2", "step 1 | lemma",
            "step 1 | cited small-claim 1", "step 1 lemma", "step 1 given 1 1")));
  }
}
