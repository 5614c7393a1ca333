package org.lemmata.algebra.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.number.Rational;

/** A factor {@code base^exponent} of a base that is raised to a power. */
record Factor(Expression base, Exponent exponent) {
  private static final int LARGEST_PRIME = 1000;

  /**
   * The factors that may be raised one by one: {@code (a b)^p = a^p b^p} where {@code a} is not negative, and
   * {@code (b^k)^p = b^(k p)} where {@code b} is not negative or {@code k} is odd, since then {@code (b^k)^p} exists
   * for no other {@code b} than {@code b^p} does. What may be negative stays together.
   */
  static List<Factor> of(Expression base, Exponent exponent, Signs signs) {
    List<Factor> factors = new ArrayList<>();
    List<Expression> together = new ArrayList<>();
    split(base, exponent, signs, factors, together);
    if (together.size() == 1 && power(together.get(0)).isPresentOdd()) {
      Power power = power(together.get(0));
      factors.add(new Factor(power.base(), power.exponent().times(exponent)));
    } else if (!together.isEmpty()) {
      factors.add(new Factor(together.stream().reduce(Algebra.ONE, Algebra::times), exponent));
    }
    return factors;
  }

  private record Power(Expression base, Exponent exponent) {
    boolean isPresentOdd() {
      return exponent.isOdd() && !exponent.isOne();
    }
  }

  /** Anything is a power, if only the first. */
  private static Power power(Expression e) {
    return e.operandsOf(Operator.POWER).map(power -> new Power(power.get(0), Exponent.of(power.get(1))))
        .orElse(new Power(e, Exponent.ONE));
  }

  private static void split(Expression e, Exponent exponent, Signs signs, List<Factor> factors,
      List<Expression> together) {
    Power power = power(e);
    Optional<List<Expression>> product = e.operandsOf(Operator.TIMES);
    Optional<Rational> number = e.asConstant().filter(c -> c.signum() != 0);
    if (product.isPresent()) {
      product.get().forEach(x -> split(x, exponent, signs, factors, together));
    } else if (number.isPresent()) {
      primes(number.get().numerator().abs(), exponent, factors);
      primes(number.get().denominator(), exponent.times(Exponent.number(Rational.of(-1))), factors);
      if (number.get().signum() < 0) {
        together.add(new Constant(Rational.of(-1)));
      }
    } else if (power.exponent().isOne()) {
      if (signs.isNonNegative(e)) {
        factors.add(new Factor(e, exponent));
      } else {
        together.add(e);
      }
    } else if (signs.isNonNegative(power.base()) || power.exponent().isNumber() && !power.exponent().isWhole()) {
      factors.addAll(of(power.base(), power.exponent().times(exponent), signs));
    } else if (power.exponent().isWhole() && !power.exponent().isOdd()) {
      Exponent half = power.exponent().times(Exponent.number(Rational.ONE.over(Rational.of(2))));
      factors.add(new Factor(Algebra.power(power.base(), Algebra.constant(2)), half.times(exponent)));
    } else {
      together.add(e);
    }
  }

  private static void primes(BigInteger number, Exponent exponent, List<Factor> factors) {
    BigInteger rest = number;
    for (int p = 2; p < LARGEST_PRIME && rest.compareTo(BigInteger.ONE) > 0; p++) {
      BigInteger prime = BigInteger.valueOf(p);
      int times = 0;
      while (rest.mod(prime).signum() == 0) {
        rest = rest.divide(prime);
        times++;
      }
      if (times > 0) {
        factors.add(new Factor(new Constant(Rational.of(p)), exponent.times(Exponent.number(Rational.of(times)))));
      }
    }
    if (rest.compareTo(BigInteger.ONE) > 0) {
      factors.add(new Factor(new Constant(new Rational(rest, BigInteger.ONE)), exponent));
    }
  }
}
