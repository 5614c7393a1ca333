package org.lemmata.network.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Vector instructions change the time, not the bits. */
class DenseTest {
  private static Panel random(int rows, int columns, Random random) {
    Panel panel = Panel.of(rows, columns);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        panel.set(r, c, random.nextGaussian());
      }
    }
    return panel;
  }

  @Property(tries = 300)
  void productsAgreeBitForBit(
      @ForAll @IntRange(min = 1, max = 13) int rows,
      @ForAll @IntRange(min = 1, max = 40) int inner,
      @ForAll @IntRange(min = 1, max = 60) int columns,
      @ForAll long seed) {
    Random random = new Random(seed);
    Panel a = random(rows, inner, random);
    Panel b = random(inner, columns, random);
    Panel scalar = Panel.of(rows, columns);
    Panel vector = Panel.of(rows, columns);
    new ScalarDense().product(a, b, scalar);
    new VectorDense().product(a, b, vector);
    assertThat(vector.values()).isEqualTo(scalar.values());
    Panel transposed = Panel.of(inner, columns);
    Panel again = Panel.of(inner, columns);
    new ScalarDense().transposedProduct(a, scalar, transposed);
    new VectorDense().transposedProduct(a, scalar, again);
    assertThat(again.values()).isEqualTo(transposed.values());
    double sum = 0;
    for (int k = 0; k < inner; k++) {
      sum += a.get(rows - 1, k) * b.get(k, columns - 1);
    }
    assertThat(scalar.get(rows - 1, columns - 1)).isCloseTo(sum, within(1e-12));
  }

  @Property(tries = 100)
  void activationsAgreeBitForBit(@ForAll @IntRange(min = 2, max = 6) int power, @ForAll long seed) {
    Panel z = random(3, 11, new Random(seed));
    z.set(0, 0, -0.0);
    Panel[] values = {Panel.of(3, 11), Panel.of(3, 11), Panel.of(3, 11), Panel.of(3, 11)};
    new ScalarDense().activate(z, 0.3, power, values[0], values[1]);
    new VectorDense().activate(z, 0.3, power, values[2], values[3]);
    assertThat(values[2].values()).isEqualTo(values[0].values());
    assertThat(values[3].values()).isEqualTo(values[1].values());
    double base = Math.max(z.get(1, 1), 0.3 * z.get(1, 1));
    assertThat(values[0].get(1, 1)).isCloseTo(Math.pow(base, power), within(1e-12));
    new ScalarDense().sides(z, 0.3, values[1]);
    new VectorDense().sides(z, 0.3, values[3]);
    assertThat(values[3].values()).isEqualTo(values[1].values());
    assertThat(values[1].get(0, 0)).isEqualTo(0.3);
    new ScalarDense().scale(z, values[0], values[1]);
    new VectorDense().scale(z, values[0], values[3]);
    assertThat(values[3].values()).isEqualTo(values[1].values());
  }

  @Property(tries = 100)
  void neuronsAgreeBitForBit(
      @ForAll @IntRange(min = 1, max = 5) int inputs,
      @ForAll @IntRange(min = 1, max = 6) int points,
      @ForAll @IntRange(min = 1, max = 40) int width,
      @ForAll long seed) {
    Random random = new Random(seed);
    Panel neurons = random(inputs + 1, width, random);
    Panel x = random(points, inputs, random);
    Panel pulls = random(points, 1, random);
    double[] scalarSums = new double[points * Panel.LANES];
    double[] vectorSums = new double[points * Panel.LANES];
    new ScalarDense().respond(neurons, x, 0.3, scalarSums);
    new VectorDense().respond(neurons, x, 0.3, vectorSums);
    assertThat(vectorSums).isEqualTo(scalarSums);
    Panel scalar = Panel.of(inputs + 1, width);
    Panel vector = random(inputs + 1, width, random);
    new ScalarDense().differentiate(neurons, x, 0.3, pulls, scalar);
    new VectorDense().differentiate(neurons, x, 0.3, pulls, vector);
    assertThat(vector.values()).isEqualTo(scalar.values());
  }

  @Test
  void panelsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new ScalarDense().product(Panel.of(2, 3), Panel.of(2, 3), Panel.of(2, 3)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rowsAreSummedWithTheirCoefficients() {
    Rows rows = new Rows(3, 10);
    double[] ones = new double[10];
    java.util.Arrays.fill(ones, 1);
    for (int r = 0; r < 3; r++) {
      rows.set(r, ones);
      rows.weigh(r, r + 1);
    }
    double[] sum = new double[10];
    rows.sum(2, sum);
    assertThat(sum).containsOnly(3);
    rows.sum(3, sum);
    assertThat(sum).containsOnly(6);
  }
}
