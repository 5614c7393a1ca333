package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;

/** What a claim asserts. What depends on its form is answered for all forms at once, here or in {@link #cases}. */
public sealed interface Conclusion
    permits Conclusion.That, Conclusion.Eventually, Conclusion.Limit, Conclusion.Rate, Conclusion.Probability,
    Symbolic {

  /** The formula at its heart. */
  Formula formula();

  /** The whole assertion on one line, for reports. */
  String text();

  /** The comparison that a margin of this is about. */
  default Expression comparison() {
    return formula().tree();
  }

  /** One answer for each form; those of {@link Symbolic} have answers of their own there. */
  default <T> T cases(
      Function<? super That, ? extends T> that,
      Function<? super Eventually, ? extends T> eventually,
      Function<? super Limit, ? extends T> limit,
      Function<? super Rate, ? extends T> rate,
      Function<? super Probability, ? extends T> probability,
      Function<? super Symbolic, ? extends T> symbolic) {
    return answer(new Cases<>(that, eventually, limit, rate, probability, symbolic));
  }

  /** What the answer is, form by form. */
  record Cases<T>(
      Function<? super That, ? extends T> that,
      Function<? super Eventually, ? extends T> eventually,
      Function<? super Limit, ? extends T> limit,
      Function<? super Rate, ? extends T> rate,
      Function<? super Probability, ? extends T> probability,
      Function<? super Symbolic, ? extends T> symbolic) {}

  /** The one for this form. */
  <T> T answer(Cases<T> cases);

  /** Whether the formula is a condition that every instance has to meet, at its own scale or at all small ones. */
  default boolean isCondition() {
    return cases(that -> true, eventually -> true, limit -> false, rate -> false, probability -> false,
        symbolic -> false);
  }

  /** Whether it looks at the rungs of the schedule. */
  default boolean isAtScales() {
    return cases(that -> false, eventually -> true, limit -> true, rate -> true, probability -> false,
        symbolic -> false);
  }

  /** Whether the formula is a number and no condition. */
  default boolean isAboutNumber() {
    return cases(that -> false, eventually -> false, limit -> true, rate -> true, probability -> false,
        symbolic -> false);
  }

  /** This, if it is decided by exact means and not by the size of a margin. */
  default Optional<Symbolic> symbolic() {
    return Optional.empty();
  }

  /** This, if it is a probability. */
  default Optional<Probability> chance() {
    return Optional.empty();
  }

  /** The numbers that it names beside its formula. */
  default List<Formula> numbers() {
    return cases(that -> List.of(), eventually -> List.of(), limit -> List.of(limit.to(), limit.within()),
        rate -> List.of(rate.against(), rate.low(), rate.high(), rate.windowLow(), rate.windowHigh()),
        probability -> List.of(probability.atLeast()), symbolic -> List.of());
  }

  /** The same of another formula. */
  Conclusion with(Formula f);

  /** True on every instance. */
  record That(Formula formula) implements Conclusion {
    @Override
    public String text() {
      return formula.text();
    }

    @Override
    public That with(Formula f) {
      return new That(f);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.that().apply(this);
    }
  }

  /** True at the last three rungs of the schedule: "for all sufficiently small". */
  record Eventually(Formula formula) implements Conclusion {
    @Override
    public String text() {
      return "eventually: " + formula;
    }

    @Override
    public Eventually with(Formula f) {
      return new Eventually(f);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.eventually().apply(this);
    }
  }

  /**
   * Tends to {@code to} along the schedule: at the last rung the distance is at most {@code within}; where it grows
   * along the last three, or shrinks by less than a quarter in all, nothing is decided.
   */
  record Limit(Formula formula, Formula to, Formula within) implements Conclusion {
    @Override
    public String text() {
      return "limit: " + formula + " -> " + to + ", within " + within;
    }

    @Override
    public Limit with(Formula f) {
      return new Limit(f, to, within);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.limit().apply(this);
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

    @Override
    public Rate with(Formula f) {
      return new Rate(f, against, low, high, windowLow, windowHigh);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.rate().apply(this);
    }
  }

  /** True with probability at least {@code atLeast} over the draws named in {@code over}. */
  record Probability(Formula formula, Formula atLeast, List<String> over) implements Conclusion {
    @Override
    public String text() {
      return "P(" + formula + ") >= " + atLeast;
    }

    @Override
    public Probability with(Formula f) {
      return new Probability(f, atLeast, over);
    }

    @Override
    public Optional<Probability> chance() {
      return Optional.of(this);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.probability().apply(this);
    }
  }
}
