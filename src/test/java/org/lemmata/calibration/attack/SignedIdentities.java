package org.lemmata.calibration.attack;

import java.util.Random;
import org.lemmata.ClaimText;

/** Identities that hold at positive points only, by a hair not at all, or wherever both sides exist. */
final class SignedIdentities {
  private SignedIdentities() {}

  private record Identity(String text, Truth truth) {}

  static Attack plant(Random random) {
    Identity identity = random.nextInt(3) > 0
        ? roots(random)
        : random.nextBoolean() ? elementary(random) : nearly(random);
    ClaimText text = Attack.repeated(1).with("conclude", "[{" + identity.text + "}]")
        .with("mutants", "[{id: never, why: no number is the next, patch: {conclude: [{identity: 1 == 2}]}}]");
    return new Attack(text, identity.truth, "algebra, or a point where both sides exist and differ");
  }

  private static String identity(String sides) {
    return "identity: \"" + sides + "\"";
  }

  private static Identity of(String sides, boolean isTrue) {
    return new Identity(identity(sides), Truth.of(isTrue));
  }

  /** Even roots of even powers are absolute values. */
  private static Identity roots(Random random) {
    int n = 1 + random.nextInt(6);
    int c = 1 + random.nextInt(9);
    boolean isEven = n % 2 == 0;
    return switch (random.nextInt(14)) {
      case 0 -> of("(x^" + 2 * n + ")^(1/2) == x^" + n, isEven);
      case 1 -> of("sqrt(" + c * c + "*x^" + 2 * n + ") == " + c + "*x^" + n, isEven);
      case 2 -> new Identity(identity("(x^" + 2 * n + ")^(1/2) == x^" + n) + ", positive: [x]", Truth.TRUE);
      case 3 -> of("sqrt(x^2 + " + 2 * c + "*x + " + c * c + ") == x + " + c, false);
      case 4 -> new Identity(identity("sqrt(x^2 + " + 2 * c + "*x + " + c * c + ") == x + " + c) + ", positive: [x]",
          Truth.TRUE);
      case 5 -> new Identity(identity("sqrt(x^2 - " + 2 * c + "*x + " + c * c + ") == x - " + c) + ", positive: [x]",
          Truth.FALSE);
      case 6 -> of("sqrt(x)*sqrt(x) == x", true);
      case 7 -> of("sqrt(x*y)*sqrt(x*y) == x*y", true);
      case 8 -> of("sqrt(x^2*y^2) == x*y", false);
      case 9 -> of("(x^" + 2 * n + "*y^" + 4 * c + ")^(1/2) == x^" + n + "*y^" + 2 * c, isEven);
      case 10 -> of("D(sqrt(x^2), x) == " + (random.nextBoolean() ? "1" : "x"), false);
      case 11 -> of("1/sqrt(x^" + 2 * n + ") == 1/x^" + n, isEven);
      case 12 -> of("sqrt(x^" + 2 * n + ")^2 == x^" + 2 * n, true);
      default -> of("(x^2)^(" + n + "/2) == x^" + n, isEven);
    };
  }

  private static Identity elementary(Random random) {
    int c = 2 + random.nextInt(8);
    return switch (random.nextInt(14)) {
      case 0 -> of("exp(" + c + "*log(x)) == x^" + c, true);
      case 1 -> of("exp(log(x^2)/2) == x", false);
      case 2 -> of("log(x^2) == 2*log(x)", true);
      case 3 -> of("log(x^2*y) == 2*log(x) + log(y)", true);
      case 4 -> of("log(x + " + c + ") == log(x) + log(" + c + ")", false);
      case 5 -> of("cosh(x)^2 - sinh(x)^2 == 1", true);
      case 6 -> of("tanh(x) == (exp(2*x) - 1)/(exp(2*x) + 1)", true);
      case 7 -> of("tanh(" + c + "*x) == " + c + "*tanh(x)", false);
      case 8 -> of("D(log(cosh(" + c + "*x)), x) == " + c + "*tanh(" + c + "*x)", true);
      case 9 -> of("D(x^" + c + ", x) == " + c + "*x^" + c, false);
      case 10 -> of("sqrt(" + c * c * 2 + ") == " + c + "*sqrt(2)", true);
      case 11 -> of("(x^2 - " + c * c + ")/(x - " + c + ") == x + " + c, true);
      case 12 -> of("exp(x)^" + c + " == exp(x^" + c + ")", false);
      default -> of("sqrt(x^2 + 1) == " + (random.nextBoolean() ? "x + 1" : "x"), false);
    };
  }

  /** True but for a term that is small, or that vanishes at many points. */
  private static Identity nearly(Random random) {
    int k = 6 + random.nextInt(20);
    int c = 2 + random.nextInt(7);
    StringBuilder vanishing = new StringBuilder("x");
    for (int i = 1; i <= c; i++) {
      vanishing.append("*(x - ").append(i).append(")");
    }
    return switch (random.nextInt(6)) {
      case 0 -> of("cosh(x)^2 - sinh(x)^2 == 1 + 10^-" + k, false);
      case 1 -> of("10^" + k + " + tanh(x) == 10^" + k, false);
      case 2 -> of(vanishing + " + 1 == 1", false);
      case 3 -> of("(x + 10^-" + k + ")^2 == x^2 + 2*10^-" + k + "*x + 10^-" + 2 * k, true);
      case 4 -> of("(x + 10^-" + k + ")^2 == x^2 + 2*10^-" + k + "*x", false);
      default -> of("exp(x + 10^-" + k + ") == exp(x)", false);
    };
  }
}
