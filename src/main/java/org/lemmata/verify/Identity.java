package org.lemmata.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tries an identity at random fractions; a false identity of rational functions agrees at forty of them with no probability. */
final class Identity {
  private static final int POINTS = 40;

  private Identity() {}

  /** @return how it was confirmed; throws {@link Rejected} where both sides differ */
  static String check(String formula, List<Object> positive, long seed) {
    Term equation = Term.parse(formula);
    Random random = new Random(seed);
    boolean exact = true;
    int seen = 0;
    for (int i = 0; i < 10 * POINTS && seen < POINTS; i++) {
      Map<String, Object> symbols = new HashMap<>();
      Eval eval = new Eval(
          name -> symbols.computeIfAbsent(name, n -> {
            int p = 1 + random.nextInt(999);
            return Num.fraction(
                java.math.BigInteger.valueOf(positive.contains(n) || random.nextBoolean() ? p : -p),
                java.math.BigInteger.valueOf(1 + random.nextInt(99)));
          }),
          null);
      Num difference;
      try {
        difference = Eval.number(eval.value(equation.parts().get(0))).minus(Eval.number(eval.value(equation.parts().get(1))));
      } catch (NotCovered noValueHere) {
        if (i == 0) {
          requireKnown(equation);
        }
        continue;
      }
      if (difference.q() != null ? difference.p().signum() != 0 : difference.lo() > 0 || difference.hi() < 0) {
        throw new Rejected("the identity " + formula + " is false at " + symbols.keySet());
      }
      exact &= difference.q() != null;
      seen++;
    }
    if (seen < POINTS) {
      throw new NotCovered("an identity with a value at only " + seen + " random points");
    }
    return "agrees at " + seen + " random fractions" + (exact ? ", exactly" : ", to rounding");
  }

  private static void requireKnown(Term t) {
    if (t.head().equals("D")) {
      throw new NotCovered("derivatives");
    }
    t.parts().forEach(Identity::requireKnown);
  }
}
