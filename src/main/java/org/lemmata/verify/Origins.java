package org.lemmata.verify;

import java.util.Arrays;
import java.util.List;
import org.lemmata.verify.claim.Start;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.network.Linear;
import org.lemmata.verify.network.Problem;

/** Computes starting weights of each form, before they are scaled. */
record Origins(Subject subject, Problem p) implements Start.Cases<double[]> {

  @Override
  public double[] sphere(Start.Sphere sphere) {
    return Linear.unit(normals());
  }

  @Override
  public double[] gaussian(Start.Gaussian gaussian) {
    return normals();
  }

  private double[] normals() {
    return subject.draws().normals("initialisation", 0, p.size());
  }

  private void requireLayers() {
    if (p.isSum()) {
      throw new NotCovered("layers of a sum of networks");
    }
  }

  @Override
  public double[] neurons(Start.Neurons neurons) {
    requireLayers();
    Draws draws = subject.draws();
    int d = p.widths()[0];
    int m = p.widths()[1];
    double[] w = new double[m * d + m];
    for (int j = 0; j < m; j++) {
      double[] z = draws.normals("initialisation", j, d);
      System.arraycopy(z, 0, w, j * d, d);
      double excess = neurons.areDominated() ? 1.1 + draws.uniform("initialisation-excess", j) : 1;
      w[m * d + j] = draws.signs("initialisation-signs", j, 1)[0] * excess * Linear.norm(z);
    }
    return w;
  }

  @Override
  public double[] layered(Start.Layered layered) {
    requireLayers();
    List<Start.Law> laws = layered.laws();
    double[] w = new double[p.size()];
    for (int l = 1; l <= p.trained(); l++) {
      Start.Law law = laws.get(l - 1);
      double size = subject.real(law.size());
      for (int r = 0, columns = p.widths()[l - 1]; r < p.widths()[l]; r++) {
        int address = l * 100_000 + r;
        double[] z = law.areSigns()
            ? subject.draws().signs("initialisation", address, columns)
            : subject.draws().normals("initialisation", address, columns);
        System.arraycopy(Linear.times(size, z), 0, w, p.offset(l) + r * columns, columns);
      }
    }
    return w;
  }

  @Override
  public double[] given(Start.Given given) {
    requireLayers();
    double[] w = given.matrices().stream().flatMap(m -> Arrays.stream(subject.rows(m))).flatMapToDouble(Arrays::stream)
        .toArray();
    if (w.length != p.size()) {
      throw new Rejected("weights that do not fit the network");
    }
    return w;
  }

  @Override
  public double[] entries(Start.Entries entries) {
    requireLayers();
    double[] w = new double[p.size()];
    for (int l = 1, at = 0; l <= p.trained(); l++) {
      for (int i = 1; i <= p.widths()[l]; i++) {
        for (int j = 1; j <= p.widths()[l - 1]; j++) {
          w[at++] = subject.eval().with("l", Num.whole(l)).with("i", Num.whole(i)).with("j", Num.whole(j))
              .number(entries.value()).plain();
        }
      }
    }
    return w;
  }
}
