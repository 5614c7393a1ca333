package org.lemmata.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lemmata.checking.cover.Coverage;
import org.lemmata.checking.instance.Box;
import org.lemmata.checking.instance.Instance;
import org.lemmata.kernel.verdict.Inconclusive;
import org.lemmata.kernel.verdict.Judge;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Refuted;
import org.lemmata.kernel.verdict.Ruling;

/** What boxes say beside what is measured. */
class CoveringTest {
  private static final Box BOX = new Box(Map.of(), Map.of());

  private static Ruling ruling(double measured) {
    Coverage.Part part = new Coverage.Part(0, 0, 1, Map.of(), 1, true,
        Optional.of(new Coverage.Violation(BOX, new Margin(-2, -1))));
    Outcome middle = new Outcome.Measured(0, Margin.of(measured, 0), Set.of());
    Covering covering = new Covering(Optional.of(new Coverage(1, List.of(Optional.of(part)))),
        Map.of(0, new Covering.Middle(Instance.of("claim", 1, 0), middle)));
    Ruling sampled = Judge.everyInstance(List.of(new Outcome.Measured(0, Margin.of(1, 0), Set.of())), 1, Set.of());
    assertThat(covering.found().isPresent()).isEqualTo(measured < 0);
    return covering.rulings(List.of(sampled)).get(0);
  }

  @Test
  void aBoxOnWhichItFailsRefutes() {
    assertThat(ruling(-1).verdict()).isInstanceOf(Refuted.class);
    assertThat(ruling(-1).evidence().word()).isEqualTo("Proved(on 1 box)");
  }

  /** One of the two is a fault of this program. */
  @Test
  void aMiddleThatSatisfiesItContradictsThat() {
    assertThat(ruling(1).verdict()).isInstanceOf(Inconclusive.class);
    assertThat(ruling(1).evidence().word()).isEqualTo("Sampled(0)");
  }

  /** A conclusion that fails is shown where it fails, not where another does. */
  @Test
  void everyConclusionHasItsOwnMiddle() {
    Instance first = Instance.of("claim", 1, 0);
    Instance second = Instance.of("claim", 1, 1);
    Outcome violated = new Outcome.Measured(0, Margin.of(-1, 0), Set.of());
    Outcome unmeasured = new Outcome.Unmeasured(0, org.lemmata.kernel.Reason.UNDECIDED, "unknown");
    Covering covering = new Covering(Optional.empty(), Map.of(
        0, new Covering.Middle(first, unmeasured), 1, new Covering.Middle(second, violated),
        2, new Covering.Middle(first, violated)));
    assertThat(covering.found(0)).isEmpty();
    assertThat(covering.found(1).orElseThrow().instance()).isEqualTo(second);
    assertThat(covering.found(2).orElseThrow().instance()).isEqualTo(first);
    assertThat(covering.found().orElseThrow().conclusion()).isEqualTo(1);
  }
}
