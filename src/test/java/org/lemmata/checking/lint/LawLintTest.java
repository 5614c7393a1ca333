package org.lemmata.checking.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.ClaimText;
import org.lemmata.claim.source.Diagnostic;

/** What is wrong with a law of motion is said before anything runs. */
class LawLintTest {
  private static ClaimText claim(String conclude) {
    return new ClaimText().with("parameters", null).with("network", null).with("data", null).with("labels", null)
        .with("loss", null)
        .with("conclude", conclude)
        .with("mutants", "[{id: other, why: never, patch: {conclude: [{inequality: 1 < 0}]}}]");
  }

  /** conclusions | what the message says | what the hint says. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "[{invariant: nrm(w)^2, along: gradient-flow}]"
          + " | `nrm` has no meaning in a law of motion | did you mean \"norm\"?",
      "[{invariant: norm(w0)^2, along: gradient-flow}] | `norm(w0)` has no meaning in a law of motion | invariant:",
      "[{invariant: \"norm(w)^2 == 1\", along: gradient-flow}] | no conditions inside | write it out",
      "[{law: norm(w)^2, along: gradient-flow}] | a comparison here consists of | write",
      "[{invariant: correlation(w), along: gradient-flow}] | nothing is known of the correlation | invariant:",
      "[{monotone: loss(w), along: correlation-flow}] | nothing is known of the loss | invariant:",
      "[{invariant: norm(w)^2*size1, along: gradient-flow}] | `size1` has a meaning of its own | choose another letter",
      "[{invariant: norm(w)^2, along: gradient-flow, power: 2*p}] | a number or a symbol | power: p",
      "[{invariant: norm(w)^2, along: gradient-flow, depth: 1.5}] | a whole number from 1 to | depth: m",
      "[{invariant: norm(w)^2, along: gradient-flow, power: 0}] | a whole number from 1 to | power: p",
      "[{invariant: norm(w)^2, along: gradient-flow, slope: 2}] | between -1 and 1 | slope: 1",
      "[{invariant: norm(w)^2, along: gradient-flow, decay: -1}] | not negative | decay: mu",
      "[{monotone: norm(w)^2, along: gradient-flow, where: [norm(w)^2 == 1]}] | a comparison here consists of | write",
      "[{law: rate(rate(norm(w)^2)) >= 0, along: gradient-flow}] | a rate has no rate of its own | invariant:",
      "[{invariant: norm(rate(w)), along: gradient-flow}] | nothing is known of how the speed changes | invariant:",
      "[{monotone: norm(w) - start(norm(w)), along: gradient-flow}] | `start` has a meaning in `always` only | always:",
      "[{always: start() >= 0, along: gradient-flow}] | `start` takes one argument | start(x)",
      "[{inequality: exp() >= 0}] | `exp` takes one argument | exp(x)",
      "[{inequality: max() >= 0}] | `max` takes one argument | max(x)",
      "[{inequality: \"abs(x, y) >= 0\"}] | `abs` takes one argument | abs(x)",
      "[{identity: sqrt() == 1}] | `sqrt` takes one argument | sqrt(x)",
      "[{exact: \"abs(1, 2) >= 0\", fixture: three-points}] | `abs` has no value in fractions | entries of X",
      "[{monotone: norm(w), along: gradient-flow, where: [start(norm(w)) > 1]}] | `start` has a meaning in | always:",
      "[{monotone: norm(w), along: gradient-flow, power: p, decay: p}] | symbols of their own | invariant:",
      "[{monotone: norm(w), along: gradient-flow, power: t}] | symbols of their own | invariant:",
      "[{monotone: \"incoming(w, t, 1)\", along: gradient-flow}] | t is time, and no index | invariant:",
      "[{monotone: norm(w), along: gradient-flow, depth: 20, power: 16}] | an order above 100 | invariant:",
      "[{always: norm(w), along: gradient-flow}] | a comparison here consists of | write",
      "[{always: loss(w) <= 1, along: gradient-flow, by: [loss(w)]}] | a comparison here consists of | write",
      "[{always: loss(w) <= 1, along: gradient-flow, by: [\"norm(w0) == 1\"]}] | `norm(w0)` has no meaning | always:",
      "[{always: rate(loss(w)) <= 0, along: gradient-flow}] | has no rates in it | always:",
      "[{always: loss(w)^t <= 1, along: gradient-flow}] | an exponent that changes | always:",
      "[{always: loss(w) <= startvalue, along: gradient-flow}] | a meaning of its own in laws | choose another letter",
      "[{always: correlation(w) >= 0, along: gradient-flow}] | nothing is known of the correlation | always:",
      "[{monotone: loss(w), along: gradient-flow, by: [loss(w)]}] | a comparison here consists of | write",
      "[{monotone: norm(w), along: gradient-flow, by: [start(norm(w)) > 1]}] | `start` has a meaning in | always:",
      "[{monotone: norm(w), along: correlation-flow, loss: square}] | a flow of the correlation has no loss | along:"
  })
  void aWrongLawGetsAnAnswer(String conclude, String message, String hint) {
    List<Diagnostic> problems = claim(conclude).problems();
    assertThat(problems).as(problems.toString()).anySatisfy(p -> {
      assertThat(p.message()).contains(message);
      assertThat(p.hint()).contains(hint);
      assertThat(p.place().line()).isPositive();
    });
  }

  @Test
  void aLawNeedsNoNetwork() {
    assertThat(claim("[{invariant: \"incoming(w, l, j)^2 - p*outgoing(w, l, j)^2\", along: gradient-flow, power: p}]")
        .problems()).isEmpty();
  }
}
