package org.lemmata.verify;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;

/** A real number between two doubles, and as a fraction {@code p/q} where it is known exactly ({@code q} is null elsewhere). */
record Num(double lo, double hi, BigInteger p, BigInteger q) {
  private static final int LONGEST = 4_000;
  private static final BigInteger ONE = BigInteger.ONE;

  Num {
    if (!(lo <= hi) || Double.isInfinite(lo) || Double.isInfinite(hi)) {
      throw new NotCovered("a number without finite bounds");
    }
  }

  static Num between(double lo, double hi) {
    return new Num(lo, hi, null, null);
  }

  static Num of(double exact) {
    BigDecimal d = new BigDecimal(exact);
    return d.scale() > 0 ? fraction(d.unscaledValue(), BigInteger.TEN.pow(d.scale())) : fraction(d.toBigIntegerExact(), ONE);
  }

  static Num fraction(BigInteger p, BigInteger q) {
    if (q.signum() == 0) {
      throw new NotCovered("a division by zero");
    }
    BigInteger g = p.gcd(q).multiply(BigInteger.valueOf(q.signum()));
    BigInteger top = p.divide(g);
    BigInteger bottom = q.divide(g);
    boolean isDouble = bottom.bitCount() == 1 && bottom.bitLength() < 900 && top.bitLength() <= 53;
    double near = new BigDecimal(top).divide(new BigDecimal(bottom), new java.math.MathContext(40)).doubleValue();
    boolean keep = top.bitLength() + bottom.bitLength() < LONGEST;
    return new Num(isDouble ? near : Math.nextDown(near), isDouble ? near : Math.nextUp(near), keep ? top : null, keep ? bottom : null);
  }

  private boolean exact(Num o) {
    return q != null && o.q != null;
  }

  Num plus(Num o) {
    return exact(o)
        ? fraction(p.multiply(o.q).add(o.p.multiply(q)), q.multiply(o.q))
        : between(Math.nextDown(lo + o.lo), Math.nextUp(hi + o.hi));
  }

  Num negate() {
    return new Num(-hi, -lo, q == null ? null : p.negate(), q);
  }

  Num minus(Num o) {
    return plus(o.negate());
  }

  Num times(Num o) {
    if (exact(o)) {
      return fraction(p.multiply(o.p), q.multiply(o.q));
    }
    double a = lo * o.lo, b = lo * o.hi, c = hi * o.lo, d = hi * o.hi;
    return between(Math.nextDown(Math.min(Math.min(a, b), Math.min(c, d))), Math.nextUp(Math.max(Math.max(a, b), Math.max(c, d))));
  }

  Num over(Num o) {
    if (exact(o)) {
      return fraction(p.multiply(o.q), q.multiply(o.p));
    }
    if (o.lo <= 0 && o.hi >= 0) {
      throw new NotCovered("a division by what may be zero");
    }
    return times(between(Math.nextDown(1 / o.hi), Math.nextUp(1 / o.lo)));
  }

  Num power(Num e) {
    if (e.q != null && e.q.equals(ONE) && e.p.bitLength() < 12) {
      Num result = of(1);
      for (int i = Math.abs(e.p.intValue()); i > 0; i--) {
        result = result.times(this);
      }
      return e.p.signum() < 0 ? of(1).over(result) : result;
    }
    return e.times(log()).function(Math::exp);
  }

  Num log() {
    if (lo <= 0) {
      throw new NotCovered("a logarithm of what may not be positive");
    }
    return function(Math::log);
  }

  Num sqrt() {
    if (lo < 0) {
      throw new NotCovered("a root of what may be negative");
    }
    return between(Math.max(0, Math.nextDown(Math.sqrt(lo))), Math.nextUp(Math.sqrt(hi)));
  }

  /** An increasing function that the JDK computes to within two units in the last place. */
  Num function(DoubleUnaryOperator f) {
    double a = f.applyAsDouble(lo);
    double b = f.applyAsDouble(hi);
    return between(a - 3 * Math.ulp(a), b + 3 * Math.ulp(b));
  }

  /** Sine or cosine, which move no faster than their argument. */
  Num wave(DoubleUnaryOperator f) {
    double middle = lo / 2 + hi / 2;
    double off = Math.nextUp(hi - lo) + 4e-16 + 2 * Math.ulp(middle);
    double value = f.applyAsDouble(middle);
    return between(Math.max(-1, value - off), Math.min(1, value + off));
  }

  Num abs() {
    return lo >= 0 ? this : hi <= 0 ? negate() : between(0, Math.max(-lo, hi));
  }

  Num min(Num o) {
    return hi <= o.lo ? this : o.hi <= lo ? o : between(Math.min(lo, o.lo), Math.min(hi, o.hi));
  }

  Num max(Num o) {
    return negate().min(o.negate()).negate();
  }

  Num widen(double by) {
    return between(Math.nextDown(lo - by), Math.nextUp(hi + by));
  }

  /** The sign where it is certain, else an exception. */
  int sign() {
    if (q != null) {
      return p.signum();
    }
    if (lo <= 0 && hi >= 0) {
      throw new NotCovered("a sign inside the numerical error");
    }
    return lo > 0 ? 1 : -1;
  }

  int whole() {
    double near = Math.rint(lo / 2 + hi / 2);
    if (near < lo || near > hi || hi - lo > 0.5) {
      throw new NotCovered("an index that is not a whole number");
    }
    return (int) near;
  }
}
