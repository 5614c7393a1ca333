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

  /** A point where rounding leaves more open than this, relatively, says nothing. */
  private static final double SHARP = 1e-6;

  /** Whether both sides agree wherever they were tried, exactly where they are fractions. */
  static boolean holds(String formula, List<Object> positive) {
    Term equation = Term.parse(formula);
    Random random = new Random(formula.length());
    int seen = 0;
    for (int i = 0; i < TRIES && seen < POINTS; i++) {
      try {
        Eval eval = new Eval(new Identity(new HashMap<>(), positive, random));
        Num left = eval.number(equation.parts().get(0));
        Num difference = left.minus(eval.number(equation.parts().get(1)));
        double error = difference.rounding();
        if (Math.abs(difference.value()) > error) {
          return false;
        }
        seen += error <= SHARP * (1 + Math.abs(left.value())) ? 1 : 0;
      } catch (NotCovered noValueHere) {
        continue;
      }
    }
    if (seen < POINTS) {
      throw new NotCovered("an identity with a value at only " + seen + " random points");
    }
    return true;
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
