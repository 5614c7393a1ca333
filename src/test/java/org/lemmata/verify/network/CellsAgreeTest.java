package org.lemmata.verify.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.lemmata.dynamics.alignment.Cell;
import org.lemmata.dynamics.alignment.Selection;
import org.lemmata.dynamics.alignment.Subgradients;
import org.lemmata.kernel.number.Undefined;

/** Two enumerations of activation cells that share no code: from rays, and from angles or linear programs. */
class CellsAgreeTest {
  @Property(tries = 60)
  void bothFindTheSameCells(@ForAll @IntRange(min = 2, max = 3) int d, @ForAll @IntRange(min = 0, max = 2) int more,
      @ForAll long seed) {
    Random random = new Random(seed);
    int n = d + more;
    double[][] x = new double[n][d];
    double[][] y = new double[n][1];
    for (int i = 0; i < n; i++) {
      Arrays.setAll(x[i], k -> random.nextGaussian());
      y[i][0] = random.nextGaussian();
    }
    double slope = random.nextBoolean() ? 0 : 0.3;
    Cells own = Cells
        .of(new Problem(new int[] {d, 1, 1}, slope, 1, new double[0], x, y, new Loss(Loss.Kind.SQUARE, 1, false)));
    Subgradients set = new Subgradients(x, Arrays.stream(y).mapToDouble(r -> r[0]).toArray(), slope);
    List<Cell> cells;
    try {
      cells = Cell.of(x);
    } catch (Undefined tooNarrow) {
      return;
    }
    assertThat(own.patterns()).hasSameSizeAs(cells);
    for (int c = 0; c < cells.size(); c++) {
      assertThat(own.patterns().get(c)).containsExactly(cells.get(c).pattern());
      Selection theirs = set.least(cells.get(c).pattern());
      Cells.Least least = own.least(own.patterns().get(c));
      assertThat(least.d()).containsExactly(theirs.vector(), Offset.offset(1e-9));
      if (theirs.isExtremal()) {
        assertThat(least.type()).isEqualTo(switch (theirs.type()) {
          case MAXIMUM -> 1;
          case MINIMUM -> -1;
          case SADDLE -> 0;
        });
        assertThat(least.clearance()).isCloseTo(theirs.clearance(), Offset.offset(1e-7));
      }
    }
  }
}
