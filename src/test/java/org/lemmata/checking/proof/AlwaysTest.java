package org.lemmata.checking.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.claim.Symbolic;
import org.lemmata.kernel.verdict.Derivation;

/** Comparisons that hold at all times, each beside its neighbours. */
@Execution(ExecutionMode.CONCURRENT)
class AlwaysTest {
  private static Derivation prove(String text) {
    return Laws.prove(LawText.law(Symbolic.Law.Form.ALWAYS, text), Effort.FULL);
  }

  private static final String SPEED = " | by: correlation(w)/norm(w)^order() >= "
      + "start(correlation(w)/norm(w)^order())";

  private static final String BALANCE = " | by: outgoing(w, l, j)^2 - incoming(w, l, j)^2 == "
      + "start(outgoing(w, l, j)^2 - incoming(w, l, j)^2)";

  @ParameterizedTest
  @ValueSource(strings = {
      "loss(w) <= start(loss(w))", "correlation(w) >= start(correlation(w)) | N",
      "loss(w) + mu/2*norm(w)^2 <= start(loss(w) + mu/2*norm(w)^2) | decay: mu",
      "incoming(w, l, j)^2 - p*outgoing(w, l, j)^2 == start(incoming(w, l, j)^2 - p*outgoing(w, l, j)^2) | power: p",
      "outgoing(w, l, j)^2 - incoming(w, l, j)^2 == exp(-2*mu*t)*start(outgoing(w, l, j)^2 - incoming(w, l, j)^2)"
          + " | power: 1 | decay: mu",
      "outgoing(w, l, j)^2 >= incoming(w, l, j)^2 | power: 1 | start(outgoing(w, l, j)^2) >= start(incoming(w, l, "
          + "j)^2)" + BALANCE,
      "outgoing(w, l, j)^2 > 0 | power: 1 | start(outgoing(w, l, j)^2) > start(incoming(w, l, j)^2)" + BALANCE,
      "norm(w)^2 >= start(norm(w)^2) + 2*order()*start(correlation(w))*t | N"
          + " | by: correlation(w) >= start(correlation(w))",
      "norm(w) <= start(norm(w))*exp(2*M*t) | N | depth: 2 | power: 1 | norm(w) > 0 | correlation(w) <= M*norm(w)^2",
      "norm(w) >= start(norm(w))*exp(2*start(correlation(w)/norm(w)^2)*t) | N | depth: 2 | power: 1 | norm(w) > 0"
          + " | by: correlation(w)/norm(w)^2 >= start(correlation(w)/norm(w)^2)",
      "norm(w)^(2 - order()) >= start(norm(w))^(2 - order()) - order()*(order() - 2)*M*t | N | norm(w) > 0"
          + " | order() > 2 | correlation(w) <= M*norm(w)^order()",
      "norm(w)^(2 - order()) <= start(norm(w))^(2 - order())"
          + " - order()*(order() - 2)*start(correlation(w)/norm(w)^order())*t | N | norm(w) > 0 | order() > 2" + SPEED,
      "loss(w) <= start(loss(w))*exp(-c*t) | norm(rate(w))^2 >= c*loss(w) | loss(w) > 0 | c > 0",
      "correlation(w) <= C | N | depth: 2 | power: 1 | inner(w, rate(w)) <= 2*C | start(correlation(w)) <= C",
      "0 <= t < t + 1"})
  void provesTrueOnes(String comparison) {
    Derivation derivation = prove(comparison);
    assertThat(derivation.state()).as(derivation.toString()).isEqualTo(Derivation.State.PROVED);
    assertThat(derivation.text()).startsWith("at all times").doesNotContain(" 0 networks");
    assertThat(derivation.proof()).startsWith("step");
  }

  /** The flow blows up no later than this, with steps that use each other. */
  @Test
  void proofsMayBeLong() {
    Derivation derivation = prove("t < start(norm(w)^2/(order()*(order() - 2)*correlation(w))) | N | norm(w) > 0"
        + " | order() > 2 | start(correlation(w)) > 0" + SPEED
        + " | by: norm(w)^(2 - order()) <= start(norm(w))^(2 - order())"
        + " - order()*(order() - 2)*start(correlation(w)/norm(w)^order())*t");
    assertThat(derivation.state()).as(derivation.toString()).isEqualTo(Derivation.State.PROVED);
    assertThat(derivation.text()).startsWith("at all times").doesNotContain(" 0 networks");
    assertThat(derivation.proof()).filteredOn("step"::equals).hasSize(3);
    assertThat(derivation.proof()).contains("following");
  }

  /** comparison # where it fails. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "loss(w) <= start(loss(w))/2 # at time zero", "norm(w) > 1 # at time zero",
      "loss(w) >= start(loss(w)) # at the first times",
      "loss(w) <= start(loss(w)) | decay: 1/100 # at the first times",
      "incoming(w, l, j)^2 - outgoing(w, l, j)^2 == start(incoming(w, l, j)^2 - outgoing(w, l, j)^2) # first times",
      "outgoing(w, l, j)^2 - incoming(w, l, j)^2 == exp(-mu*t)*start(outgoing(w, l, j)^2 - incoming(w, l, j)^2)"
          + " | power: 1 | decay: mu # at the first times",
      "norm(w) <= start(norm(w))*exp(1.99*M*t) | N | depth: 2 | power: 1 | norm(w) > 0 | correlation(w) <= M*norm(w)^2"
          + " # at the first times",
      "norm(w)^2 >= start(norm(w)^2) + 2.01*order()*start(correlation(w))*t | N # at the first times",
      "outgoing(w, l, j)^2 >= start(outgoing(w, l, j)^2 - incoming(w, l, j)^2/2) | power: 1 # at a later time",
      "t < start(norm(w)^2/(1.01*order()*(order() - 2)*correlation(w))) | N | norm(w) > 0 | order() > 2"
          + " | start(correlation(w)) > 0 # at a later time",
      "norm(w) <= 100 + start(norm(w)^2)^2 | N # at a later time",
      "loss(w) >= start(loss(w))/10 | loss(w) > 0 # at a later time"})
  void disprovesFalseOnes(String comparison, String where) {
    Derivation derivation = prove(comparison);
    assertThat(derivation.state()).as(derivation.toString()).isEqualTo(Derivation.State.DISPROVED);
    assertThat("at " + derivation.text()).contains(where.replace("at ", ""));
  }

  /** What is not so everywhere, has no value somewhere, or needs more than is said. */
  @ParameterizedTest
  @ValueSource(strings = {
      // A step that is not shown shows nothing.
      "loss(w) <= start(loss(w)) + 1 | by: loss(w) <= start(loss(w))/2",
      "outgoing(w, l, j)^2 >= start(outgoing(w, l, j)^2 - incoming(w, l, j)^2) | power: 1",
      // Sides without a value.
      "1/loss(w) >= start(1/loss(w))", "log(loss(w)) <= start(log(loss(w)))",
      "correlation(w)/norm(w)^order() >= start(correlation(w)/norm(w)^order()) | N",
      // Hypotheses that hold at no time, or not at the start.
      "loss(w) >= start(loss(w)) | c > 1 | c < 0", "loss(w) >= start(loss(w)) | t > 1",
      "norm(w) <= 5 | t > 1", "norm(w) <= start(norm(w)) + 1 | norm(w) > 0 | inner(w, rate(w)) > 1 "
          + "&& inner(w, rate(w)) < 0",
      // Velocities are bounded at almost every time only: at a kink the correlation may reach C.
      "correlation(w) <= C | N | depth: 2 | power: 1 | inner(w, rate(w)) <= 2*C",
      "correlation(w) < C | N | depth: 2 | power: 1 | inner(w, rate(w)) < 2*C | start(correlation(w)) < C",
      // A bound that is assumed may be reached; a value that velocities give may be missing at a kink.
      "start(norm(w)^2) + 1 > norm(w)^2 | norm(w)^2 <= start(norm(w)^2) + 1",
      "1/correlation(w) >= 0 | N | depth: 2 | power: 1 | inner(w, rate(w)) > 0 | start(correlation(w)) > 0",
      // Symbols in two places, and time where it is none.
      "norm(w)^2 == exp(-2*m*t)*start(norm(w)^2) + 0*m | N | depth: m | decay: m | power: 1 | 0 <= correlation(w) <= 0",
      "s*norm(w)^2 >= norm(w)^2 | power: s | slope: s",
      "l*norm(layer(w, l))^2 >= norm(layer(w, l))^2 | power: 1 | slope: l",
      "incoming(w, l, j)^2 - t*outgoing(w, l, j)^2 <= start(incoming(w, l, j)^2) + c | power: t | c > 0",
      "norm(layer(w, t+1))^2 - norm(layer(w, 1))^2 == start(norm(layer(w, t+1))^2 - norm(layer(w, 1))^2) | power: 1",
      // What is not known.
      "correlation(w) >= start(correlation(w)) | N | depth: 4 | power: 8",
      "norm(rate(w)) >= 0", "rate(loss(w)) <= 0", "correlation(w) >= start(correlation(w))",
      "start(norm(rate(w))) >= 0", "norm(w)^loss(w) >= 0 | norm(w) > 0 | loss(w) > 0",
      "loss(w)^t >= 0 | loss(w) > 0"})
  void leavesTheRestOpen(String comparison) {
    Derivation derivation = prove(comparison);
    assertThat(derivation.state()).as(derivation.toString()).isEqualTo(Derivation.State.OPEN);
  }

  /** Of a decay, only what belongs to it is proved. */
  @Test
  void aConstantFactorIsLookedFor() {
    Derivation derivation = prove("norm(w)^2 <= start(norm(w)^2)*exp(4*M*t) | N | depth: 2 | power: 1"
        + " | norm(w) > 0 | correlation(w) <= M*norm(w)^2");
    assertThat(derivation.proof()).contains("carried 1 ; 4*M");
  }
}
