package org.lemmata.dynamics.tube.smooth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lemmata.dynamics.tube.Polynomial;
import org.lemmata.kernel.number.Interval;

/**
 * Taylor models hold what they stand for, compared in decimals. The errors are a few roundings: were one of them left
 * out, a value would be outside before long.
 */
class ModelTest {
  private static final MathContext DIGITS = new MathContext(60);

  private static Model model(Random random, int degree) {
    double[] c = new double[degree + 1];
    for (int k = 0; k < c.length; k++) {
      c[k] = random.nextGaussian() * Math.pow(2, -random.nextInt(4) * k);
    }
    return new Model(c, 0);
  }

  private static BigDecimal value(Model model, BigDecimal s) {
    BigDecimal value = BigDecimal.ZERO;
    for (int k = model.c().length - 1; k >= 0; k--) {
      value = value.multiply(s, DIGITS).add(new BigDecimal(model.c()[k]), DIGITS);
    }
    return value;
  }

  private static void assertNear(Model model, BigDecimal s, BigDecimal expected) {
    assertThat(value(model, s).subtract(expected).abs()).isLessThanOrEqualTo(new BigDecimal(model.error()));
  }

  @Property
  void sumsAndProducts(@ForAll long seed) {
    Random random = new Random(seed);
    Model a = model(random, 1 + random.nextInt(6));
    Model b = model(random, 1 + random.nextInt(6));
    for (double at : new double[] {0, 0.375, 1}) {
      BigDecimal s = new BigDecimal(at);
      BigDecimal u = value(a, s);
      BigDecimal v = value(b, s);
      assertNear(a.plus(b), s, u.add(v));
      assertNear(a.times(b, 16), s, u.multiply(v));
      assertNear(a.times(b, 3), s, u.multiply(v));
    }
    assertThat(a.times(b, 16).error()).isLessThan(1e-12);
  }

  /** Errors of factors are passed on. */
  @Property
  void errorsOfFactorsArePassedOn(@ForAll long seed) {
    Random random = new Random(seed);
    Model a = model(random, 3);
    Model b = model(random, 3);
    double off = Math.pow(10, -3 * random.nextDouble());
    double less = Math.pow(10, -3 * random.nextDouble());
    Model product = a.within(off).times(b.within(less), 16);
    BigDecimal s = new BigDecimal(random.nextDouble());
    for (int sign : new int[] {-1, 1}) {
      BigDecimal u = value(a, s).add(new BigDecimal(sign * off));
      BigDecimal v = value(b, s).subtract(new BigDecimal(less));
      assertNear(product, s, u.multiply(v));
    }
  }

  /** {@code exp(a/n)^n} by its series, in decimals. */
  private static BigDecimal exponential(BigDecimal x) {
    BigDecimal small = x.divide(new BigDecimal(1024), DIGITS);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int k = 1; k < 40; k++) {
      term = term.multiply(small, DIGITS).divide(new BigDecimal(k), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    return sum.pow(1024, DIGITS);
  }

  @Property(tries = 200)
  void exponentialsAndSigmoids(@ForAll long seed) {
    Random random = new Random(seed);
    double[] c = {4 * random.nextGaussian(), 0.5 * random.nextGaussian(), 0.1 * random.nextGaussian()};
    Tracer tracer = new Tracer();
    int variable = tracer.variables(1).get(0);
    int exponential = tracer.position(new Exponential(variable));
    int sigmoid = tracer.position(new Sigmoid(variable));
    Program program = tracer.program(new int[] {variable});
    double off = random.nextBoolean() ? 0 : 1e-3 * random.nextDouble();
    Models models = Models.of(program, new Model[] {new Model(c, off)}, 16);
    for (double at : new double[] {0, random.nextDouble(), 1}) {
      BigDecimal s = new BigDecimal(at);
      for (int sign : models.of(sigmoid).error() < 1 ? new int[] {-1, 1} : new int[0]) {
        BigDecimal exact = exponential(value(new Model(c, 0), s).add(new BigDecimal(sign * off)));
        assertNear(models.of(exponential), s, exact);
        assertNear(models.of(sigmoid), s, BigDecimal.ONE.divide(BigDecimal.ONE.add(exact), DIGITS));
      }
    }
    boolean isModest = Math.abs(c[1]) < 0.25 && Math.abs(c[2]) < 0.1;
    assertThat(models.of(sigmoid).error()).isLessThanOrEqualTo(isModest ? off + 1e-8 : Double.POSITIVE_INFINITY);
  }

  @Property
  void rangesHoldAllValues(@ForAll long seed) {
    Random random = new Random(seed);
    Model model = model(random, 1 + random.nextInt(8)).within(1e-3 * random.nextDouble());
    Interval range = model.range();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k <= 64; k++) {
      double value = new Polynomial(model.c()).value(k / 64.0);
      least = Math.min(least, value - model.error());
      most = Math.max(most, value + model.error());
    }
    assertThat(range.lo()).isLessThanOrEqualTo(least + 1e-14);
    assertThat(range.hi()).isGreaterThanOrEqualTo(most - 1e-14);
  }

  @Property
  void partsHoldThePolynomial(@ForAll long seed) {
    Random random = new Random(seed);
    Model whole = model(random, 8);
    int parts = 1 << random.nextInt(5);
    int p = random.nextInt(parts);
    Model part = Model.part(new Polynomial(whole.c()), (double) p / parts, (p + 1.0) / parts, 2);
    for (double at : new double[] {0, 0.4375, 1}) {
      BigDecimal s = new BigDecimal((p + at) / parts);
      assertNear(part, new BigDecimal(at), value(whole, s));
    }
  }
}
