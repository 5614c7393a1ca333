package org.lemmata.checking.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.claim.Claim;
import org.lemmata.claim.source.InvalidSource;

/** Conclusions of other claims give what they say of other values, once their hypotheses are shown of these. */
@Execution(ExecutionMode.CONCURRENT)
class CitationTest {
  private static final String LOG = "inequality: log(1 + x) <= x, where: [x > -1]";
  private static final String FALL = "monotone: -loss(w), along: gradient-flow";
  private static final String BALANCE = "invariant: \"incoming(w, l, j)^2 - p*outgoing(w, l, j)^2\", "
      + "along: gradient-flow, power: p";

  @TempDir
  private Path folder;

  private Citing files() {
    return new Citing(folder);
  }

  private String verdict(String lemma, String citing) {
    return files().lemma(lemma).citing(citing).check().ruling().verdict().word();
  }

  /** What is proved elsewhere # what follows from it. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      LOG + "#inequality: log(1 + x) <= x + y^2, where: [x > -1], by: [{claim: the-lemma}]",
      LOG + "#inequality: log(1 + sqrt(a) + exp(b)) <= sqrt(a) + exp(b), where: [a >= 0], "
          + "by: [{claim: the-lemma, with: {x: sqrt(a) + exp(b)}}]",
      LOG + "#inequality: log(y) <= y - 1, where: [y > 0], by: [{claim: the-lemma, conclusion: 1, with: {x: y - 1}}]",
      "identity: (x^2)^(1/2) == x, positive: [x]#inequality: (log(a)^2)^(1/2) <= log(a) + b^2, where: [a > 1], "
          + "by: [log(a) > 0, {claim: the-lemma, with: {x: log(a)}}]",
      "inequality: x^2 + y^2 >= 2*x*y#inequality: x^4 + exp(2*x) >= 2*x^2*exp(x), "
          + "by: [{claim: the-lemma, with: {x: x^2, y: exp(x)}}]",
      FALL + "#always: loss(w) <= start(loss(w)), along: gradient-flow, by: [{claim: the-lemma}]",
      BALANCE
          + "#always: \"incoming(w, 1, k)^2 - 2*outgoing(w, 1, k)^2 == start(incoming(w, 1, k)^2 - 2*outgoing(w, 1, "
          + "k)^2)\", along: gradient-flow, power: 2, by: [{claim: the-lemma, with: {p: 2, l: 1, j: k}}]",
      "law: \"rate(norm(w)^2) == 2*order()*correlation(w)\", along: correlation-flow#"
          + "always: \"norm(w)^2 >= start(norm(w)^2)\", along: correlation-flow, where: [correlation(w) >= 0], "
          + "by: [{claim: the-lemma}]",
      "always: loss(w) <= start(loss(w)), along: gradient-flow#always: \"exp(loss(w)) <= exp(start(loss(w)))\", "
          + "along: gradient-flow, by: [{claim: the-lemma}]",
      LOG + "#always: \"log(1 + norm(w)^2) <= norm(w)^2\", along: gradient-flow, "
          + "by: [{claim: the-lemma, with: {x: norm(w)^2}}]"})
  void whatFollowsIsProved(String lemma, String citing) {
    assertThat(verdict(lemma, citing)).isEqualTo("Holds");
  }

  /** What is false, open, or about something else elsewhere # what is therefore not proved here; some of it is true. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      // The lemma is false.
      "inequality: log(1 + x) <= 0.99*x, where: [x > -1]#inequality: log(1 + y^2) <= 0.999*y^2, where: [y > 1/100], "
          + "by: [{claim: the-lemma, with: {x: y^2}}]",
      "monotone: loss(w), along: gradient-flow#always: loss(w) >= start(loss(w)) - 1/1000, along: gradient-flow, "
          + "where: [loss(w) < 1/2], by: [{claim: the-lemma}]",
      // Its hypothesis is not shown of these values.
      LOG + "#inequality: log(2 + y) <= 1 + y, by: [{claim: the-lemma, with: {x: 1 + y}}]",
      LOG + "#inequality: y + 1 >= y, where: [y > -3], by: [{claim: the-lemma, with: {x: y}}]",
      "identity: (x^2)^(1/2) == x, positive: [x]#inequality: (y^2)^(1/2) <= y + 1/100, where: [y > -1/1000], "
          + "by: [{claim: the-lemma, with: {x: y}}]",
      "monotone: norm(w), along: correlation-flow, where: [norm(w) > 0, correlation(w) >= 0]#"
          + "always: norm(w) >= start(norm(w)) - 1/10^6, along: correlation-flow, where: [norm(w) > 0], "
          + "by: [{claim: the-lemma}]",
      // The values have to be there.
      "inequality: x^2 >= 0#inequality: y^2 + 1 > 0, by: [{claim: the-lemma, with: {x: log(y)}}]"})
  void whatDoesNotFollowIsNotProved(String lemma, String citing) {
    assertThat(verdict(lemma, citing)).isNotEqualTo("Holds");
  }

  @Test
  void whatIsFalseIsRefutedWhateverItCites() {
    assertThat(verdict(LOG, "inequality: log(1 + x) <= 0.999*x, where: [x > -1], by: [{claim: the-lemma}]"))
        .isEqualTo("Refuted");
  }

  /** Each would be proved if the lemma were taken for what it does not say. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      FALL + "#always: loss(w) <= start(loss(w)), along: gradient-flow, decay: 1/10, "
          + "by: [{claim: the-lemma}]#another flow",
      FALL + "#inequality: x <= 1, by: [{claim: the-lemma}]#speaks of none",
      BALANCE + "#always: norm(w) >= 0, along: gradient-flow, power: 2, by: [{claim: the-lemma}]#another flow",
      BALANCE + "#always: norm(w) >= 0, along: gradient-flow, by: [{claim: the-lemma, with: {p: 1}}]#another flow",
      BALANCE + "#always: norm(w) >= 0, along: correlation-flow, power: p, by: [{claim: the-lemma}]#another flow",
      "monotone: -c*loss(w), along: gradient-flow, where: [c > 0]#always: norm(w) >= 0, along: gradient-flow, "
          + "by: [{claim: the-lemma, with: {c: norm(w)}}]#does not change in time",
      "monotone: -c*loss(w), along: gradient-flow, where: [c > 0]#always: norm(w) >= 0, along: gradient-flow, "
          + "by: [{claim: the-lemma, with: {c: 1 + t}}]#does not change in time",
      "always: norm(w)^2 >= -t, along: gradient-flow#always: norm(w) >= 0, along: gradient-flow, "
          + "by: [{claim: the-lemma, with: {t: 0}}]#does not change in time",
      // At almost every time is not at every time: with one weight that starts at zero, and the square loss, both
      // hypotheses hold at all times but the first.
      "inequality: s > 0, where: [s >= I, I > 0]#always: norm(w) > 0, along: gradient-flow, "
          + "where: [\"inner(w, rate(w)) > 0\", \"norm(w) >= inner(w, rate(w))\"], by: [{claim: the-lemma, "
          + "with: {s: norm(w), I: \"inner(w, rate(w))\"}}]#holds at almost every time",
      "law: norm(w) >= 0, along: gradient-flow#always: norm(w) >= 0, along: gradient-flow, by: [{claim: the-lemma}]#"
          + "almost every time",
      LOG + "#inequality: x < 2, by: [{claim: the-lemma, conclusion: 2}]#no conclusion 2",
      LOG + "#inequality: x < 2, by: [{claim: the-lemma, with: {y: 1}}]#no symbol `y`",
      LOG + "#inequality: x < 2, by: [{claim: the-lemma, with: {x: norm(y)}}]#has no meaning in an inequality",
      LOG + "#inequality: x < 2, by: [{claim: no-lemma}]#there is no claim `no-lemma`",
      LOG + "#inequality: x < 2, by: [{claim: ../the-lemma}]#there is no claim",
      LOG + "#inequality: x < 2, by: [{claim: small-claim}]#cites in turn",
      "identity: \"D(x^2, x) == 2*x\"#inequality: y < 2, by: [{claim: the-lemma, with: {x: y + 1}}]#derivative",
      "exact: \"n == 1\", fixture: one-point#inequality: y < 2, by: [{claim: the-lemma}]#no conclusion 1"})
  void whatCannotBeCitedIsAnError(String lemma, String citing, String message) {
    Citing files = files().lemma(lemma).citing(citing);
    assertThatThrownBy(files::read).isInstanceOf(InvalidSource.class).hasMessageContaining(message);
  }

  @Test
  void aClaimNamesWhatItCitesAmongItsUses() {
    Citing files = files().lemma(LOG).write("small-claim",
        Citing.claim("small-claim", null, "inequality: x <= x + 1, by: [{claim: the-lemma}]"));
    assertThatThrownBy(files::read).isInstanceOf(InvalidSource.class).hasMessageContaining("not among its `uses`");
  }

  @Test
  void earlierConclusionsMayBeUsedAndLaterOnesNot() {
    String first = "inequality: log(1 + x) <= x, where: [x > -1]";
    String second = "inequality: log(y) <= y - 1, where: [y > 0], by: [{earlier: 1, with: {x: y - 1}}]";
    files().write("small-claim", Citing.claim("small-claim", null, first, second));
    assertThat(files().check().ruling().verdict().word()).isEqualTo("Holds");
    assertThat(files().certificate()).contains("cited small-claim 1");
    files().write("small-claim", Citing.claim("small-claim", null, second, first));
    assertThatThrownBy(files()::read).isInstanceOf(InvalidSource.class).hasMessageContaining("has no conclusion 1");
  }

  @Test
  void oneOfSeveralConclusionsIsNamed() {
    Citing files = files().lemma(LOG, "inequality: x^2 >= 0").citing("inequality: x < 2, by: [{claim: the-lemma}]");
    assertThatThrownBy(files::read).isInstanceOf(InvalidSource.class).hasMessageContaining("has 2 conclusions");
  }

  @Test
  void nothingIsProvedByItself() {
    Citing files = files()
        .write("the-lemma", Citing.claim("the-lemma", "[small-claim]", "inequality: x < 2, by: [{claim: small-claim}]"))
        .citing("inequality: x < 2, by: [{claim: the-lemma}]");
    assertThatThrownBy(files::read).isInstanceOf(InvalidSource.class).hasMessageContaining("cites in turn");
  }

  @Test
  void aCitationMayRestOnAnother() {
    files().write("first-lemma", Citing.claim("first-lemma", null, LOG))
        .write("the-lemma", Citing.claim("the-lemma", "[first-lemma]",
            "inequality: log(y) <= y - 1, where: [y > 0], by: [{claim: first-lemma, with: {x: y - 1}}]"));
    Citing files = files().citing("inequality: log(z^2 + 1) <= z^2, by: [{claim: the-lemma, with: {y: z^2 + 1}}]");
    assertThat(files.check().ruling().verdict().word()).isEqualTo("Holds");
    assertThat(files.certificate()).contains("cited the-lemma 1", "| cited first-lemma 1", "| | point");
  }

  @Test
  void theHashCoversWhatIsCited() {
    Citing files = files().lemma(LOG).citing("inequality: log(1 + x) <= x, where: [x > -1], by: [{claim: the-lemma}]");
    Claim before = files.read();
    files.lemma(LOG, "inequality: x^2 >= 0").citing(
        "inequality: log(1 + x) <= x, where: [x > -1], by: [{claim: the-lemma, conclusion: 1}]");
    Claim other = files.read();
    files.lemma(LOG, "inequality: x^2 >= -1");
    assertThat(files.read().sha256()).isNotEqualTo(other.sha256()).isNotEqualTo(before.sha256());
  }
}
