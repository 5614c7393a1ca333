package org.lemmata.dynamics.tube;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An activation pattern: {@code sides[j][i]} of neuron {@code j} on sample {@code i}. */
record Pattern(Side[][] sides) {

  Side side(int j, int i) {
    return sides[j][i];
  }

  /** The samples along whose kinks a neuron slides. */
  int[] sliding(int j) {
    return IntStream.range(0, sides[j].length).filter(i -> sides[j][i] == Side.SLIDING).toArray();
  }

  /** This pattern but for one pair. */
  Pattern with(int j, int i, Side side) {
    Side[][] changed = Arrays.stream(sides).map(Side[]::clone).toArray(Side[][]::new);
    changed[j][i] = side;
    return new Pattern(changed);
  }
}
