package org.lemmata.dynamics.tube.smooth;

import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.dynamics.tube.Obstacle;
import org.lemmata.dynamics.tube.Polynomial;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;

/**
 * A Taylor model (Makino and Berz 2003): a function on {@code [0, 1]} that is at most {@code error} from the polynomial
 * {@code c[0] + c[1] s + c[2] s^2 + ...} everywhere. Sums and products bound their own rounding.
 */
record Model(double[] c, double error) {
  static final Model ZERO = constant(0, 0);
  static final Model ONE = constant(1, 0);

  /** Ranges are looked for on so many halvings of the interval. */
  private static final int HALVINGS = 8;

  /** Library exponentials and what is computed from them are known to some units in the last place. */
  private static final double LIBRARY = 0x1p-48;

  static Model constant(double value, double error) {
    return new Model(new double[] {value}, error);
  }

  /** What a polynomial is from {@code a} to {@code b}, to a low degree; what is left is an error. */
  static Model part(Polynomial polynomial, double a, double b, int degree) {
    double[] shifted = polynomial.c().clone();
    for (int from = 0; from < shifted.length - 1; from++) {
      for (int k = shifted.length - 2; k >= from; k--) {
        shifted[k] += a * shifted[k + 1];
      }
    }
    double[] low = new double[Math.min(degree, shifted.length - 1) + 1];
    double power = 1;
    double rest = 0;
    for (int k = 0; k < shifted.length; k++) {
      double here = power * shifted[k];
      if (k < low.length) {
        low[k] = here;
      } else {
        rest += Math.abs(here);
      }
      power *= b - a;
    }
    double sizes = 0;
    for (int k = polynomial.c().length - 1; k >= 0; k--) {
      sizes = sizes * b + Math.abs(polynomial.c()[k]);
    }
    // At every s of the part, the sizes of the shifted terms sum to at most the value at b of the sizes.
    return new Model(low, Roundoff.above(rest + Roundoff.gamma(4L * shifted.length + 8) * sizes));
  }

  /** Whether it is zero for certain. */
  boolean isNothing() {
    return c.length == 1 && c[0] == 0 && error == 0;
  }

  /** The same with so much more error. */
  Model within(double more) {
    return more == 0 ? this : new Model(c, Roundoff.above(error + more));
  }

  Model plus(Model o) {
    if (isNothing() || o.isNothing()) {
      return isNothing() ? o : this;
    }
    double[] longer = c.length >= o.c.length ? c : o.c;
    double[] shorter = c.length >= o.c.length ? o.c : c;
    double[] sum = longer.clone();
    double sizes = 0;
    for (int k = 0; k < shorter.length; k++) {
      sum[k] += shorter[k];
      sizes += Math.abs(sum[k]);
    }
    return new Model(sum, Roundoff.above(error + o.error + Roundoff.gamma(1) * sizes));
  }

  /** Terms of a higher degree than this count as error. */
  Model times(Model o, int degree) {
    if (isNothing() || o.isNothing()) {
      return ZERO;
    }
    double[] product = new double[Math.min(degree, c.length + o.c.length - 2) + 1];
    double dropped = 0;
    double roundings = 0;
    for (int i = 0; i < c.length; i++) {
      for (int k = 0; k < o.c.length; k++) {
        double term = c[i] * o.c[k];
        if (i + k < product.length) {
          product[i + k] += term;
          // A coefficient is a sum of at most i + k + 1 terms, each of which is rounded as well.
          roundings += (i + k + 2) * Math.abs(term);
        } else {
          dropped += Math.abs(term);
        }
      }
    }
    return new Model(product, Roundoff.above(
        dropped + Roundoff.gamma(1) * roundings * (1 + 0x1p-40) + size() * o.error + o.size() * error
            + error * o.error));
  }

  /** The sum of the sizes of the coefficients. */
  private double size() {
    double sum = 0;
    for (double x : c) {
      sum += Math.abs(x);
    }
    return sum;
  }

  /** No value on the interval is larger. */
  double most() {
    return Roundoff.above(size() + error);
  }

  /** Encloses all values. */
  Interval range() {
    double rest = 0;
    for (int k = 1; k < c.length; k++) {
      rest += Math.abs(c[k]);
    }
    double off = Roundoff.above(rest + error);
    if (!(off < Double.POSITIVE_INFINITY)) {
      throw new NoTube(Obstacle.WIDE, "");
    }
    if (Math.abs(c[0]) > 2 * off || off == error || c.length == 1) {
      return Interval.around(c[0], off);
    }
    Polynomial polynomial = new Polynomial(c);
    Polynomial slope = polynomial.derivative();
    double hi = most(polynomial, slope, 0, 1, HALVINGS);
    double lo = -most(polynomial.times(-1), slope.times(-1), 0, 1, HALVINGS);
    return Interval.around(lo, error).hull(Interval.around(hi, error));
  }

  /** Never less than a value from {@code a} to {@code b}: at an end, where the slope has one sign. */
  private static double most(Polynomial p, Polynomial slope, double a, double b, int halvings) {
    Interval rise = slope.range(a, b);
    // The sizes of the slopes bound what rounding may change about a sign.
    double sign = Roundoff.gamma(2) * slope.size();
    if (rise.lo() > sign || rise.hi() < -sign) {
      double end = rise.lo() > 0 ? b : a;
      return p.range(end, end).hi();
    }
    Interval all = p.range(a, b);
    if (halvings == 0 || all.hi() - all.lo() <= 0x1p-40 * p.size()) {
      return all.hi();
    }
    double middle = (a + b) / 2;
    return Math.max(most(p, slope, a, middle, halvings - 1), most(p, slope, middle, b, halvings - 1));
  }

  /** @param u a candidate for the coefficients of {@code exp} of this */
  Model exponential(double[] u) {
    Polynomial candidate = new Polynomial(u);
    Polynomial rate = new Polynomial(c).derivative();
    double start = LIBRARY * (1 + Math.abs(c[0])) * Math.abs(u[0]);
    double growth = Math.exp(rate.size()) * (1 + 0x1p-40);
    double defect = defect(candidate, rate.times(candidate), rate.size() * candidate.size());
    double missed = Roundoff.above((start + defect) * growth);
    return new Model(u, Roundoff.above(missed + (candidate.size() + missed) * Math.expm1(error) * (1 + 0x1p-40)));
  }

  /** @param u a candidate for the coefficients of {@code 1/(1 + exp)} of this */
  Model sigmoid(double[] u) {
    Polynomial candidate = new Polynomial(u);
    Polynomial rate = new Polynomial(c).derivative();
    Polynomial steepness = candidate.times(candidate).plus(candidate.times(-1));
    double start = LIBRARY * (1 + Math.abs(c[0]));
    double sizes = rate.size() * candidate.size() * (1 + candidate.size());
    // The right side changes with its value by at most 1.25, as long as that is at most 1/8 off.
    double growth = Math.exp(Roundoff.above(1.25 * rate.size())) * (1 + 0x1p-40);
    double missed = Roundoff.above((start + defect(candidate, rate.times(steepness), sizes)) * growth);
    return new Model(u, missed <= 0.125 ? Roundoff.above(missed + error / 4) : Double.POSITIVE_INFINITY);
  }

  /** What a candidate leaves of its differential equation. */
  private static double defect(Polynomial candidate, Polynomial right, double sizes) {
    Polynomial left = candidate.derivative();
    return Roundoff.above(left.plus(right.times(-1)).size()
        + Roundoff.gamma(4L * (candidate.c().length + right.c().length) + 16) * (left.size() + sizes));
  }
}
