package org.lemmata.network.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lemmata.kernel.number.Undefined;

/** Bounds on eigenvalues are bounds, and near. */
class SymmetricMatrixTest {

  /** The quotient of Rayleigh is never above the bound, and comes near it by iteration. */
  @Property(tries = 300)
  void noQuotientIsAboveTheBound(@ForAll long seed) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(8);
    double[][] a = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i][j] = random.nextGaussian();
      }
    }
    double bound = new SymmetricMatrix(a).boundOnEigenvalues();
    double[] v = random.doubles(n, -1, 1).toArray();
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < 3_000; k++) {
      double[] next = new double[n];
      double quotient = 0;
      double square = 0;
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
          sum += a[Math.max(i, j)][Math.min(i, j)] * v[j];
        }
        quotient += v[i] * sum;
        square += v[i] * v[i];
        next[i] = sum + 10 * v[i];
      }
      double norm = Math.sqrt(square) * 10;
      most = Math.max(most, quotient / square);
      for (int i = 0; i < n; i++) {
        v[i] = next[i] / norm;
      }
    }
    assertThat(most).isLessThanOrEqualTo(bound);
    assertThat(bound).isLessThanOrEqualTo(most + 0.01);
  }

  @Example
  void knownEigenvalues() {
    double[][] twoAndFour = {{3, 0}, {1, 3}};
    assertThat(new SymmetricMatrix(twoAndFour).boundOnEigenvalues()).isBetween(4.0, 4 + 1e-12);
    assertThat(new SymmetricMatrix(new double[][] {{-5}}).boundOnEigenvalues()).isBetween(-5.0, -5 + 1e-12);
    assertThat(new SymmetricMatrix(new double[3][3]).boundOnEigenvalues()).isBetween(0.0, 1e-200);
  }

  @Example
  void whatIsNotFiniteHasNoBound() {
    assertThatThrownBy(() -> new SymmetricMatrix(new double[][] {{Double.NaN}}).boundOnEigenvalues())
        .isInstanceOf(Undefined.class);
  }
}
