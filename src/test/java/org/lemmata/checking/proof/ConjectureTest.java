package org.lemmata.checking.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.kernel.verdict.Derivation;

/**
 * No false statement is proved, and no true one refuted, however it was drawn; and most are decided.
 */
@Execution(ExecutionMode.CONCURRENT)
class ConjectureTest {
  private static final int COUNT = Boolean.getBoolean("lemmata.deep") ? 1_040 : 104;

  /** Of ten. */
  private static final int DECIDED = 9;

  static Stream<Conjecture.Family> families() {
    return Stream.of(Conjecture.Family.values());
  }

  @ParameterizedTest
  @MethodSource("families")
  void noneIsDecidedWrongly(Conjecture.Family family) {
    List<Conjecture> drawn = Conjecture.draw(20261128, COUNT).stream().filter(c -> c.family() == family).toList();
    assertThat(drawn).hasSize(COUNT / Conjecture.Family.values().length);
    int decided = 0;
    for (Conjecture conjecture : drawn) {
      Derivation.State state = derive(conjecture).state();
      assertThat(state).as(conjecture.toString())
          .isNotEqualTo(conjecture.isTrue() ? Derivation.State.DISPROVED : Derivation.State.PROVED);
      decided += state == Derivation.State.OPEN ? 0 : 1;
    }
    assertThat(decided * 10).isGreaterThanOrEqualTo(drawn.size() * DECIDED);
  }

  static Derivation derive(Conjecture conjecture) {
    return conjecture.statement().cases(
        exact -> Derivation.open("not drawn"), identity -> Derivation.open("not drawn"),
        inequality -> Inequalities.prove(inequality, Effort.FULL), law -> Laws.prove(law, Effort.FULL));
  }
}
