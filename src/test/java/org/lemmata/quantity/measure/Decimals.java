package org.lemmata.quantity.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.lemmata.network.Ring;

/** Arithmetic without any rounding, and elementary functions in many digits: what measures are compared with. */
final class Decimals implements Ring<BigDecimal> {
  static final MathContext DIGITS = new MathContext(60);
  private static final MathContext MORE = new MathContext(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @Override
  public BigDecimal constant(double value) {
    return new BigDecimal(value);
  }

  @Override
  public BigDecimal add(BigDecimal a, BigDecimal b) {
    return a.add(b);
  }

  @Override
  public BigDecimal multiply(BigDecimal a, BigDecimal b) {
    return a.multiply(b);
  }

  @Override
  public int sign(BigDecimal a) {
    return a.signum();
  }

  static List<BigDecimal> of(double[] v) {
    return java.util.Arrays.stream(v).mapToObj(BigDecimal::new).toList();
  }

  static BigDecimal inner(List<BigDecimal> a, List<BigDecimal> b) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < a.size(); i++) {
      sum = sum.add(a.get(i).multiply(b.get(i)));
    }
    return sum;
  }

  static BigDecimal norm(List<BigDecimal> v) {
    return root(inner(v, v));
  }

  static BigDecimal root(BigDecimal square) {
    return square.signum() == 0 ? square : square.round(MORE).sqrt(MORE);
  }

  static BigDecimal over(BigDecimal a, BigDecimal b) {
    return a.divide(b, MORE);
  }

  /** {@code e^x}; what is smaller than any double by far is {@code 10^-5000}. */
  static BigDecimal exp(BigDecimal x) {
    if (x.abs().compareTo(BigDecimal.valueOf(20_000)) > 0) {
      return x.signum() < 0 ? BigDecimal.ONE.scaleByPowerOfTen(-5_000) : BigDecimal.ONE.scaleByPowerOfTen(5_000);
    }
    int halvings = 30;
    BigDecimal small = x.divide(TWO.pow(halvings), MORE);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k < 30; k++) {
      term = term.multiply(small, MORE).divide(BigDecimal.valueOf(k), MORE);
      sum = sum.add(term, MORE);
    }
    for (int k = 0; k < halvings; k++) {
      sum = sum.multiply(sum, MORE);
    }
    return sum;
  }

  /** {@code ln(1 + x)} for {@code 0 <= x <= 1}: by the series of the inverse hyperbolic tangent. */
  static BigDecimal log1p(BigDecimal x) {
    BigDecimal z = x.divide(x.add(TWO), MORE);
    BigDecimal square = z.multiply(z, MORE);
    BigDecimal power = z;
    BigDecimal sum = BigDecimal.ZERO;
    for (int k = 1; k < 240; k += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(k), MORE), MORE);
      power = power.multiply(square, MORE);
    }
    return sum.multiply(TWO);
  }

}
