package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds at all times is shown anew from the start on; what is written of it shows nothing else. */
@Execution(ExecutionMode.CONCURRENT)
class AlwaysForgeryTest {
  private static final String GROWTH = "always: \"norm(w)^2 >= start(norm(w)^2) + 2*order()*start(correlation(w))*t\", "
      + "along: correlation-flow, by: [\"correlation(w) >= start(correlation(w))\"]";
  private static final String BOUND = "always: \"norm(w)^2 <= start(norm(w)^2)*exp(4*M*t)\", along: correlation-flow, "
      + "depth: 2, power: 1, where: [norm(w) > 0, correlation(w) <= M*norm(w)^2]";

  private static void assertShowsNothing(Verifier.Result result) {
    assertThat(result.code()).as(result.notes().toString()).isNotZero();
    assertThat(result.notes().get(0)).doesNotContain("CONFIRMED");
  }

  /** The true claim # another one, which the same lines do not show. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      GROWTH + "#always: \"norm(w)^2 >= start(norm(w)^2) + 2.01*order()*start(correlation(w))*t\", "
          + "along: correlation-flow, by: [\"correlation(w) >= start(correlation(w))\"]",
      GROWTH + "#always: \"norm(w)^2 >= start(norm(w)^2) + 2*order()*start(correlation(w))*t\", "
          + "along: correlation-flow, by: [\"correlation(w) >= 1.01*start(correlation(w))\"]",
      GROWTH + "#always: \"norm(w)^2 >= start(norm(w)^2) + 2*order()*start(correlation(w))*t\", "
          + "along: correlation-flow",
      GROWTH + "#" + GROWTH + ", decay: 1/10",
      BOUND + "#always: \"norm(w)^2 <= start(norm(w)^2)*exp(3.9*M*t)\", along: correlation-flow, depth: 2, power: 1, "
          + "where: [norm(w) > 0, correlation(w) <= M*norm(w)^2]",
      BOUND + "#always: \"norm(w)^2 <= start(norm(w)^2)*exp(4*M*t)\", along: correlation-flow, depth: 2, power: 1, "
          + "where: [norm(w) > 0]",
      BOUND + "#always: \"norm(w)^2 <= start(norm(w)^2)*exp(4*M*t)\", along: correlation-flow, depth: 3, power: 1, "
          + "where: [norm(w) > 0, correlation(w) <= M*norm(w)^2]",
      "always: \"loss(w) <= start(loss(w))\", along: gradient-flow#"
          + "always: \"loss(w) < start(loss(w))\", along: gradient-flow"})
  void oneIsConfirmedAndShowsNoOther(String law, String other) {
    VerifierTest.Case certified = VerifierTest.certified(Forged.claim(law));
    assertThat(VerifierTest.verified(certified).notes().get(0)).isEqualTo("CONFIRMED: Holds");
    assertThat(Forged.verified(Forged.claim(law), "Holds", Forged.steps(certified)).code()).isZero();
    assertShowsNothing(Forged.verified(Forged.claim(other), "Holds", Forged.steps(certified)));
  }

  /** Each line of a proof is needed, unless it is a detour. */
  @ParameterizedTest
  @ValueSource(strings = {GROWTH, BOUND})
  void noLineMayBeMissing(String law) {
    List<String> steps = Forged.steps(VerifierTest.certified(Forged.claim(law)));
    assertThat(steps).hasSizeGreaterThan(4);
    for (String line : steps) {
      List<String> less = new ArrayList<>(steps);
      less.remove(line);
      if (!line.startsWith("step 1 shift")) {
        assertShowsNothing(Forged.verified(Forged.claim(law), "Holds", less));
      }
    }
  }

  /** Factors that change, or are others than those that were shown. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "4", "5*M", "4*M*t", "4*correlation(w)/norm(w)^2", "norm(w)", "loss(w)"})
  void theFactorIsAConstantThatWasShown(String factor) {
    List<String> steps = Forged.steps(VerifierTest.certified(Forged.claim(BOUND)));
    assertThat(steps).contains("step 1 carried 1 ; 4*M");
    assertShowsNothing(Forged.verified(Forged.claim(BOUND), "Holds",
        steps.stream().map(l -> l.equals("step 1 carried 1 ; 4*M") ? "step 1 carried 1 ; " + factor : l).toList()));
  }

  /** Seen in attacks: claims that are false, or that nothing shows # lines, separated by bars. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      // At almost every time is not at time zero.
      "always: correlation(w) > 0, along: correlation-flow, depth: 2, power: 1, where: [\"inner(w, rate(w)) > 0\"]"
          + "#step|following|closed value > 0|weighted 1 ; 1/2 ; 0|enclosure|enclosure",
      "always: \"norm(layer(w, t+1))^2 - norm(layer(w, 1))^2 == start(norm(layer(w, t+1))^2 - norm(layer(w, 1))^2)\", "
          + "along: gradient-flow, power: 1#step|start|point W1=1 W2=1 decay=0 g1=1 power=1 slope=0 x1=1|carried 1 ; 0",
      "always: correlation(w) < C, along: correlation-flow, depth: 2, power: 1, "
          + "where: [\"inner(w, rate(w)) < 2*C\", \"start(correlation(w)) < C\"]"
          + "#step|start|point C=2 W1=1 W2=1 decay=0 g1=1 loss=1 power=1 slope=0 x1=1|closed value < C"
          + "|point C=2 size1=1 steep=1 turn=1 value=1|given 1 1|following|closed value < C|weighted 1 ; 1/2 ; 0"
          + "|enclosure|enclosure",
      // A bound that is assumed may be reached.
      "always: \"start(norm(w)^2) + 1 > norm(w)^2\", along: gradient-flow, "
          + "where: [\"norm(w)^2 <= start(norm(w)^2) + 1\"]"
          + "#step|start|point W1=1 decay=0 g1=1 loss=1 power=1 slope=0 x1=1|closed size1 + 1 > size1"
          + "|point depth=1 order=1 power=1 size1=1 steep=1 turn=1|coefficients ; 1|carried 1 ; 0"
          + "|closed (-1)*(2*(order*radial)) >= 0|shift 1 size1 down ; -1 ; startsize1 + 1|outside 1",
      "law: loss(w) >= 0, along: gradient-flow, decay: value"
          + "#point x=1|closed value >= 0|point value=1 order=1 depth=1 power=1 slope=0 size1=1 size2=1 steep=100 "
          + "turn=1 radial=1 decay=0|enclosure",
      "law: norm(w)^2 >= 1/1000000, along: gradient-flow, power: size1"
          + "#point x=1|closed size1 >= 1/1000000|point value=1 order=1 depth=1 power=1 slope=0 size1=1 size2=1 "
          + "steep=100 turn=1 radial=1 decay=0|enclosure",
      "law: loss(w) >= 0, along: gradient-flow#point x=1|closed value >= 0|point value=1 order=1|enclosure",
      "always: norm(w) <= start(norm(w)), along: gradient-flow, power: t"
          + "#step|following|closed size1^(1/2) <= startsize1^(1/2)|enclosure"})
  void anAttackShowsNothing(String law, String lines) {
    assertShowsNothing(Forged.verified(Forged.claim(law), "Holds",
        List.of(lines.split("\\|")).stream().map(l -> "step 1 " + l).toList()));
  }

  /** claim # lines, separated by bars # whether they refute it. */
  @ParameterizedTest
  @CsvSource(delimiter = '#', value = {
      "always: \"loss(w) >= start(loss(w))\", along: gradient-flow"
          + "#leaving 1|point W1=1 decay=0 g1=1 loss=1 power=1 slope=0 x1=1#true",
      "always: \"loss(w) <= start(loss(w))\", along: gradient-flow"
          + "#leaving 1|point W1=1 decay=0 g1=1 loss=1 power=1 slope=0 x1=1#false",
      "always: \"loss(w) >= start(loss(w)) - 1\", along: gradient-flow"
          + "#leaving 1|point W1=1 decay=0 g1=1 loss=1 power=1 slope=0 x1=1#false",
      "always: \"loss(w) >= start(loss(w))\", along: gradient-flow, where: [loss(w) >= 1]"
          + "#leaving 1|point W1=1 decay=0 g1=1 loss=1 power=1 slope=0 x1=1#false",
      "always: \"loss(w) >= start(loss(w))\", along: gradient-flow, where: [loss(w) <= start(loss(w))]"
          + "#leaving 1|point W1=1 decay=0 g1=1 loss=1 power=1 slope=0 x1=1#false",
      "always: norm(w) > 1, along: gradient-flow#start|point W1=1/2 decay=0 g1=1 loss=1 power=1 slope=0 x1=1#true",
      "always: norm(w) > 1, along: gradient-flow#start|point W1=2 decay=0 g1=1 loss=1 power=1 slope=0 x1=1#false",
      "always: norm(w) > 1, along: gradient-flow, where: [norm(rate(w)) > 2]"
          + "#start|point W1=1 decay=0 g1=3 loss=1 power=1 slope=0 x1=1#false",
      "always: \"t*(t-1)^2*norm(w)^2 >= 0\", along: gradient-flow"
          + "#leaving 1|point W1=1 decay=0 g1=0 loss=1 power=1 slope=0 t=1/2 x1=1#false",
      "always: s <= 2 + 0*norm(w), along: gradient-flow, slope: s"
          + "#failing|point decay=0 depth=1 level=9 power=1 pull=1 s=5 slope=5 t=0 weight=1#false",
      "always: \"norm(w)^2 == exp(-2*m*t)*start(norm(w)^2) + 0*m\", along: correlation-flow, depth: m, decay: m, "
          + "power: 1, where: [0 <= correlation(w) <= 0]"
          + "#failing|point depth=1 m=1 order=1 pull=0 t=1 weight=1#false",
      "always: \"loss(w) > start(loss(w))*exp(-t)\", along: gradient-flow, where: [loss(w) > 0]"
          + "#start|point W1=1 decay=0 g1=1 loss=2 power=1 slope=0 x1=1#true",
      // w' = 1 from 1, and w' = w^2 from 1, which blows up at time one.
      "always: norm(w) < 3, along: correlation-flow, depth: 1, where: [start(norm(w)) <= 1]"
          + "#failing|point depth=1 pull=1 t=2 weight=1#true",
      "always: norm(w) < 3, along: correlation-flow, depth: 1, where: [start(norm(w)) <= 1]"
          + "#failing|point depth=1 pull=1 t=1 weight=1#false",
      "always: norm(w) < 3, along: correlation-flow, depth: 1, where: [start(norm(w)) <= 1]"
          + "#failing|point depth=1 pull=1 t=2 weight=2#false",
      "always: norm(w) < 3, along: correlation-flow, depth: 1, where: [start(norm(w)) <= 1]"
          + "#failing|point depth=1 pull=1 t=-4 weight=1#false",
      "always: norm(w) < 3, along: correlation-flow, depth: 1, where: [norm(w) <= 5/2]"
          + "#failing|point depth=1 pull=1 t=2 weight=1#false",
      "always: norm(w)^2 < 27, along: correlation-flow, depth: 3, where: [start(norm(w)^2) <= 3]"
          + "#failing|point depth=3 pull=1 t=3/4 weight=1#true",
      "always: correlation(w) > -1, along: correlation-flow, depth: 3, where: [start(correlation(w)) > 0]"
          + "#failing|point depth=3 pull=1 t=2 weight=1#false",
      "always: norm(w)^2 < 27, along: correlation-flow, depth: 3, power: 2, where: [start(norm(w)^2) <= 3]"
          + "#failing|point depth=3 pull=1 t=3/4 weight=1#false",
      "always: norm(w)^2 < 27, along: correlation-flow, depth: 3, decay: 1, where: [start(norm(w)^2) <= 3]"
          + "#failing|point depth=3 pull=1 t=3/4 weight=1#false",
      "always: \"outgoing(w, 1, 1) < 3\", along: correlation-flow, depth: 1, where: [start(norm(w)) <= 1]"
          + "#failing|point depth=1 pull=1 t=2 weight=1#false",
      "always: loss(w) > 1, along: gradient-flow, depth: 1, where: [start(loss(w)) > 2]"
          + "#failing|point depth=1 level=4 pull=1 t=5/2 weight=1#true",
      "always: loss(w) > -1, along: gradient-flow, depth: 1, where: [start(loss(w)) > 2]"
          + "#failing|point depth=1 level=4 pull=1 t=5 weight=1#false"})
  void aFlowRefutesOnlyWhereItDoes(String law, String lines, boolean refutes) {
    Verifier.Result result = Forged.verified(Forged.claim(law), "Refuted",
        List.of(lines.split("\\|")).stream().map(line -> "step 1 " + line).toList());
    assertThat(result.code() == 0).as(result.notes().toString()).isEqualTo(refutes);
  }
}
