package org.lemmata.calibration.attack;

import java.util.Random;
import org.lemmata.ClaimText;

/**
 * Hypotheses that are true by an equality that no enclosure decides, at all instances or at the one that matters. A
 * whole number from 0 to 3 is drawn eighty times, so none of its values stays away (the chance is 10^-9).
 */
final class UndecidedHypotheses {
  private UndecidedHypotheses() {}

  static Attack plant(Random random) {
    boolean isTrue = random.nextBoolean();
    ClaimText text = Attack.repeated(80).with("parameters", "{a: {whole: [0, 3]}}");
    String equal = equality(random);
    int from = random.nextInt(4);
    String hypothesis = switch (random.nextInt(4)) {
      case 0 -> equal;
      // Decided below, undecided from some value on.
      case 1 -> "a < " + from + " || " + equal;
      case 2 -> "a <= 10 && " + equal;
      default -> "if(a >= " + from + ", " + equal.replace(" >= a", "") + ", a + 1) >= a";
    };
    String conclusion = switch (random.nextInt(3)) {
      case 0 -> "a <= " + (isTrue ? 3 : 2);
      case 1 -> "a != " + (isTrue ? 4 : 3);
      default -> "a^2 - 3 <= " + (isTrue ? 6 : 5);
    };
    text.with("assume", "[{that: \"" + hypothesis + "\", because: it is an equality}]").with("conclude",
        Attack.that(conclusion));
    return new Attack(text, Truth.of(isTrue), "every instance is admissible");
  }

  private static String equality(Random random) {
    int n = 2 + random.nextInt(30);
    return switch (random.nextInt(6)) {
      case 0 -> "sqrt(a)^2 >= a";
      case 1 -> "sqrt(a)*sqrt(a) >= a";
      case 2 -> "exp(log(a + 1)) - 1 >= a";
      case 3 -> "log(exp(a)) >= a";
      case 4 -> "a*(sin(" + n + ")^2 + cos(" + n + ")^2) >= a";
      default -> "a*sqrt(" + n + ")^2/" + n + " >= a";
    };
  }
}
