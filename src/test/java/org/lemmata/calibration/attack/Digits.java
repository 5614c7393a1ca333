package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Elementary functions to a given number of decimal digits, by series and Newton's method: nothing here touches a
 * double's rounding.
 */
record Digits(MathContext context) {
  static final Digits SIXTY = new Digits(60);
  static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final MathContext GUARD = new MathContext(400);

  Digits(int digits) {
    this(new MathContext(digits));
  }

  static BigDecimal exactly(double x) {
    return new BigDecimal(x);
  }

  BigDecimal plus(BigDecimal a, BigDecimal b) {
    return a.add(b, context);
  }

  BigDecimal minus(BigDecimal a, BigDecimal b) {
    return a.subtract(b, context);
  }

  BigDecimal times(BigDecimal... factors) {
    BigDecimal product = BigDecimal.ONE;
    for (BigDecimal f : factors) {
      product = product.multiply(f, context);
    }
    return product;
  }

  BigDecimal over(BigDecimal a, BigDecimal b) {
    return a.divide(b, context);
  }

  BigDecimal power(BigDecimal x, int n) {
    return n >= 0 ? x.pow(n, context) : over(BigDecimal.ONE, x.pow(-n, context));
  }

  BigDecimal sqrt(BigDecimal x) {
    return x.signum() == 0 ? BigDecimal.ZERO : x.sqrt(context);
  }

  BigDecimal exp(BigDecimal x) {
    MathContext more = new MathContext(context.getPrecision() + 20);
    int halvings = Math.max(0, x.precision() - x.scale()) * 4 + 8;
    BigDecimal small = x.divide(TWO.pow(halvings), more);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; term.signum() != 0 && term.precision() - term.scale() > -more.getPrecision() - 2; k++) {
      term = term.multiply(small, more).divide(BigDecimal.valueOf(k), more);
      sum = sum.add(term, more);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, more);
    }
    return sum.round(context);
  }

  /** From the decimal exponent and a double, by a cubic iteration. */
  BigDecimal log(BigDecimal x) {
    int exponent = x.precision() - x.scale() - 1;
    BigDecimal tens = exponent == 0 ? BigDecimal.ZERO : logNear(BigDecimal.TEN).multiply(BigDecimal.valueOf(exponent));
    return logNear(x.movePointLeft(exponent)).add(tens, context);
  }

  private BigDecimal logNear(BigDecimal x) {
    Digits more = new Digits(context.getPrecision() + 20);
    BigDecimal y = exactly(Math.log(x.doubleValue()));
    for (int digits = 15; digits < 3 * more.context.getPrecision(); digits *= 3) {
      BigDecimal e = more.exp(y);
      y = more.plus(y, more.over(more.times(TWO, more.minus(x, e)), more.plus(x, e)));
    }
    return y;
  }

  BigDecimal cosh(BigDecimal x) {
    return over(plus(exp(x), exp(x.negate())), TWO);
  }

  /** Without cancellation for tiny arguments: the exponentials carry as many digits more as the argument is small. */
  BigDecimal sinh(BigDecimal x) {
    Digits more = new Digits(
        context.getPrecision() + Math.min(GUARD.getPrecision(), Math.max(0, x.scale() - x.precision()) + 5));
    return more.over(more.minus(more.exp(x), more.exp(x.negate())), TWO).round(context);
  }

  /** ln(1 + exp(x)), for any x. */
  BigDecimal softplus(BigDecimal x) {
    BigDecimal tail = exp(x.abs().negate());
    // A tail far below the last digit is its own logarithm.
    boolean isTiny = tail.scale() - tail.precision() > context.getPrecision();
    BigDecimal small = isTiny
        ? tail
        : new Digits(context.getPrecision() + 2 * Math.max(0, tail.scale() - tail.precision()) + 5)
            .log(BigDecimal.ONE.add(tail));
    return plus(x.max(BigDecimal.ZERO), small);
  }
}
