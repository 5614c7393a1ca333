package org.lemmata.verify.formula;

import java.util.List;
import java.util.function.Predicate;

/** Whether an equation follows from algebra and the laws of powers alone: it is tried modulo random primes, exactly. */
public final class Algebra {
  private static final int POINTS = 12;
  private static final int PRIMES = 40;

  /** At half of the points the radicand of a root is no square. */
  private static final int TRIES = 100;

  private Algebra() {}

  /** False where the equation fails at one point, has no value, or has powers of what may be negative. */
  public static boolean gives(Term.Comparison equation, List<String> positive, Oracle oracle) {
    return gives(equation, positive, base -> false, oracle);
  }

  /** @param known which bases are not negative, beside those of which it shows */
  public static boolean gives(Term.Comparison equation, List<String> positive, Predicate<Term> known, Oracle oracle) {
    return Bases.areKnown(equation, positive, known) && isSeen(equation, positive, oracle);
  }

  private static boolean isSeen(Term.Comparison equation, List<String> positive, Oracle oracle) {
    int seen = 0;
    for (int k = 0; k < PRIMES && seen < POINTS; k++) {
      SafePrime prime = new SafePrime(oracle, positive);
      for (int i = 0; i < TRIES && seen < POINTS; i++) {
        try {
          if (!prime.holds(equation)) {
            return false;
          }
          seen++;
        } catch (NotCovered noValueHere) {
          // Another point is tried.
        }
      }
    }
    return seen == POINTS;
  }
}
