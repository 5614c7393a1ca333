package org.lemmata.verify;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Term;

/** Tries an identity at random fractions; a false identity of rational functions agrees at forty of them with no probability. */
record Identity(Map<String, Object> symbols, List<Object> positive, Random random) implements Eval.Scope {
  private static final int POINTS = 40;
  private static final int TRIES = 4_000;

  /** A difference this small, beside the largest part of the formula, is none; one a thousand times as large is one. */
  private static final double ROUNDING = 1e-10;

  /** Whether both sides agree wherever they were tried, exactly where they are fractions. */
  static boolean holds(String formula, List<Object> positive) {
    Term equation = Term.parse(formula);
    Random random = new Random(formula.length());
    int seen = 0;
    for (int i = 0; i < TRIES && seen < POINTS; i++) {
      try {
        Eval eval = new Eval(new Identity(new HashMap<>(), positive, random));
        Num difference = eval.number(equation.parts().get(0)).minus(eval.number(equation.parts().get(1)));
        double size = difference.isExact() ? 0 : largest(equation, eval);
        if (difference.value() != 0 && Math.abs(difference.value()) > 1_000 * ROUNDING * size) {
          return false;
        }
        seen += Math.abs(difference.value()) <= ROUNDING * size ? 1 : 0;
      } catch (NotCovered noValueHere) {
        continue;
      }
    }
    if (seen < POINTS) {
      throw new NotCovered("an identity with a value at only " + seen + " random points");
    }
    return true;
  }

  private static double largest(Term t, Eval eval) {
    boolean isNumber = t.parts().isEmpty() || !t.head().equals("==");
    double own = isNumber ? Math.abs(eval.number(t).value()) : 0;
    return t.head().equals("call") ? own : t.parts().stream().mapToDouble(p -> largest(p, eval)).reduce(own, Math::max);
  }

  @Override
  public Object named(String name) {
    return symbols.computeIfAbsent(name, n -> {
      BigInteger p = BigInteger.valueOf(1 + random.nextInt(40));
      return Num.fraction(positive.contains(n) || random.nextBoolean() ? p : p.negate(), BigInteger.valueOf(1 + random.nextInt(20)));
    });
  }

  @Override
  public Object measured(String measure, List<Object> arguments) {
    throw new NotCovered("the measure " + measure);
  }
}
