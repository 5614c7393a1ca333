package org.lemmata.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Rational;

/** What a claim asserts. What depends on its form is answered for all forms at once, here or in {@link #cases}. */
public sealed interface Conclusion {

  /** The formula at its heart. */
  Formula formula();

  /** The whole assertion on one line, for reports. */
  String text();

  /** One answer for each form. */
  default <T> T cases(
      Function<? super That, ? extends T> that,
      Function<? super Eventually, ? extends T> eventually,
      Function<? super Limit, ? extends T> limit,
      Function<? super Rate, ? extends T> rate,
      Function<? super Probability, ? extends T> probability,
      Function<? super Exact, ? extends T> exact,
      Function<? super Identity, ? extends T> identity,
      Function<? super Inequality, ? extends T> inequality,
      Function<? super Law, ? extends T> law) {
    return answer(new Cases<>(that, eventually, limit, rate, probability, exact, identity, inequality, law));
  }

  /** What the answer is, form by form. */
  record Cases<T>(
      Function<? super That, ? extends T> that,
      Function<? super Eventually, ? extends T> eventually,
      Function<? super Limit, ? extends T> limit,
      Function<? super Rate, ? extends T> rate,
      Function<? super Probability, ? extends T> probability,
      Function<? super Exact, ? extends T> exact,
      Function<? super Identity, ? extends T> identity,
      Function<? super Inequality, ? extends T> inequality,
      Function<? super Law, ? extends T> law) {}

  /** The one for this form. */
  <T> T answer(Cases<T> cases);

  /** Whether the formula is a condition that every instance has to meet, at its own scale or at all small ones. */
  default boolean isCondition() {
    return cases(that -> true, eventually -> true, limit -> false, rate -> false, probability -> false, exact -> false,
        identity -> false, inequality -> false, law -> false);
  }

  /** Whether it looks at the rungs of the schedule. */
  default boolean isAtScales() {
    return cases(that -> false, eventually -> true, limit -> true, rate -> true, probability -> false, exact -> false,
        identity -> false, inequality -> false, law -> false);
  }

  /** Whether the formula is a number and no condition. */
  default boolean isAboutNumber() {
    return cases(that -> false, eventually -> false, limit -> true, rate -> true, probability -> false, exact -> false,
        identity -> false, inequality -> false, law -> false);
  }

  /** Whether it is decided by exact means and not by the size of a margin. */
  default boolean isSymbolic() {
    return cases(that -> false, eventually -> false, limit -> false, rate -> false, probability -> false, exact -> true,
        identity -> true, inequality -> true, law -> true);
  }

  /** This, if it is a probability. */
  default Optional<Probability> chance() {
    return cases(that -> Optional.empty(), eventually -> Optional.empty(), limit -> Optional.empty(),
        rate -> Optional.empty(), Optional::of,
        exact -> Optional.empty(), identity -> Optional.empty(), inequality -> Optional.empty(),
        law -> Optional.empty());
  }

  /** This, if it is about stored data. */
  default Optional<Exact> exact() {
    return cases(that -> Optional.empty(), eventually -> Optional.empty(), limit -> Optional.empty(),
        rate -> Optional.empty(),
        probability -> Optional.empty(), Optional::of, identity -> Optional.empty(), inequality -> Optional.empty(),
        law -> Optional.empty());
  }

  /** This, if it is an identity. */
  default Optional<Identity> identity() {
    return cases(that -> Optional.empty(), eventually -> Optional.empty(), limit -> Optional.empty(),
        rate -> Optional.empty(),
        probability -> Optional.empty(), exact -> Optional.empty(), Optional::of, inequality -> Optional.empty(),
        law -> Optional.empty());
  }

  /** This, if it is an inequality. */
  default Optional<Inequality> inequality() {
    return cases(that -> Optional.empty(), eventually -> Optional.empty(), limit -> Optional.empty(),
        rate -> Optional.empty(),
        probability -> Optional.empty(), exact -> Optional.empty(), identity -> Optional.empty(), Optional::of,
        law -> Optional.empty());
  }

  /** This, if it is a law of motion. */
  default Optional<Law> law() {
    return cases(that -> Optional.empty(), eventually -> Optional.empty(), limit -> Optional.empty(),
        rate -> Optional.empty(),
        probability -> Optional.empty(), exact -> Optional.empty(), identity -> Optional.empty(),
        inequality -> Optional.empty(), Optional::of);
  }

  /** The numbers that it names beside its formula. */
  default List<Formula> numbers() {
    return cases(that -> List.of(), eventually -> List.of(), limit -> List.of(limit.to(), limit.within()),
        rate -> List.of(rate.against(), rate.low(), rate.high(), rate.windowLow(), rate.windowHigh()),
        probability -> List.of(probability.atLeast()), exact -> List.of(), identity -> List.of(),
        inequality -> List.of(), law -> List.of());
  }

  /** The same of another formula. */
  default Conclusion with(Formula f) {
    return cases(that -> new That(f), eventually -> new Eventually(f),
        limit -> new Limit(f, limit.to(), limit.within()),
        rate -> new Rate(f, rate.against(), rate.low(), rate.high(), rate.windowLow(), rate.windowHigh()),
        probability -> new Probability(f, probability.atLeast(), probability.over()),
        exact -> new Exact(f, exact.fixture(), exact.place()), identity -> new Identity(f, identity.positive()),
        inequality -> new Inequality(f, inequality.where()),
        law -> new Law(law.form(), f, law.along(), law.where()));
  }

  /** True on every instance. */
  record That(Formula formula) implements Conclusion {
    @Override
    public String text() {
      return formula.text();
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
    public <T> T answer(Cases<T> cases) {
      return cases.limit().apply(this);
    }
  }

  /**
   * Grows like {@code against^exponent} along the schedule with an exponent between {@code low} and {@code high};
   * only rungs whose value lies in the window count.
   */
  record Rate(Formula formula, Formula against, Formula low, Formula high, Formula windowLow, Formula windowHigh)
      implements
        Conclusion {
    @Override
    public String text() {
      return "rate: " + formula + " ~ " + against + "^p, p between " + low + " and " + high;
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
    public <T> T answer(Cases<T> cases) {
      return cases.probability().apply(this);
    }
  }

  /** A comparison about the stored data {@code fixture}, to be decided in fractions. */
  record Exact(Formula formula, String fixture, Place place) implements Conclusion {
    @Override
    public String text() {
      return "exact on " + fixture + ": " + formula;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.exact().apply(this);
    }
  }

  /** An identity between both sides of {@code ==}, to be proved; {@code positive} names the symbols taken > 0. */
  record Identity(Formula formula, List<String> positive) implements Conclusion {
    @Override
    public String text() {
      return "identity: " + formula;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.identity().apply(this);
    }
  }

  /** A comparison of real symbols, to be proved wherever the comparisons {@code where} hold. */
  record Inequality(Formula formula, List<Formula> where) implements Conclusion {
    @Override
    public String text() {
      return "inequality: " + formula
          + (where.isEmpty() ? "" : ", where " + where.stream().map(Formula::text).collect(Collectors.joining(", ")));
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.inequality().apply(this);
    }
  }

  /** What holds at almost every time of every flow of a kind, wherever the comparisons {@code where} hold. */
  record Law(Form form, Formula formula, Flow along, List<Formula> where) implements Conclusion {

    /** How the formula is meant. */
    public enum Form {
      /** It is constant. */
      INVARIANT,
      /** It never decreases. */
      MONOTONE,
      /** It is a comparison of its own, in which {@code rate(E)} is the derivative of {@code E} by time. */
      LAW;

      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /** The comparison that has to hold. */
    public Expression comparison() {
      Expression zero = new Expression.Constant(Rational.ZERO);
      Expression rate = new Expression.Call("rate", List.of(formula.tree()));
      return switch (form) {
        case INVARIANT -> new Expression.Operation(Operator.EQUAL, List.of(rate, zero));
        case MONOTONE -> new Expression.Operation(Operator.AT_LEAST, List.of(rate, zero));
        case LAW -> formula.tree();
      };
    }

    @Override
    public String text() {
      return form.word() + ": " + formula + ", along " + along
          + (where.isEmpty() ? "" : ", where " + where.stream().map(Formula::text).collect(Collectors.joining(", ")));
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.law().apply(this);
    }
  }
}
