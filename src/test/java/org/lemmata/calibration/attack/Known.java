package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;

/** A formula of the claim language, and what it is worth to 60 digits. */
record Known(String formula, BigDecimal value) {

  /** Relative distances between a bound and the truth. */
  private static final double[] OFF = {1e-12, 1e-10, 1e-8, 1e-6, 1e-4, 0.01, 0.1, 0.5, 1};

  static double off(Random random) {
    return OFF[random.nextInt(OFF.length)];
  }

  /** A number as a formula reads it; decimals are exact there. */
  static String number(BigDecimal x) {
    String digits = x.round(new MathContext(40)).stripTrailingZeros().toString().replace("E+", "e").replace("E", "e");
    return x.signum() < 0 ? "(" + digits + ")" : digits;
  }

  static String number(double x) {
    return number(new BigDecimal(Double.toString(x)));
  }

  String compared(boolean isTrue, Random random) {
    return compared(isTrue, off(random), random);
  }

  /** A comparison that is true, or false, by the relative distance {@code off}. */
  String compared(boolean isTrue, double off, Random random) {
    return value.signum() == 0
        ? comparedWithZero(isTrue, random)
        : isWritable()
            ? comparedWithBounds(isTrue, off, random)
            : random.nextBoolean() ? comparedBySign(isTrue, random) : inRange().comparedWithBounds(isTrue, off, random);
  }

  private static final BigDecimal LEAST = new BigDecimal("1e-290");
  private static final BigDecimal LARGEST = new BigDecimal("1e290");

  private boolean isWritable() {
    return value.abs().compareTo(LEAST) > 0 && value.abs().compareTo(LARGEST) < 0;
  }

  /** Times a power of ten that brings the value near one, in steps that a double can hold. */
  private Known inRange() {
    Known moved = this;
    while (!moved.isWritable()) {
      boolean isSmall = moved.value.abs().compareTo(LEAST) <= 0;
      moved = new Known("(" + moved.formula + ")*10^" + (isSmall ? 200 : -200),
          moved.value.scaleByPowerOfTen(isSmall ? 200 : -200));
    }
    return moved;
  }

  private String comparedWithZero(boolean isTrue, Random random) {
    String[] truths = {" <= 0", " >= 0", " == 0", " <= 10^-300", " >= -10^-9"};
    String[] falsehoods = {" > 0", " < 0", " != 0", " >= 10^-12", " <= -10^-9"};
    return formula + (isTrue ? truths : falsehoods)[random.nextInt(truths.length)];
  }

  private String comparedBySign(boolean isTrue, Random random) {
    boolean isPositive = value.signum() > 0;
    String[] truths = {isPositive ? " > 0" : " < 0", " != 0", isPositive ? " >= 0" : " <= 0"};
    String[] falsehoods = {isPositive ? " < 0" : " > 0", " == 0", isPositive ? " <= 0" : " >= 0"};
    return formula + (isTrue ? truths : falsehoods)[random.nextInt(3)];
  }

  private String comparedWithBounds(boolean isTrue, double off, Random random) {
    BigDecimal distance = value.abs().multiply(new BigDecimal(Double.toString(off)));
    String above = number(value.add(distance));
    String below = number(value.subtract(distance));
    String near = number(value.add(distance.divide(Digits.TWO)));
    String far = number(value.add(distance.multiply(Digits.TWO)));
    String d = number(distance);
    return switch (random.nextInt(10)) {
      case 0 -> formula + " <= " + (isTrue ? above : below);
      case 1 -> formula + " >= " + (isTrue ? below : above);
      case 2 -> "abs(" + formula + " - " + (isTrue ? near : far) + ") <= " + d;
      case 3 -> "abs(" + formula + " - " + (isTrue ? far : near) + ") >= " + d;
      case 4 -> "max(" + formula + ", " + below + ") " + (isTrue ? "<= " : ">= ") + above;
      case 5 -> "min(" + formula + ", " + above + ") " + (isTrue ? ">= " : "<= ") + below;
      case 6 -> comparedBySign(isTrue, random);
      case 7 -> "!(" + formula + " > " + (isTrue ? above : below) + ")";
      case 8 -> below + (isTrue ? " < " : " > ") + formula + " || " + formula + (isTrue ? " > " : " >= ") + above;
      default -> "abs((" + formula + ")/"
          + number(Digits.SIXTY.over(value, new BigDecimal(Double.toString(isTrue ? 1 + off / 2 : 1 + 2 * off))))
          + " - 1) <= "
          + number(off * (1 + 1e-9));
    };
  }
}
