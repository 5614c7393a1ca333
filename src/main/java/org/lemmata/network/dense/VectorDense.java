package org.lemmata.network.dense;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Dense arithmetic in vectors of columns, up to four rows and three vectors at a time. */
public final class VectorDense extends Dense {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED.length() <= Panel.LANES
      ? DoubleVector.SPECIES_PREFERRED
      : DoubleVector.SPECIES_512;
  private static final int WIDTH = SPECIES.length();

  @Override
  void multiply(Panel a, int down, int across, int inner, Panel b, Panel c) {
    int v = 0;
    for (int vectors = 3; vectors >= 1; vectors--) {
      for (; v + vectors * WIDTH <= c.stride(); v += vectors * WIDTH) {
        block(a, down, across, inner, b, c, v, vectors);
      }
    }
  }

  private static void block(Panel a, int down, int across, int inner, Panel b, Panel c, int v, int vectors) {
    int from = b.offset() + v;
    int r = 0;
    for (; r + 4 <= c.rows(); r += 4) {
      int start = a.offset() + r * down;
      switch (vectors) {
        case 3 -> four3(a.values(), start, down, across, inner, b.values(), from, b.stride(), c.values(), c.at(r, v),
            c.stride());
        case 2 -> four2(a.values(), start, down, across, inner, b.values(), from, b.stride(), c.values(), c.at(r, v),
            c.stride());
        default -> four1(a.values(), start, down, across, inner, b.values(), from, b.stride(), c.values(), c.at(r, v),
            c.stride());
      }
    }
    for (; r < c.rows(); r++) {
      int start = a.offset() + r * down;
      if (vectors == 3) {
        one3(a.values(), start, across, inner, b.values(), from, b.stride(), c.values(), c.at(r, v));
      } else {
        for (int u = 0; u < vectors; u++) {
          one1(a.values(), start, across, inner, b.values(), from + u * WIDTH, b.stride(), c.values(),
              c.at(r, v) + u * WIDTH);
        }
      }
    }
  }

  private static DoubleVector load(double[] values, int from) {
    return DoubleVector.fromArray(SPECIES, values, from);
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  private static void four3(double[] a, int p, int down, int across, int inner, double[] b, int q, int stride,
      double[] c, int to, int below) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector c00 = zero;
    DoubleVector c01 = zero;
    DoubleVector c02 = zero;
    DoubleVector c10 = zero;
    DoubleVector c11 = zero;
    DoubleVector c12 = zero;
    DoubleVector c20 = zero;
    DoubleVector c21 = zero;
    DoubleVector c22 = zero;
    DoubleVector c30 = zero;
    DoubleVector c31 = zero;
    DoubleVector c32 = zero;
    for (int k = 0; k < inner; k++) {
      DoubleVector b0 = load(b, q);
      DoubleVector b1 = load(b, q + WIDTH);
      DoubleVector b2 = load(b, q + 2 * WIDTH);
      DoubleVector x = all(a[p]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      c02 = x.fma(b2, c02);
      x = all(a[p + down]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      c12 = x.fma(b2, c12);
      x = all(a[p + 2 * down]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      c22 = x.fma(b2, c22);
      x = all(a[p + 3 * down]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      c32 = x.fma(b2, c32);
      p += across;
      q += stride;
    }
    store(c00, c01, c02, c, to);
    store(c10, c11, c12, c, to + below);
    store(c20, c21, c22, c, to + 2 * below);
    store(c30, c31, c32, c, to + 3 * below);
  }

  private static void store(DoubleVector first, DoubleVector second, DoubleVector third, double[] c, int to) {
    first.intoArray(c, to);
    second.intoArray(c, to + WIDTH);
    third.intoArray(c, to + 2 * WIDTH);
  }

  private static void four2(double[] a, int p, int down, int across, int inner, double[] b, int q, int stride,
      double[] c, int to, int below) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector c00 = zero;
    DoubleVector c01 = zero;
    DoubleVector c10 = zero;
    DoubleVector c11 = zero;
    DoubleVector c20 = zero;
    DoubleVector c21 = zero;
    DoubleVector c30 = zero;
    DoubleVector c31 = zero;
    for (int k = 0; k < inner; k++) {
      DoubleVector b0 = load(b, q);
      DoubleVector b1 = load(b, q + WIDTH);
      DoubleVector x = all(a[p]);
      c00 = x.fma(b0, c00);
      c01 = x.fma(b1, c01);
      x = all(a[p + down]);
      c10 = x.fma(b0, c10);
      c11 = x.fma(b1, c11);
      x = all(a[p + 2 * down]);
      c20 = x.fma(b0, c20);
      c21 = x.fma(b1, c21);
      x = all(a[p + 3 * down]);
      c30 = x.fma(b0, c30);
      c31 = x.fma(b1, c31);
      p += across;
      q += stride;
    }
    c00.intoArray(c, to);
    c01.intoArray(c, to + WIDTH);
    c10.intoArray(c, to + below);
    c11.intoArray(c, to + below + WIDTH);
    c20.intoArray(c, to + 2 * below);
    c21.intoArray(c, to + 2 * below + WIDTH);
    c30.intoArray(c, to + 3 * below);
    c31.intoArray(c, to + 3 * below + WIDTH);
  }

  private static void four1(double[] a, int p, int down, int across, int inner, double[] b, int q, int stride,
      double[] c, int to, int below) {
    DoubleVector c0 = DoubleVector.zero(SPECIES);
    DoubleVector c1 = c0;
    DoubleVector c2 = c0;
    DoubleVector c3 = c0;
    for (int k = 0; k < inner; k++) {
      DoubleVector row = load(b, q);
      c0 = all(a[p]).fma(row, c0);
      c1 = all(a[p + down]).fma(row, c1);
      c2 = all(a[p + 2 * down]).fma(row, c2);
      c3 = all(a[p + 3 * down]).fma(row, c3);
      p += across;
      q += stride;
    }
    c0.intoArray(c, to);
    c1.intoArray(c, to + below);
    c2.intoArray(c, to + 2 * below);
    c3.intoArray(c, to + 3 * below);
  }

  private static void one3(double[] a, int p, int across, int inner, double[] b, int q, int stride, double[] c,
      int to) {
    DoubleVector c0 = DoubleVector.zero(SPECIES);
    DoubleVector c1 = c0;
    DoubleVector c2 = c0;
    for (int k = 0; k < inner; k++) {
      DoubleVector x = all(a[p]);
      c0 = x.fma(load(b, q), c0);
      c1 = x.fma(load(b, q + WIDTH), c1);
      c2 = x.fma(load(b, q + 2 * WIDTH), c2);
      p += across;
      q += stride;
    }
    store(c0, c1, c2, c, to);
  }

  private static void one1(double[] a, int p, int across, int inner, double[] b, int q, int stride, double[] c,
      int to) {
    DoubleVector sum = DoubleVector.zero(SPECIES);
    for (int k = 0; k < inner; k++) {
      sum = all(a[p]).fma(load(b, q), sum);
      p += across;
      q += stride;
    }
    sum.intoArray(c, to);
  }

  @Override
  public void activate(Panel z, double slope, int power, Panel value, Panel derivative) {
    double[] s = z.values();
    for (int i = 0; i < s.length; i += WIDTH) {
      DoubleVector x = load(s, i);
      DoubleVector up = x.max(0);
      DoubleVector down = x.min(0).mul(slope);
      DoubleVector u = up;
      DoubleVector d = down;
      for (int k = 2; k < power; k++) {
        u = u.mul(up);
        d = d.mul(down);
      }
      u.fma(up, d.mul(down)).intoArray(value.values(), i);
      all(slope).fma(d, u).mul(power).intoArray(derivative.values(), i);
    }
  }

  @Override
  public void sides(Panel z, double slope, Panel factor) {
    DoubleVector off = all(slope);
    for (int i = 0; i < z.values().length; i += WIDTH) {
      off.blend(1, load(z.values(), i).compare(VectorOperators.GT, 0)).intoArray(factor.values(), i);
    }
  }

  @Override
  public void scale(Panel z, Panel factor, Panel value) {
    double[] s = z.values();
    for (int i = 0; i < s.length; i += WIDTH) {
      load(s, i).mul(load(factor.values(), i)).intoArray(value.values(), i);
    }
  }

  private static DoubleVector preActivations(Panel neurons, int v, Panel inputs, int i) {
    DoubleVector z = DoubleVector.zero(SPECIES);
    for (int k = 0; k < inputs.columns(); k++) {
      z = all(inputs.get(i, k)).fma(load(neurons.values(), neurons.at(k, v)), z);
    }
    return z;
  }

  @Override
  public void respond(Panel neurons, Panel inputs, double slope, double[] sums) {
    for (int v = 0; v < neurons.stride(); v += WIDTH) {
      DoubleVector a = load(neurons.values(), neurons.at(inputs.columns(), v));
      for (int i = 0; i < inputs.rows(); i++) {
        DoubleVector z = preActivations(neurons, v, inputs, i);
        int at = i * Panel.LANES + v % Panel.LANES;
        a.fma(z.max(z.mul(slope)), load(sums, at)).intoArray(sums, at);
      }
    }
  }

  @Override
  public void differentiate(Panel neurons, Panel inputs, double slope, Panel pulls, Panel gradient) {
    int d = inputs.columns();
    double[] to = gradient.values();
    for (int v = 0; v < neurons.stride(); v += WIDTH) {
      DoubleVector a = load(neurons.values(), neurons.at(d, v));
      DoubleVector outgoing = DoubleVector.zero(SPECIES);
      for (int k = 0; k < d; k++) {
        outgoing.intoArray(to, gradient.at(k, v));
      }
      for (int i = 0; i < inputs.rows(); i++) {
        DoubleVector z = preActivations(neurons, v, inputs, i);
        DoubleVector g = all(pulls.get(i, 0));
        outgoing = g.fma(z.max(z.mul(slope)), outgoing);
        DoubleVector through = a.mul(g.mul(slope).blend(g, z.compare(VectorOperators.GT, 0)));
        for (int k = 0; k < d; k++) {
          int at = gradient.at(k, v);
          through.fma(all(inputs.get(i, k)), load(to, at)).intoArray(to, at);
        }
      }
      outgoing.intoArray(to, gradient.at(d, v));
    }
  }
}
