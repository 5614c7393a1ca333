package org.lemmata.algebra.inequality;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.kernel.number.Rational;

/**
 * The coefficients of a polynomial on a box in a basis of functions that are not negative there: those of Bernstein
 * between two ends; powers of the distance from the only end; even powers of a variable without ends. All arithmetic is
 * exact.
 *
 * @param sides one for each variable
 * @param coefficients of the products of basis functions, the last variable counting fastest
 */
record Bernstein(List<Side> sides, List<Rational> coefficients) {
  /** More coefficients than this are not computed. */
  private static final long MOST = 3_000;

  /** Of one variable: the degree, and at which ends of the box it may stand. */
  private record Side(int degree, boolean standsLow, boolean standsHigh, boolean isPoint) {
    int size() {
      return degree + 1;
    }
  }

  /**
   * @param spans of the atoms; empty where there are too many coefficients, or a variable without ends has odd powers
   */
  static Optional<Bernstein> of(Polynomial polynomial, List<Span> spans) {
    List<Integer> degrees = polynomial.degrees();
    long size = degrees.stream().mapToLong(d -> d + 1).reduce(1, (a, b) -> Math.min(MOST + 1, a * b));
    if (size > MOST) {
      return Optional.empty();
    }
    List<Side> sides = new ArrayList<>(degrees.stream().map(d -> new Side(d, true, true, false)).toList());
    List<Rational> coefficients = dense(polynomial, degrees, (int) size);
    for (int v = 0; v < sides.size(); v++) {
      Optional<Axis> axis = Axis.of(spans.get(v), polynomial, v);
      if (axis.isEmpty()) {
        return Optional.empty();
      }
      coefficients = along(v, sides, coefficients, axis.get());
      sides.set(v, axis.get().side(sides.get(v).degree()));
    }
    return Optional.of(new Bernstein(sides, coefficients));
  }

  private static List<Rational> dense(Polynomial polynomial, List<Integer> degrees, int size) {
    Rational[] dense = new Rational[size];
    Arrays.fill(dense, Rational.ZERO);
    for (Map.Entry<List<Integer>, Rational> term : polynomial.terms().entrySet()) {
      int position = 0;
      for (int v = 0; v < degrees.size(); v++) {
        position = position * (degrees.get(v) + 1) + term.getKey().get(v);
      }
      dense[position] = dense[position].plus(term.getValue());
    }
    return List.of(dense);
  }

  /** Changes the basis in one variable. */
  private static List<Rational> along(int variable, List<Side> sides, List<Rational> coefficients, Axis axis) {
    int size = sides.get(variable).size();
    int stride = sides.subList(variable + 1, sides.size()).stream().mapToInt(Side::size).reduce(1, (a, b) -> a * b);
    int changedSize = axis.side(size - 1).size();
    int blocks = coefficients.size() / size / stride;
    Rational[] changed = new Rational[blocks * changedSize * stride];
    for (int block = 0; block < blocks; block++) {
      for (int offset = 0; offset < stride; offset++) {
        int start = block * size * stride + offset;
        List<Rational> line = IntStream.range(0, size).mapToObj(i -> coefficients.get(start + i * stride)).toList();
        List<Rational> turned = axis.turn(line);
        for (int i = 0; i < changedSize; i++) {
          changed[block * changedSize * stride + i * stride + offset] = turned.get(i);
        }
      }
    }
    return List.of(changed);
  }

  /** How the powers of one variable become functions that are not negative. */
  private record Axis(Span span, boolean isEven) {
    static Optional<Axis> of(Span span, Polynomial polynomial, int variable) {
      boolean hasEnds = span.low().isPresent() || span.high().isPresent();
      boolean isEven = !hasEnds
          && polynomial.terms().keySet().stream().allMatch(exponents -> exponents.get(variable) % 2 == 0);
      return hasEnds || isEven ? Optional.of(new Axis(span, isEven)) : Optional.empty();
    }

    Side side(int degree) {
      if (span.isPoint()) {
        return new Side(0, true, true, true);
      }
      if (isEven) {
        return new Side(degree / 2, true, false, false);
      }
      if (span.isFinite()) {
        return new Side(degree, !span.above(), !span.below(), false);
      }
      return new Side(degree, span.low().isPresent() ? !span.above() : !span.below(), false, false);
    }

    List<Rational> turn(List<Rational> powers) {
      if (isEven) {
        return IntStream.range(0, (powers.size() + 1) / 2).mapToObj(i -> powers.get(2 * i)).toList();
      }
      if (span.isPoint()) {
        return List.of(shifted(powers, span.low().orElseThrow()).get(0));
      }
      if (span.isFinite()) {
        Rational low = span.low().orElseThrow();
        return bernstein(scaled(shifted(powers, low), span.high().orElseThrow().minus(low)));
      }
      return span.low().map(low -> shifted(powers, low))
          .orElseGet(() -> scaled(shifted(powers, span.high().orElseThrow()), Rational.of(-1)));
    }

    /** Coefficients in {@code x - by}, by Horner's rule. */
    private static List<Rational> shifted(List<Rational> powers, Rational by) {
      List<Rational> shifted = new ArrayList<>(powers);
      for (int done = 0; done < shifted.size(); done++) {
        for (int i = shifted.size() - 2; i >= done; i--) {
          shifted.set(i, shifted.get(i).plus(by.times(shifted.get(i + 1))));
        }
      }
      return shifted;
    }

    private static List<Rational> scaled(List<Rational> powers, Rational by) {
      return IntStream.range(0, powers.size()).mapToObj(i -> powers.get(i).times(by.power(i))).toList();
    }

    private static List<Rational> bernstein(List<Rational> powers) {
      int degree = powers.size() - 1;
      List<Rational> coefficients = new ArrayList<>();
      for (int i = 0; i <= degree; i++) {
        Rational sum = Rational.ZERO;
        for (int k = 0; k <= i; k++) {
          sum = sum.plus(powers.get(k).times(new Rational(binomial(i, k), binomial(degree, k))));
        }
        coefficients.add(sum);
      }
      return coefficients;
    }

    private static BigInteger binomial(int n, int k) {
      BigInteger value = BigInteger.ONE;
      for (int i = 1; i <= k; i++) {
        value = value.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
      }
      return value;
    }
  }

  boolean isNotNegative() {
    return coefficients.stream().allMatch(c -> c.signum() >= 0);
  }

  /**
   * Whether, no coefficient being negative, the polynomial vanishes nowhere: for each face of the box on which a point
   * may lie, some positive coefficient belongs to a function that does not vanish inside of that face.
   */
  boolean isPositive() {
    return isNotNegative() && facesArePositive(0, new ArrayList<>());
  }

  private boolean facesArePositive(int variable, List<Exponents> chosen) {
    if (variable == sides.size()) {
      return IntStream.range(0, coefficients.size())
          .anyMatch(position -> coefficients.get(position).signum() > 0 && isOn(position, chosen));
    }
    Side side = sides.get(variable);
    return (!side.standsLow() || facesArePositive(variable + 1, and(chosen, index -> index == 0)))
        && (!side.standsHigh() || facesArePositive(variable + 1, and(chosen, index -> index == side.degree())))
        && (side.isPoint() || facesArePositive(variable + 1, and(chosen, index -> true)));
  }

  /** Which exponents of a variable do not vanish on a face. */
  private interface Exponents {
    boolean holds(int index);
  }

  private static List<Exponents> and(List<Exponents> chosen, Exponents one) {
    List<Exponents> more = new ArrayList<>(chosen);
    more.add(one);
    return more;
  }

  private boolean isOn(int position, List<Exponents> face) {
    int rest = position;
    for (int v = sides.size() - 1; v >= 0; v--) {
      int size = sides.get(v).size();
      if (!face.get(v).holds(rest % size)) {
        return false;
      }
      rest /= size;
    }
    return true;
  }
}
