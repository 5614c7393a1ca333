package org.lemmata.algebra.exact;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;

/**
 * Points with fractional coordinates at which a formula is tried: small and positive ones first, then every pattern of
 * signs of six symbols, at several sizes. A symbol in an exponent takes whole values, halves and thirds.
 */
public final class Points {
  private static final int SIGNED = 6;
  private static final int PATTERNS = 1 << SIGNED;

  private static final Rational[] SIZES = {Rational.ONE, Rational.of(10), Rational.of(1).over(Rational.of(10)),
      Rational.of(100)};

  private static final Rational[] EXPONENTS = {
      Rational.of(2), Rational.of(3), Rational.of(4), half(1), Rational.of(-1), half(3), Rational.ONE,
      Rational.of(1).over(Rational.of(3)), Rational.of(-2), half(-1), Rational.ZERO, half(5)};

  /** Points at which only whole exponents are tried. */
  private static final int WHOLE = 16;

  private final Set<String> names = new TreeSet<>();
  private final Set<String> exponents = new TreeSet<>();
  private final Set<String> positive;

  /** @param positive symbols that are never tried below zero */
  public Points(Expression e, Set<String> positive) {
    this.positive = positive;
    collect(e, false);
  }

  private static Rational half(int n) {
    return Rational.of(n).over(Rational.of(2));
  }

  /** Point number {@code t}, from 0. */
  public Map<String, Rational> at(int t) {
    Map<String, Rational> point = new TreeMap<>();
    int i = 0;
    for (String name : names) {
      point.put(name, exponents.contains(name) ? exponent(name, t, i) : coordinate(name, t, i));
      i++;
    }
    return point;
  }

  private Rational exponent(String name, int t, int i) {
    int step = 3 * (i + 1);
    Rational value = t < WHOLE
        ? EXPONENTS[(2 * t + step) % 3]
        : EXPONENTS[(t / (i % 3 + 1) + 5 * i) % EXPONENTS.length];
    return positive.contains(name) && value.signum() <= 0 ? Rational.ONE.minus(value) : value;
  }

  private Rational coordinate(String name, int t, int i) {
    int position = t + 3 * (i + 1);
    Rational size = SIZES[(t / PATTERNS + i * (t / PATTERNS / SIZES.length)) % SIZES.length];
    Rational value = Rational.of(1 + (7L * position + 5L * t) % 11).over(Rational.of(2 + (3L * position + t) % 5))
        .times(size);
    boolean isNegative = !positive.contains(name) && (t >> i % SIGNED) % 2 == 1;
    return isNegative ? value.negate() : value;
  }

  private void collect(Expression e, boolean inExponent) {
    e.asName().ifPresent(names::add);
    e.asName().filter(name -> inExponent).ifPresent(exponents::add);
    boolean isPower = e.operandsOf(Operator.POWER).isPresent();
    for (int i = 0; i < e.children().size(); i++) {
      collect(e.children().get(i), inExponent || isPower && i == 1);
    }
  }
}
