package org.lemmata.claim.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.claim.source.Place;

/** What counts as a change of five percent or of one unit of an exponent. */
class NeighbourTest {

  private static Expression formula(String text) {
    return FormulaParser.parse(text, new Place("here", 1, 1)).tree();
  }

  private static boolean areBeside(String one, String other) {
    return Neighbour.is(formula(one), formula(other));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '~', textBlock = """
      a <= 1.05*b # a <= b
      a <= b/1.05 # a <= b
      a <= 2.1*b # a <= 2*b
      a <= 0.95 # a <= 1.01
      a <= 21/20 + b # a <= 1 + b
      a <= b^3 # a <= b^2
      a <= b^(L - 1) # a <= b^(L - 2)
      a <= exp(2.1*K*t) # a <= exp(2*K*t)
      forall l in 1..L: s(l) >= 1.05*l^(1/4) # forall l in 1..L: s(l) >= l^(1/4)
      forall t in times(u): norm(at(u, t)) <= 0.95*c || a > 0 # forall t in times(u): norm(at(u, t)) <= c || a > 0
      abs(a - 1.05*b - c + 1.05*d) <= e # abs(a - b - c + d) <= e
      norm(scaled(u, 21/20)) <= 1 # norm(u) <= 1
      """)
  void close(String one, String other) {
    assertThat(areBeside(one, other)).isTrue();
    assertThat(areBeside(other, one)).as("nearness has no direction").isEqualTo(!one.contains("scaled"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
      a <= b | a <= b
      a >= b | a <= b
      a <= 2*b | a <= b
      a <= 1.2*b | a <= b
      a <= -b | a <= b
      a <= b^4 | a <= b^2
      a <= b^(L - 1) | a <= b^(K - 2)
      a <= 1.05*b && c <= 0.95*d | a <= b && c <= d
      a <= 1.05*b && c <= d | a <= b
      a <= 1.05*c | a <= b
      f(1.05*a) <= b | g(a) <= b
      largest l in 1..L: 1.05*l | least l in 1..L: l
      """)
  void notClose(String one, String other) {
    assertThat(areBeside(one, other)).isFalse();
    assertThat(areBeside(other, one)).isFalse();
  }
}
