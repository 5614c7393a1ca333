package org.lemmata.dynamics.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

class SelectionTest {
  private static final double[][] SLIDING = {{1, 0}, {-0.5, 1}};

  private static double[][] normal(Random random, int n, int d) {
    return IntStream.range(0, n).mapToObj(i -> random.doubles(d, -1, 1).toArray()).toArray(double[][]::new);
  }

  /** Reference instance R5: on the ray (0, 1) the two sides push against each other. */
  @Test
  void slidesWithTheLeastNorm() {
    Selection least = new Subgradients(SLIDING, new double[] {-0.5, -0.5}, 0).least(new int[] {0, 1});
    assertThat(least.vector()).containsExactly(0, -0.5);
    assertThat(least.eta()).containsExactly(0.5, 1);
    assertThat(least.kind()).isEqualTo(Selection.Kind.AWAY);
    assertThat(least.type()).isEqualTo(Selection.Type.MAXIMUM);
    assertThat(least.clearance()).isEqualTo(0.25, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void knowsCellsWithoutPullAndWithoutExtremalVector() {
    Subgradients set = new Subgradients(SLIDING, new double[] {0.5, 0.5}, 0);
    assertThat(set.least(new int[] {-1, -1}).kind()).isEqualTo(Selection.Kind.ZERO);
    Selection neither = set.least(new int[] {1, -1});
    assertThat(neither.kind()).isEqualTo(Selection.Kind.TOWARDS);
    assertThatThrownBy(() -> set.least(new int[] {-1, -1}).type()).isInstanceOf(Undefined.class);
  }

  /** On the edge of its cell a least subgradient is exactly orthogonal; within rounding of it, nothing is said. */
  @Test
  void doesNotGuessNearAnEdge() {
    double[][] axes = {{1, 0}, {0, 1}};
    assertThat(new Subgradients(axes, new double[] {1, -1}, 0).least(new int[] {1, -1}).kind())
        .isEqualTo(Selection.Kind.NEITHER);
    double[][] almost = {{1, 0}, {1e-13, 1}};
    Selection close = new Subgradients(almost, new double[] {1, -1}, 0).least(new int[] {1, -1});
    assertThatThrownBy(close::kind).isInstanceOf(Undefined.class);
  }

  /** No choice of the multipliers on the kinks gives a shorter vector. */
  @Property
  void noSelectionIsShorter(@ForAll Random random, @ForAll @IntRange(min = 2, max = 4) int d,
      @ForAll @DoubleRange(min = 0, max = 0.9) double slope) {
    int n = d + 2;
    double[][] x = normal(random, n, d);
    double[] pulls = random.doubles(n, -1, 1).toArray();
    int[] pattern = IntStream.range(0, n).map(k -> k < d - 1 ? 0 : random.nextBoolean() ? 1 : -1).toArray();
    Subgradients set = new Subgradients(x, pulls, slope);
    double least = Weights.norm(set.least(pattern).vector());
    for (int trial = 0; trial < 20; trial++) {
      double[] v = new double[d];
      for (int k = 0; k < n; k++) {
        double eta = pattern[k] > 0 ? 1 : pattern[k] < 0 ? slope : slope + (1 - slope) * random.nextDouble();
        for (int i = 0; i < d; i++) {
          v[i] += eta * pulls[k] * x[k][i];
        }
      }
      assertThat(Weights.norm(v)).isGreaterThanOrEqualTo(least - 1e-9);
    }
  }

  /** Every direction lies in exactly one of the cells that were enumerated. */
  /** Three independent inputs realise every pattern but that of zero; the simplex method alone lost (-1, 0, 0) here. */
  @Example
  void noCellIsLost() {
    double[][] x = {
        {1.064773594892127, 1.027069440971345, -0.571603487105344},
        {-0.8580846392963135, 0.6138746108851377, -0.6082340078105865},
        {-0.09805349866335018, -0.010667641719682382, -0.06654902566271703}
    };
    assertThat(Cell.of(x)).hasSize(26);
  }

  @Property(tries = 60)
  void everyDirectionHasItsCell(@ForAll Random random, @ForAll @IntRange(min = 2, max = 3) int d) {
    double[][] x = normal(random, 5, d);
    List<Cell> cells;
    try {
      cells = Cell.of(x);
    } catch (Undefined narrow) {
      return;
    }
    for (int trial = 0; trial < 50; trial++) {
      double[] w = random.doubles(d, -1, 1).toArray();
      int[] signs = Arrays.stream(x).mapToInt(p -> (int) Math.signum(Weights.inner(w, p))).toArray();
      assertThat(cells.stream().filter(c -> Arrays.equals(c.pattern(), signs))).hasSize(1);
    }
  }

  @Test
  void anglesToCellsArePlane() {
    Cell arc = Cell.of(new double[][] {{1, 0}}).stream().filter(c -> c.pattern()[0] == 1).findFirst().orElseThrow();
    assertThat(arc.largestCosine(new double[] {1, 1})).isEqualTo(1);
    assertThat(arc.largestCosine(new double[] {-1, 0})).isEqualTo(0, org.assertj.core.data.Offset.offset(1e-15));
    Cell space = Cell.of(new double[][] {{1, 0, 0}}).get(0);
    assertThatThrownBy(() -> space.largestCosine(new double[] {1, 0, 0})).isInstanceOf(Undefined.class);
  }

  @Test
  void refusesCellsThatAreTooNarrowOrTooMany() {
    assertThatThrownBy(() -> Cell.of(new double[][] {{1, 0}, {1, 1e-13}})).isInstanceOf(Undefined.class);
    assertThatThrownBy(() -> Cell.of(normal(new Random(1), 10, 3))).isInstanceOf(Undefined.class);
  }

  /**
   * Cells are those of the directions of the inputs: their lengths do not matter, nor do inputs that vanish or repeat a
   * plane.
   */
  @Test
  void lengthsOfInputsDoNotMatter() {
    double[][] x = normal(new Random(3), 4, 3);
    double[][] tiny = Arrays.stream(x).map(p -> Weights.times(1e-9, p)).toArray(double[][]::new);
    assertThat(Cell.of(tiny)).hasSameSizeAs(Cell.of(x));
    assertThat(Cell.of(new double[][] {x[0], x[1], x[2], {0, 0, 0}}))
        .hasSameSizeAs(Cell.of(new double[][] {x[0], x[1], x[2]}));
    double[][] coplanar = {{1, 0, 0}, {0, 1, 0}, {1, 1, 0}};
    assertThat(Cell.of(coplanar).stream().filter(c -> Arrays.equals(c.pattern(), new int[] {0, 0, 0}))).hasSize(1);
  }

  @Test
  void anInputThatVanishesLeavesTheTypeAlone() {
    Selection with = new Subgradients(new double[][] {{1, 0.2}, {0, 0}}, new double[] {1, 1}, 0)
        .least(new int[] {1, 0});
    assertThat(with.type()).isEqualTo(Selection.Type.MAXIMUM);
    assertThat(with.clearance()).isGreaterThan(0);
  }

  /** On the edge of a cell a kink acts from one side only, and the rule of signs says nothing. */
  @Test
  void tellsNoTypeWhereAKinkBindsFromOneSide() {
    double[][] axes = {{1, 0}, {0, 1}};
    for (double pull : new double[] {0.5, -0.5}) {
      Subgradients set = new Subgradients(axes, new double[] {pull, pull}, 0);
      assertThatThrownBy(() -> set.least(new int[] {1, 0}).type()).isInstanceOf(Undefined.class)
          .hasMessageContaining("one side");
    }
  }

  @Test
  void countsDirectionsAndNotKinks() {
    double[][] x = {{-2, 0.25, 0}, {-0.25, -1.25, 0}, {1, 0, 0}, {0.25, 0, 1}};
    Selection least = new Subgradients(x, new double[] {-1, -1, -1, -1}, 0).least(new int[] {0, 0, 0, 1});
    assertThat(least.codimension()).isLessThanOrEqualTo(2);
    double[][] twins = {{1, 0}, {1, 0}, {0.8, 1}};
    assertThatThrownBy(() -> new Subgradients(twins, new double[] {-1, 0.5, 1}, 0).least(new int[] {0, 0, 1}).type())
        .isInstanceOf(Undefined.class);
  }

  /** Nearly parallel kinks magnify rounding; what is given back lies within its error, or nothing is. */
  @Test
  void itsErrorHoldsForKinksThatAreNearlyParallel() {
    double angle = 0.0135;
    double[][] x = {{1, 0, 0}, {Math.cos(angle), Math.sin(angle), 0},
        {0.5 + 0.3 * Math.cos(angle), 0.3 * Math.sin(angle), 1}};
    Subgradients set = new Subgradients(x, new double[] {-1, -1, 1}, 0);
    double[] vector = set.least(new int[] {0, 0, 1}).vector();
    assertThat(vector[0]).isCloseTo(0, org.assertj.core.data.Offset.offset(set.error()));
    assertThat(vector[1]).isCloseTo(0, org.assertj.core.data.Offset.offset(set.error()));
    double[][] nearer = {{1, 0, 0}, {1, 1e-7, 0}, {0.5, 1e-5, 1}};
    Subgradients unsure = new Subgradients(nearer, new double[] {-1, -1, 1}, 0);
    assertThatThrownBy(() -> unsure.least(new int[] {0, 0, 1})).isInstanceOf(Undefined.class);
  }

  /** All pairs of signs occur for two inputs that are not parallel, and no cell is lost without a word. */
  @Test
  void losesNoCell() {
    for (double off : new double[] {1e-2, 1e-4, 1e-5, 3e-6, 8e-7, 1e-8, 1e-10, 1e-12}) {
      double[][] x = {{1, 0, 0}, {1, off, 0}};
      int found;
      try {
        found = Cell.of(x).size();
      } catch (Undefined tooNarrow) {
        found = 9;
      }
      assertThat(found).as("offset " + off).isEqualTo(9);
    }
    assertThat(Cell.of(new double[][] {{1, 0, 0}, {1, 0, 0}})).hasSize(3);
    double[][] nearlyFlat = {{1, 0, 0}, {0, 1, 0}, {1, 1, 1e-8}};
    assertThatThrownBy(() -> Cell.of(nearlyFlat)).isInstanceOf(Undefined.class);
  }

  @Test
  void losesNoRay() {
    assertThat(Cell.of(new double[][] {{5e-13, 1}})).extracting(c -> c.pattern()[0]).containsExactlyInAnyOrder(0, 1,
        -1);
  }

  /** A pull that is small beside others is not zero where only it pulls. */
  @Test
  void aSmallPullIsNoneTooSmall() {
    Subgradients set = new Subgradients(new double[][] {{1, 0}, {0, 1}}, new double[] {1, 1e-20}, 0);
    assertThat(set.least(new int[] {-1, 1}).kind()).isEqualTo(Selection.Kind.NEITHER);
    assertThat(set.least(new int[] {0, 1}).kind()).isEqualTo(Selection.Kind.TOWARDS);
    assertThat(set.least(new int[] {-1, -1}).kind()).isEqualTo(Selection.Kind.ZERO);
  }
}
