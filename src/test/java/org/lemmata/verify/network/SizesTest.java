package org.lemmata.verify.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Value;

/** Of weights of any size, what is asked of directions has a value, and what multiplies them has none. */
class SizesTest {
  private static final Problem PROBLEM = new Problem(new int[] {1, 1, 1}, 1, 1, new double[0], new double[][] {{1}},
      new double[][] {{1}}, new Loss(Loss.Kind.SQUARE, 1, false));

  private static Value measured(String measure, Value... arguments) {
    return new Measures(Optional.of(PROBLEM), List.of(arguments)).of(measure);
  }

  private static Weights weights(double logScale) {
    return new Weights(PROBLEM, new double[] {0.6, 0.8}, logScale, Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"correlation", "loss", "inner"})
  void productsOfHugeNumbersAreNotCovered(String measure) {
    assertThatExceptionOfType(NotCovered.class).isThrownBy(() -> measured(measure, weights(250), weights(250)))
        .withMessageContaining("numbers as large as");
  }

  @Test
  void directionsHaveNoSize() {
    for (double logScale : new double[] {-1000, -250, 0, 250, 1000}) {
      assertThat(measured("lognorm", weights(logScale)).number().value()).isCloseTo(logScale, within(1e-12));
      assertThat(measured("overlap", weights(logScale), weights(0)).number().value()).isCloseTo(1, within(1e-15));
      assertThat(measured("residual", weights(logScale)).number().value()).isCloseTo(0.28, within(1e-12));
    }
  }

  /** An entry that vanished on the way is no zero. */
  @Test
  void whatVanishedIsNotExact() {
    Value layer = measured("layer", weights(-1000), Num.whole(1));
    Num entry = measured("entry", layer, Num.whole(1), Num.whole(1)).number();
    assertThat(entry.isExact()).isFalse();
    assertThat(entry.value()).isCloseTo(0, within(1e-300));
  }
}
