package org.lemmata.network.dense;

/** Dense arithmetic in plain Java, two rows and four columns at a time. */
public final class ScalarDense extends Dense {

  @Override
  void multiply(Panel a, int down, int across, int inner, Panel b, Panel c) {
    for (int v = 0; v < c.stride(); v += 4) {
      for (int r = 0; r < c.rows(); r += 2) {
        // The last row of an odd number is computed twice, into the same place.
        int next = r + 1 < c.rows() ? 1 : 0;
        tile(a.values(), a.offset() + r * down, next * down, across, inner,
            b.values(), b.offset() + v, b.stride(), c.values(), c.at(r, v), next * c.stride());
      }
    }
  }

  private static void tile(double[] a, int fromA, int down, int across, int inner,
      double[] b, int fromB, int stride, double[] c, int to, int below) {
    double c00 = 0;
    double c01 = 0;
    double c02 = 0;
    double c03 = 0;
    double c10 = 0;
    double c11 = 0;
    double c12 = 0;
    double c13 = 0;
    int p = fromA;
    int q = fromB;
    for (int k = 0; k < inner; k++) {
      double x = a[p];
      double y = a[p + down];
      c00 = Math.fma(x, b[q], c00);
      c01 = Math.fma(x, b[q + 1], c01);
      c02 = Math.fma(x, b[q + 2], c02);
      c03 = Math.fma(x, b[q + 3], c03);
      c10 = Math.fma(y, b[q], c10);
      c11 = Math.fma(y, b[q + 1], c11);
      c12 = Math.fma(y, b[q + 2], c12);
      c13 = Math.fma(y, b[q + 3], c13);
      p += across;
      q += stride;
    }
    c[to] = c00;
    c[to + 1] = c01;
    c[to + 2] = c02;
    c[to + 3] = c03;
    c[to + below] = c10;
    c[to + below + 1] = c11;
    c[to + below + 2] = c12;
    c[to + below + 3] = c13;
  }

  @Override
  public void activate(Panel z, double slope, int power, Panel value, Panel derivative) {
    double[] s = z.values();
    for (int i = 0; i < s.length; i++) {
      double up = Math.max(s[i], 0);
      double down = Math.min(s[i], 0) * slope;
      double u = up;
      double d = down;
      for (int k = 2; k < power; k++) {
        u *= up;
        d *= down;
      }
      value.values()[i] = Math.fma(u, up, d * down);
      derivative.values()[i] = Math.fma(slope, d, u) * power;
    }
  }

  @Override
  public void sides(Panel z, double slope, Panel factor) {
    double[] s = z.values();
    for (int i = 0; i < s.length; i++) {
      factor.values()[i] = s[i] > 0 ? 1 : slope;
    }
  }

  @Override
  public void scale(Panel z, Panel factor, Panel value) {
    double[] s = z.values();
    for (int i = 0; i < s.length; i++) {
      value.values()[i] = s[i] * factor.values()[i];
    }
  }

  private static double preActivation(Panel neurons, int j, Panel inputs, int i) {
    double z = 0;
    for (int k = 0; k < inputs.columns(); k++) {
      z = Math.fma(inputs.get(i, k), neurons.get(k, j), z);
    }
    return z;
  }

  @Override
  public void respond(Panel neurons, Panel inputs, double slope, double[] sums) {
    for (int j = 0; j < neurons.stride(); j++) {
      double a = neurons.get(inputs.columns(), j);
      for (int i = 0; i < inputs.rows(); i++) {
        double z = preActivation(neurons, j, inputs, i);
        int at = i * Panel.LANES + j % Panel.LANES;
        sums[at] = Math.fma(a, Math.max(z, z * slope), sums[at]);
      }
    }
  }

  @Override
  public void differentiate(Panel neurons, Panel inputs, double slope, Panel pulls, Panel gradient) {
    int d = inputs.columns();
    for (int j = 0; j < neurons.stride(); j++) {
      double a = neurons.get(d, j);
      for (int k = 0; k <= d; k++) {
        gradient.set(k, j, 0);
      }
      for (int i = 0; i < inputs.rows(); i++) {
        double z = preActivation(neurons, j, inputs, i);
        double g = pulls.get(i, 0);
        gradient.set(d, j, Math.fma(g, Math.max(z, z * slope), gradient.get(d, j)));
        double through = a * (z > 0 ? g : g * slope);
        for (int k = 0; k < d; k++) {
          gradient.set(k, j, Math.fma(through, inputs.get(i, k), gradient.get(k, j)));
        }
      }
    }
  }
}
