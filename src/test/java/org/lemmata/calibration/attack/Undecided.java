package org.lemmata.calibration.attack;

import java.util.Random;

/** Comparisons of two equal numbers that no enclosure decides, and numbers that hang on them. */
final class Undecided {
  private Undecided() {}

  /** Two formulas for one number. */
  private static String[] equals(Random random) {
    int n = 2 + random.nextInt(40);
    int m = 2 + random.nextInt(40);
    return switch (random.nextInt(12)) {
      case 0 -> new String[] {"sqrt(" + n + ")^2", "" + n};
      case 1 -> new String[] {"sqrt(" + n + ")*sqrt(" + m + ")", "sqrt(" + n * m + ")"};
      case 2 -> new String[] {"exp(log(" + n + "))", "" + n};
      case 3 -> new String[] {"log(exp(" + n + "))", "" + n};
      case 4 -> new String[] {"sin(" + n + ")^2 + cos(" + n + ")^2", "1"};
      case 5 -> new String[] {"(" + n + "^(1/3))^3", "" + n};
      case 6 ->
        new String[] {"(sqrt(" + (n + 1) + ") - sqrt(" + n + "))*(sqrt(" + (n + 1) + ") + sqrt(" + n + "))", "1"};
      case 7 -> new String[] {"exp(" + n + ")*exp(-" + n + ")", "1"};
      case 8 -> new String[] {"tanh(log(" + n + "))", (n * n - 1) + "/" + (n * n + 1)};
      case 9 -> new String[] {"log(" + n + ") + log(" + m + ")", "log(" + n * m + ")"};
      case 10 -> new String[] {"atan(" + n + ") + atan(1/" + n + ")", "2*atan(1)"};
      default -> new String[] {"cosh(1/" + n + ")^2 - sinh(1/" + n + ")^2", "1"};
    };
  }

  /** A comparison of equals: true, or false. */
  static String comparison(boolean isTrue, Random random) {
    String[] pair = equals(random);
    int first = random.nextInt(2);
    String[] signs = isTrue ? new String[] {" >= ", " <= ", " == "} : new String[] {" > ", " < ", " != "};
    return pair[first] + signs[random.nextInt(3)] + pair[1 - first];
  }

  /** A formula that is {@code one} in truth, and would be {@code other} were a rounding otherwise. */
  static String choice(String one, String other, Random random) {
    boolean isTrue = random.nextBoolean();
    return "if(" + comparison(isTrue, random) + ", " + (isTrue ? one : other) + ", " + (isTrue ? other : one) + ")";
  }

  /** A whole number that rounding may put on either side of a whole one. */
  static String whole(int n, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "floor(sqrt(" + n + ")^2)";
      case 1 -> "floor(exp(log(" + n + ")))";
      case 2 -> "floor(log(exp(" + n + ")))";
      default -> "floor((" + n + "^(1/3))^3)";
    };
  }
}
