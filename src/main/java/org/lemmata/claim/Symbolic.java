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

/** A conclusion that is decided by exact means and not by the size of a margin. */
public sealed interface Symbolic extends Conclusion {

  /** The comparisons that are its hypotheses. */
  default List<Formula> where() {
    return List.of();
  }

  /** What is shown first, one after the other, and then used. */
  default List<ProofStep> by() {
    return List.of();
  }

  /** The same under other hypotheses, where it can have any. */
  Symbolic given(List<Formula> hypotheses);

  @Override
  Symbolic with(Formula f);

  /** One answer for each of these forms. */
  default <T> T cases(
      Function<? super Exact, ? extends T> exact,
      Function<? super Identity, ? extends T> identity,
      Function<? super Inequality, ? extends T> inequality,
      Function<? super Law, ? extends T> law) {
    return answer(new SymbolicCases<>(exact, identity, inequality, law));
  }

  /** What the answer is, form by form. */
  record SymbolicCases<T>(
      Function<? super Exact, ? extends T> exact,
      Function<? super Identity, ? extends T> identity,
      Function<? super Inequality, ? extends T> inequality,
      Function<? super Law, ? extends T> law) {}

  /** The one for this form. */
  <T> T answer(SymbolicCases<T> cases);

  @Override
  default <T> T answer(Cases<T> cases) {
    return cases.symbolic().apply(this);
  }

  @Override
  default Optional<Symbolic> symbolic() {
    return Optional.of(this);
  }

  /** This, if it is about stored data. */
  default Optional<Exact> exact() {
    return Optional.empty();
  }

  /** This, if it is an identity. */
  default Optional<Identity> identity() {
    return Optional.empty();
  }

  private static String hypotheses(List<Formula> where) {
    return where.isEmpty() ? "" : ", where " + where.stream().map(Formula::text).collect(Collectors.joining(", "));
  }

  private static String steps(List<ProofStep> by) {
    return by.isEmpty() ? "" : ", by " + by.stream().map(ProofStep::text).collect(Collectors.joining(", "));
  }

  /** A comparison about the stored data {@code fixture}, to be decided in fractions. */
  record Exact(Formula formula, String fixture, Place place) implements Symbolic {
    @Override
    public String text() {
      return "exact on " + fixture + ": " + formula;
    }

    @Override
    public Exact with(Formula f) {
      return new Exact(f, fixture, place);
    }

    @Override
    public Symbolic given(List<Formula> hypotheses) {
      return this;
    }

    @Override
    public Optional<Exact> exact() {
      return Optional.of(this);
    }

    @Override
    public <T> T answer(SymbolicCases<T> cases) {
      return cases.exact().apply(this);
    }
  }

  /** An identity between both sides of {@code ==}, to be proved; {@code positive} names the symbols taken > 0. */
  record Identity(Formula formula, List<String> positive) implements Symbolic {
    @Override
    public String text() {
      return "identity: " + formula;
    }

    @Override
    public Identity with(Formula f) {
      return new Identity(f, positive);
    }

    @Override
    public Symbolic given(List<Formula> hypotheses) {
      return this;
    }

    @Override
    public Optional<Identity> identity() {
      return Optional.of(this);
    }

    @Override
    public <T> T answer(SymbolicCases<T> cases) {
      return cases.identity().apply(this);
    }
  }

  /**
   * A comparison of real symbols, to be proved wherever the comparisons {@code where} hold.
   *
   * @param by what is proved first, one after the other, and then used
   */
  record Inequality(Formula formula, List<Formula> where, List<ProofStep> by) implements Symbolic {
    @Override
    public String text() {
      return "inequality: " + formula + hypotheses(where) + steps(by);
    }

    @Override
    public Inequality with(Formula f) {
      return new Inequality(f, where, by);
    }

    @Override
    public Inequality given(List<Formula> hypotheses) {
      return new Inequality(formula, hypotheses, by);
    }

    @Override
    public <T> T answer(SymbolicCases<T> cases) {
      return cases.inequality().apply(this);
    }
  }

  /**
   * What holds at almost every time of every flow of a kind, wherever the comparisons {@code where} hold.
   *
   * @param by what is shown to hold at all times first, one after the other, and then used
   */
  record Law(Form form, Formula formula, Flow along, List<Formula> where, List<ProofStep> by) implements Symbolic {

    /** How the formula is meant. */
    public enum Form {
      /** It is constant. */
      INVARIANT,
      /** It never decreases. */
      MONOTONE,
      /** It is a comparison of its own, in which {@code rate(E)} is the derivative of {@code E} by time. */
      LAW,
      /** It is a comparison that holds at all times, in which {@code start(E)} is what {@code E} was at time zero. */
      ALWAYS;

      public String word() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    @Override
    public Expression comparison() {
      Expression zero = new Expression.Constant(Rational.ZERO);
      Expression rate = new Expression.Call("rate", List.of(formula.tree()));
      return switch (form) {
        case INVARIANT -> new Expression.Operation(Operator.EQUAL, List.of(rate, zero));
        case MONOTONE -> new Expression.Operation(Operator.AT_LEAST, List.of(rate, zero));
        case LAW, ALWAYS -> formula.tree();
      };
    }

    @Override
    public String text() {
      return form.word() + ": " + formula + ", along " + along + hypotheses(where) + steps(by);
    }

    @Override
    public Law with(Formula f) {
      return new Law(form, f, along, where, by);
    }

    @Override
    public Law given(List<Formula> hypotheses) {
      return new Law(form, formula, along, hypotheses, by);
    }

    @Override
    public <T> T answer(SymbolicCases<T> cases) {
      return cases.law().apply(this);
    }
  }
}
