package org.lemmata.checking.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.claim.Symbolic;
import org.lemmata.kernel.verdict.Derivation;

/** Laws of motion that are known, each beside its neighbours. */
@Execution(ExecutionMode.CONCURRENT)
class LawsTest {
  private static Derivation prove(String text) {
    return Laws.prove(LawText.law(Symbolic.Law.Form.LAW, text), Effort.FULL);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      // Balance.
      "rate(incoming(w, l, j)^2 - p*outgoing(w, l, j)^2) == 0 | power: p",
      "rate(incoming(w, 1, j)^2) == rate(outgoing(w, 1, j)^2) | power: 1 | depth: 2",
      "rate(incoming(w, l, j)^2) == 3*rate(outgoing(w, l, j)^2) | power: 3 | N",
      "rate(norm(layer(w, l))^2 - p*norm(layer(w, l+1))^2) == 0 | power: p | depth: m",
      "rate(norm(layer(w, l))^2) == rate(norm(layer(w, k))^2) | power: 1",
      "rate(norm(layer(w, 1))^2) == 4*rate(norm(layer(w, 3))^2) | power: 2",
      "rate(exp(2*mu*t)*(incoming(w, l, j)^2 - p*outgoing(w, l, j)^2)) == 0 | power: p | decay: mu",
      "rate(incoming(w, l, j)^2 - outgoing(w, l, j)^2) == -1*(incoming(w, l, j)^2 - outgoing(w, l, j)^2) | power: 1 "
          + "| decay: 1/2",
      "rate(inner(row(layer(w, l), j), row(layer(w, l), k))) == rate(inner(column(layer(w, l+1), k), column(layer(w, "
          + "l+1), j))) | power: 1 | slope: 1",
      "rate((incoming(w, l, j)^2 - outgoing(w, l, j)^2)^3 + incoming(w, l, i)^2 - outgoing(w, l, i)^2) == 0 | power: 1",
      // Norm, energy, direction.
      "rate(norm(w)^2) == 2*order()*correlation(w) | N",
      "rate(norm(w)^2) == 2*m*correlation(w) | N | power: 1 | depth: m",
      "rate(norm(w)^2) == 14*correlation(w) | N | power: 2 | depth: 3",
      "rate(norm(w)^2) == 2*order()*correlation(w) - 2*mu*norm(w)^2 | N | decay: mu",
      "rate(norm(w)^2) == 2*order()/p^(m-l)*rate(norm(layer(w, l))^2)/2 | power: p | depth: m",
      "rate(correlation(w)) == norm(rate(w))^2 | N",
      "rate(loss(w) + mu/2*norm(w)^2) == -norm(rate(w))^2 | decay: mu",
      "rate(log(norm(w))) == 2*correlation(w)/norm(w)^2 | N | depth: 2 | power: 1 | norm(w) > 0",
      // Signs.
      "rate(loss(w)) <= 0", "rate(correlation(w)) >= 0 | N", "rate(exp(-loss(w))) >= 0",
      "rate(correlation(w)/norm(w)^order()) >= 0 | N | norm(w) > 0",
      "rate(correlation(w)/norm(w)^3) >= 0 | N | norm(w) > 0 | depth: 3 | power: 1",
      "rate(correlation(w)/norm(w)^(order()-1)) >= 0 | N | 0 < norm(w)",
      "rate(norm(w)) >= 0 | N | norm(w) > 0 | correlation(w) >= 0",
      "rate(norm(w)) <= order()*M*norm(w)^(order()-1) | N | norm(w) > 0 | correlation(w) <= M*norm(w)^order()",
      "-norm(rate(w))^2 - 1 <= rate(loss(w)) <= 0", "rate(loss(w) + mu/2*norm(w)^2) <= 0 | decay: mu",
      "rate(correlation(w) - norm(w)^2/10) >= 0 | N | decay: 1/5",
      "rate(t) == 1"})
  void provesTrueOnes(String law) {
    Derivation derivation = prove(law);
    assertThat(derivation.state()).as(derivation.toString()).isEqualTo(Derivation.State.PROVED);
    assertThat(derivation.proof().get(0)).startsWith("point ").contains("W1=", " x1=", " g1=");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "rate(incoming(w, l, j)^2 - 21/20*p*outgoing(w, l, j)^2) == 0 | power: p",
      "rate(incoming(w, l, j)^2 - outgoing(w, l, j)^2) == 0 | power: p",
      "rate(incoming(w, l, j)^2 - p*outgoing(w, l, k)^2) == 0 | power: p",
      "rate(incoming(w, l, j)^2 - p*outgoing(w, l, j)^2) == 0 | power: p | decay: mu",

      "rate(exp(41/20*mu*t)*(incoming(w, l, j)^2 - p*outgoing(w, l, j)^2)) == 0 | power: p | decay: mu",
      "rate(norm(layer(w, l))^2 - p^2*norm(layer(w, l+1))^2) == 0 | power: p | depth: m",
      "rate(norm(layer(w, l)) - norm(layer(w, l+1))) == 0 | power: 1",
      "rate(inner(row(layer(w, l), j), row(layer(w, l), k))) == rate(inner(column(layer(w, l+1), k), column(layer(w, "
          + "l+1), j))) | power: 1 | slope: 19/20",
      "rate(inner(row(layer(w, l), j), row(layer(w, l), k))) == rate(inner(column(layer(w, l), k), column(layer(w, "
          + "l), j))) | power: 1 | slope: 1",
      "rate(norm(w)^2) == 2*correlation(w) | N", "rate(norm(w)^2) == 2*order()*correlation(w) | N | decay: 1/100",
      "rate(correlation(w)) == norm(rate(w))^2 | N | decay: mu", "rate(loss(w)) == -norm(rate(w))^2 | decay: mu",
      "rate(loss(w)) <= 0 | decay: mu", "rate(loss(w)) >= 0", "rate(norm(w)) >= 0 | N | norm(w) > 0",
      "rate(norm(w)) >= 0 | norm(w) > 0",
      "rate(correlation(w)/norm(w)^(order()+1)) >= 0 | N | norm(w) > 0",
      "rate(correlation(w)/norm(w)^(21/20*order())) >= 0 | N | norm(w) > 0",
      "rate(log(norm(w))) == 2*correlation(w)/norm(w)^2 | N | depth: 3 | power: 1 | norm(w) > 0", "rate(t) == 0"})
  void disprovesFalseOnesOnANetwork(String law) {
    Derivation derivation = prove(law);
    assertThat(derivation.state()).as(derivation.toString()).isEqualTo(Derivation.State.DISPROVED);
    assertThat(derivation.text()).contains("W1 = ", "slope = ");
  }

  /**
   * Nothing is said where a side may have no value, where no network meets a hypothesis, or of what a law does not
   * know.
   */
  @ParameterizedTest
  @ValueSource(strings = {
      "rate(correlation(w)/norm(w)^order()) >= 0 | N",
      "rate(log(norm(w))) == 2*correlation(w)/norm(w)^2 | N | depth: 2 | power: 1",
      "rate(sqrt((norm(w)^2 - 1)^2)/(norm(w)^2 - 1)) == 0", "rate(1/(norm(w)^2 - 1))*0 == 0",
      "rate(incoming(w, l, j)^2 - p*outgoing(w, l, j)^2) == 0 | power: p | decay: p",
      "rate(norm(w)^2) >= 0 | N | correlation(w) >= 0 | depth: t", "rate(norm(layer(w, t))^2) >= 0",
      "rate(correlation(w)) >= 0 | N | depth: 20 | power: 16",
      "rate(log(loss(w))) <= 0", "rate(sqrt(loss(w))) <= 0", "rate(loss(w)) <= 0 | norm(w) < 0",
      "rate(loss(w)) <= 0 | c > 1 | c < 0",
      "rate(rate(norm(w)^2)) >= 0", "rate(norm(rate(w))^2) <= 0", "rate(correlation(w)) >= 0", "rate(loss(w)) <= 0 | N",
      "rate(hidden(w, 1, 1)) == 0", "rate(norm(v)) == 0", "rate(inner(w, w)) == 0",
      "rate(norm(w)) <= norm(rate(w)) | norm(w) > 0"})
  void leavesTheRestOpen(String law) {
    Derivation derivation = prove(law);
    assertThat(derivation.state()).as(derivation.toString()).isEqualTo(Derivation.State.OPEN);
  }

  @Test
  void saysHowItIsProved() {
    assertThat(prove("rate(loss(w)) <= 0").text()).contains("for every network", "calculus of homogeneous layers",
        "back-propagation in fractions");
  }
}
