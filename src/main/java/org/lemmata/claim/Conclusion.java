package org.lemmata.claim;

import java.util.List;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;

/** What a claim asserts. */
public sealed interface Conclusion {

  /** The formula at its heart. */
  Formula formula();

  /** The whole assertion on one line, for reports. */
  String text();

  /** True on every instance. */
  record That(Formula formula) implements Conclusion {
    @Override
    public String text() {
      return formula.text();
    }
  }

  /** True at the last three rungs of the schedule: "for all sufficiently small". */
  record Eventually(Formula formula) implements Conclusion {
    @Override
    public String text() {
      return "eventually: " + formula;
    }
  }

  /**
   * Tends to {@code to} along the schedule: at the last rung the distance is at most {@code within}; where it grows along the last
   * three, or shrinks by less than a quarter in all, nothing is decided.
   */
  record Limit(Formula formula, Formula to, Formula within) implements Conclusion {
    @Override
    public String text() {
      return "limit: " + formula + " -> " + to + ", within " + within;
    }
  }

  /**
   * Grows like {@code against^exponent} along the schedule with an exponent between {@code low} and {@code high};
   * only rungs whose value lies in the window count.
   */
  record Rate(Formula formula, Formula against, Formula low, Formula high, Formula windowLow, Formula windowHigh)
      implements Conclusion {
    @Override
    public String text() {
      return "rate: " + formula + " ~ " + against + "^p, p between " + low + " and " + high;
    }
  }

  /** True with probability at least {@code atLeast} over the draws named in {@code over}. */
  record Probability(Formula formula, Formula atLeast, List<String> over) implements Conclusion {
    @Override
    public String text() {
      return "P(" + formula + ") >= " + atLeast;
    }
  }

  /** A comparison about the stored data {@code fixture}, to be decided in fractions. */
  record Exact(Formula formula, String fixture, Place place) implements Conclusion {
    @Override
    public String text() {
      return "exact on " + fixture + ": " + formula;
    }
  }

  /** An identity between both sides of {@code ==}, to be proved; {@code positive} names the symbols taken > 0. */
  record Identity(Formula formula, List<String> positive) implements Conclusion {
    @Override
    public String text() {
      return "identity: " + formula;
    }
  }
}
