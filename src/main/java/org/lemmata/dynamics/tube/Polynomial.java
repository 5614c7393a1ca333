package org.lemmata.dynamics.tube;

import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;

/**
 * {@code c[0] + c[1] s + c[2] s^2 + ...} for {@code 0 <= s <= 1}. Sums and products are rounded to nearest; what they
 * lose is bounded by {@link Roundoff#gamma} times the same sums and products of sizes, which is the business of who
 * computes with them.
 */
public record Polynomial(double[] c) {

  public static Polynomial constant(double value) {
    return new Polynomial(new double[] {value});
  }

  public Polynomial plus(Polynomial o) {
    double[] longer = c.length >= o.c.length ? c : o.c;
    double[] shorter = c.length >= o.c.length ? o.c : c;
    double[] sum = longer.clone();
    for (int k = 0; k < shorter.length; k++) {
      sum[k] += shorter[k];
    }
    return new Polynomial(sum);
  }

  public Polynomial times(double factor) {
    double[] product = new double[c.length];
    for (int k = 0; k < c.length; k++) {
      product[k] = factor * c[k];
    }
    return new Polynomial(product);
  }

  public Polynomial times(Polynomial o) {
    double[] product = new double[c.length + o.c.length - 1];
    for (int i = 0; i < c.length; i++) {
      for (int k = 0; k < o.c.length; k++) {
        product[i + k] += c[i] * o.c[k];
      }
    }
    return new Polynomial(product);
  }

  public Polynomial derivative() {
    double[] slope = new double[Math.max(1, c.length - 1)];
    for (int k = 1; k < c.length; k++) {
      slope[k - 1] = k * c[k];
    }
    return new Polynomial(slope);
  }

  /** The same over the first part of the interval. */
  public Polynomial until(double s) {
    double[] shorter = c.clone();
    double power = 1;
    for (int k = 1; k < c.length; k++) {
      power *= s;
      shorter[k] *= power;
    }
    return new Polynomial(shorter);
  }

  public double value(double s) {
    double value = 0;
    for (int k = c.length - 1; k >= 0; k--) {
      value = value * s + c[k];
    }
    return value;
  }

  /** No value on the interval is larger: the sum of the sizes of the coefficients. */
  public double size() {
    double sum = 0;
    for (double x : c) {
      sum += Math.abs(x);
    }
    return Roundoff.above(sum);
  }

  /**
   * Whether the sizes of the coefficients show that every value on the interval is larger: a quick look, before any
   * part is looked at.
   */
  public boolean isAbove(double least) {
    return 2 * c[0] - size() > Math.nextUp(least);
  }

  /** Encloses the values from {@code a} to {@code b}: the one in the middle, and what the slope allows from there. */
  public Interval range(double a, double b) {
    double middle = (a + b) / 2;
    double half = Math.nextUp(Math.max(b - middle, middle - a));
    double sizes = 0;
    double slopes = 0;
    for (int k = c.length - 1; k >= 0; k--) {
      slopes = slopes * b + sizes;
      sizes = sizes * b + Math.abs(c[k]);
    }
    double off = half * slopes + Roundoff.gamma(2L * c.length) * sizes;
    return Interval.around(value(middle), Roundoff.above(off));
  }
}
