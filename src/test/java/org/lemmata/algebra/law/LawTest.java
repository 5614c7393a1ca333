package org.lemmata.algebra.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.NormalForm;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.Flow;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;
import org.lemmata.network.Loss;

/** The calculus alone, with no network beside it that would refute what it gets wrong. */
class LawTest {
  private static Optional<Formula> formula(String text) {
    return Optional.ofNullable(text).map(t -> FormulaParser.parse(t, Place.NOWHERE));
  }

  private static Law law(String text, Flow.Kind kind, String depth, String power, String slope, String decay) {
    return new Law(new Symbolic.Law(
        Symbolic.Law.Form.LAW, formula(text).orElseThrow(),
        new Flow(kind, formula(depth), formula(power), formula(slope), formula(decay), Optional.empty()), List.of(),
        List.of()));
  }

  private static boolean isZero(Law law, Expression closed) {
    Expression difference = Algebra.minus(closed.children().get(0), closed.children().get(1));
    return NormalForm.isZero(difference, Signs.in(difference, law.nonNegative()));
  }

  /** law | depth | power | slope | decay | whether it follows along gradient flow. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "rate(incoming(w, l, j)^2) == p*rate(outgoing(w, l, j)^2) | | p | | | true",
      "rate(incoming(w, l, j)^2) == rate(outgoing(w, l, j)^2) | | p | | | false",
      "rate(incoming(w, l, j)^2) == rate(outgoing(w, l, k)^2) | | 1 | | | false",
      "rate(incoming(w, l, j)^2) == rate(outgoing(w, l+1, j)^2) | | 1 | | | false",
      "rate(incoming(w, l, j)^2) == rate(outgoing(w, 2*l-l, j)^2) | | 1 | | | true",
      "rate(incoming(w, l, j)^2) == rate(outgoing(w, l, j)^2) | | 1 | | mu | false",
      "rate(norm(layer(w, l))^2) == p*rate(norm(layer(w, l+1))^2) | m | p | | | true",
      "rate(norm(layer(w, l))^2) == p*rate(norm(layer(w, l+2))^2) | m | p | | | false",
      "rate(norm(layer(w, 1))^2) == rate(norm(w)^2)/2 | 2 | 1 | | | true",
      "rate(norm(layer(w, 1))^2) == rate(norm(w)^2)/2 | 3 | 1 | | | false",
      "rate(norm(layer(w, 1))^2) == 2/3*rate(norm(w)^2) | 2 | 2 | | | true",
      "rate(norm(layer(w, 1))^2) == rate(norm(w)^2)/m | m | 1 | | | true",
      "rate(norm(layer(w, 1))^2) == rate(norm(w)^2)/m | m | 2 | | | false",
      "rate(inner(row(layer(w, 1), j), row(layer(w, 1), k))) == rate(inner(column(layer(w, 2), k), column(layer(w, "
          + "2), j))) | | 1 | 1 | | true",
      "rate(inner(row(layer(w, 1), j), row(layer(w, 1), k))) == rate(inner(column(layer(w, 2), k), column(layer(w, "
          + "2), j))) | | 1 | | | false",
      "rate(inner(row(layer(w, 1), j), row(layer(w, 1), k))) == rate(inner(column(layer(w, 2), k), column(layer(w, "
          + "2), j))) | | 2 | 1 | | false",
      "rate(inner(row(layer(w, 1), j), row(layer(w, 1), k))) == rate(inner(column(layer(w, 2), k), column(layer(w, "
          + "2), i))) | | 1 | 1 | | false",
      "rate(loss(w)) == -norm(rate(w))^2 | | | | | true", "rate(loss(w)) == -norm(rate(w))^2 | | | | mu | false",
      "rate(loss(w) + mu/2*norm(w)^2) == -norm(rate(w))^2 | | | | mu | true",
      "rate(loss(w) + mu/2*norm(w)^2) == -norm(rate(w))^2 | | | | 2*mu/2 | true",
      "inner(w, rate(w)) == rate(norm(w)^2)/2 | | | | mu | true",
      "inner(w, rate(w)) == rate(norm(w)^2) | | | | mu | false",
      "rate(exp(2*mu*t)*loss(w)) == exp(2*mu*t)*rate(loss(w)) | | | | | false", "rate(loss(w)) == 0 | | | | | false"})
  void theCalculusGivesWhatFollows(String text, String depth, String power, String slope, String decay,
      boolean follows) {
    Law law = law(text, Flow.Kind.GRADIENT_FLOW, depth, power, slope, decay);
    assertThat(isZero(law, law.closed())).isEqualTo(follows);
    assertThat(isZero(law, law.closedAgain())).isEqualTo(follows);
  }

  @Test
  void alongTheCorrelationItsValueIsWhatTheOutputsContribute() {
    Law norm = law("rate(norm(w)^2) == 2*order()*correlation(w)", Flow.Kind.CORRELATION_FLOW, null, null, null, null);
    assertThat(isZero(norm, norm.closed())).isTrue();
    Law decayed = law("rate(norm(w)^2) == 2*order()*correlation(w)", Flow.Kind.CORRELATION_FLOW, null, null, null,
        "1/10");
    assertThat(isZero(decayed, decayed.closed())).isFalse();
  }

  @Test
  void tellsWhichLossesItIsAbout() {
    assertThat(law("rate(loss(w)) <= 0", Flow.Kind.GRADIENT_FLOW, null, null, null, null).drivenBy())
        .isEqualTo("every loss");
    Flow flow = new Flow(Flow.Kind.GRADIENT_FLOW, Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.of(Loss.Kind.LOGISTIC));
    assertThat(new Law(new Symbolic.Law(Symbolic.Law.Form.LAW, formula("rate(loss(w)) <= 0").orElseThrow(), flow,
        List.of(), List.of())).drivenBy()).isEqualTo("the logistic loss");
  }
}
