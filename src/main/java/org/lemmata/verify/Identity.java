package org.lemmata.verify;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.verify.formula.Algebra;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Operator;
import org.lemmata.verify.formula.Term.Relation;
import org.lemmata.verify.formula.Value;

/**
 * Decides an identity. It is false where both sides differ at a random fraction by more than rounding can explain, and
 * true where algebra says so; in between it is not covered, since numbers that are equal to many digits may be
 * different.
 */
record Identity(Map<String, Num> symbols, Set<String> exponents, List<String> positive, Oracle oracle)
    implements Eval.Scope {
  private static final int POINTS = 40;
  private static final int TRIES = 4_000;

  /** @param oracle of the whole certificate, whose points nobody could choose the formula for */
  static boolean holds(String formula, List<String> positive, Oracle oracle) {
    Term.Comparison equation = equation(Term.parse(formula));
    Set<String> exponents = new TreeSet<>();
    collect(equation, false, exponents);
    int seen = 0;
    for (int i = 0; i < TRIES && seen < POINTS; i++) {
      try {
        if (new Eval(new Identity(new HashMap<>(), exponents, positive, oracle)).truth(equation).hi() < 0) {
          return false;
        }
        seen++;
      } catch (NotCovered noValueHere) {
        // Another point is tried.
      }
    }
    if (seen < POINTS) {
      throw new NotCovered("an identity with a value at only " + seen + " random points");
    }
    if (!Algebra.gives(equation, positive, oracle)) {
      throw new NotCovered("an identity that does not follow from algebra and the laws of powers");
    }
    return true;
  }

  private static Term.Comparison equation(Term t) {
    if (t instanceof Term.Comparison comparison && comparison.relation() == Relation.EQUAL) {
      return comparison;
    }
    throw new NotCovered("an identity that is no equation");
  }

  /** The symbols in exponents. */
  private static void collect(Term t, boolean isInExponent, Set<String> found) {
    if (isInExponent) {
      found.addAll(t.names());
    }
    boolean isPower = t instanceof Term.Operation o && o.operator() == Operator.POWER;
    for (int i = 0; i < t.parts().size(); i++) {
      collect(t.parts().get(i), isPower && i == 1, found);
    }
  }

  /**
   * Up to sixteen in size, and as small as a few thousandths; in exponents often halves, thirds or whole numbers, for
   * which negative numbers have powers.
   */
  @Override
  public Value named(String name) {
    return symbols.computeIfAbsent(name, n -> {
      if (exponents.contains(n) && oracle.heads()) {
        BigInteger size = BigInteger.valueOf(1 + oracle.below(6));
        return Num.fraction(positive.contains(n) || oracle.heads() ? size : size.negate(),
            BigInteger.valueOf(1 + oracle.below(3)));
      }
      BigInteger p = oracle.bits(24 - 4 * oracle.below(4)).add(BigInteger.ONE);
      return Num.fraction(positive.contains(n) || oracle.heads() ? p : p.negate(), oracle.bits(20).setBit(20));
    });
  }
}
