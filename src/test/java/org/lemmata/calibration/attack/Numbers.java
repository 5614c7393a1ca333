package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;

/** Doubles of chosen sizes, and how a claim file writes them. */
final class Numbers {
  private Numbers() {}

  /** A number with an exponent of ten in a range, of either sign. */
  static double signed(Random random, int from, int to) {
    return (random.nextBoolean() ? 1 : -1) * positive(random, from, to);
  }

  static double positive(Random random, int from, int to) {
    return Double.parseDouble((1 + random.nextInt(899) / 100.0) + "e" + (from + random.nextInt(to - from + 1)));
  }

  /** One of the eighths in a range: exact in binary, and so is a product of a few. */
  static double eighths(Random random, double from, double to) {
    return from + random.nextInt((int) Math.round((to - from) * 8) + 1) / 8.0;
  }

  static String row(double... entries) {
    return Arrays.stream(entries).mapToObj(Numbers::entry).collect(Collectors.joining(", ", "[", "]"));
  }

  static String matrix(double[]... rows) {
    return Arrays.stream(rows).map(Numbers::row).collect(Collectors.joining(", ", "[", "]"));
  }

  static String weights(double[][]... layers) {
    return Arrays.stream(layers).map(Numbers::matrix).collect(Collectors.joining(", ", "[", "]"));
  }

  /** The shortest decimals that are read as this double. */
  static String entry(double x) {
    return "\"" + Double.toString(x).replace("E", "e") + "\"";
  }

  static BigDecimal exact(double x) {
    return new BigDecimal(x);
  }

  static BigDecimal inner(double[] a, double[] b) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < a.length; i++) {
      sum = sum.add(exact(a[i]).multiply(exact(b[i])));
    }
    return sum;
  }
}
