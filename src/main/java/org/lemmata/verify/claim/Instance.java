package org.lemmata.verify.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Relation;

/**
 * A conclusion elsewhere for values of its symbols: its hypotheses of these values have to be shown, and that they are
 * there; then it gives what it says of them.
 */
final class Instance implements Conclusion.Cases<Term> {
  private static final Set<String> STILL = Set.of("sqrt", "exp", "log", "tanh", "sinh", "cosh", "atan", "sin", "cos");
  private static final Set<String> MOVING = Set.of("t", "w");

  private final Step.Cited cited;
  private final Step.Context context;
  private final Map<String, Term> values = new HashMap<>();
  private final List<Term> shown = new ArrayList<>();

  Instance(Step.Cited cited, Step.Context context) {
    this.cited = cited;
    this.context = context;
    cited.with().forEach((name, text) -> {
      Term value = Term.parse(text);
      values.put(name, value);
      if (value.asName().isEmpty()) {
        shown.add(exists(value));
      }
    });
  }

  List<Link> links() {
    Term given = cited.stated().read(this);
    return Stream.concat(shown.stream().map(t -> new Link(t, Optional.empty(), false)),
        Stream.of(new Link(given, Optional.of(cited), true))).toList();
  }

  private static Term exists(Term t) {
    return t.is(Relation.AT_LEAST, t);
  }

  private Term applied(String text) {
    return applied(Term.parse(text));
  }

  private Term applied(Term t) {
    if (t.calls("D", 2)) {
      throw new NotCovered("a citation of a conclusion with a derivative");
    }
    return t.asName().map(name -> values.getOrDefault(name, t)).orElseGet(() -> t.each(this::applied));
  }

  /** Those that are hypotheses here in the same words, of nothing that has another value, are not shown again. */
  private void where(List<String> conditions) {
    conditions.stream()
        .filter(text -> !context.where().contains(text)
            || Term.parse(text).names().stream().anyMatch(values::containsKey))
        .flatMap(text -> orders(applied(text))).forEach(shown::add);
  }

  /** An equation as two inequalities. */
  private static Stream<Term> orders(Term t) {
    return t instanceof Term.Comparison comparison ? comparison.orders().stream().map(order -> order) : Stream.of(t);
  }

  /** From velocities, which are there at almost every time, nothing follows for all times that speaks of none. */
  private Term lasting(Term given, List<String> where) {
    boolean isFromVelocities = Stream.concat(values.values().stream(), where.stream().map(this::applied))
        .anyMatch(Instance::speaksOfRates);
    if (context.isAtAllTimes() && isFromVelocities && !speaksOfRates(given)) {
      throw new NotCovered("a citation from velocities of what speaks of none");
    }
    return given;
  }

  private static NotCovered somethingElse() {
    return new NotCovered("a citation of a conclusion that is about something else");
  }

  @Override
  public Term identity(Conclusion.Identity identity) {
    identity.positive().forEach(name -> shown.add(applied(Term.name(name)).is(Relation.GREATER, Term.whole(0))));
    Term equation = applied(identity.equation());
    equation.parts().forEach(side -> shown.add(exists(side)));
    return lasting(equation, List.of());
  }

  @Override
  public Term inequality(Conclusion.Inequality inequality) {
    where(inequality.where());
    return lasting(applied(inequality.comparison()), inequality.where());
  }

  /** What a law says of a flow; its symbols do not move. */
  @Override
  public Term law(Conclusion.Law law) {
    if (context.along().filter(here -> isAbout(law.along(), here)).isEmpty()) {
      throw somethingElse();
    }
    if (values.keySet().stream().anyMatch(MOVING::contains) || values.values().stream().anyMatch(Instance::mayMove)) {
      throw new NotCovered("a citation of a law for what changes in time");
    }
    Term formula = applied(law.formula());
    if (law.kind().isOfState()) {
      shown.add(exists(formula));
    }
    where(law.where());
    return context.isAtAllTimes() ? atAllTimes(law.kind(), formula) : atOnce(law.kind(), formula);
  }

  private static Term atAllTimes(Conclusion.Law.Kind kind, Term formula) {
    return switch (kind) {
      case INVARIANT -> formula.is(Relation.EQUAL, Term.call("start", formula));
      case MONOTONE -> formula.is(Relation.AT_LEAST, Term.call("start", formula));
      case ALWAYS -> formula;
      case COMPARISON -> {
        if (!speaksOfRates(formula)) {
          throw new NotCovered("a citation of a law that holds at almost every time");
        }
        yield formula;
      }
    };
  }

  private static Term atOnce(Conclusion.Law.Kind kind, Term formula) {
    return switch (kind) {
      case INVARIANT -> Term.call("rate", formula).is(Relation.EQUAL, Term.whole(0));
      case MONOTONE -> Term.call("rate", formula).is(Relation.AT_LEAST, Term.whole(0));
      case COMPARISON -> formula;
      case ALWAYS -> throw new NotCovered("a citation of what is about all times for a single one");
    };
  }

  private static boolean speaksOfRates(Term t) {
    return t.calls("rate", 1) || t.parts().stream().anyMatch(Instance::speaksOfRates);
  }

  private static boolean mayMove(Term t) {
    boolean isMoving = t.asName().filter(MOVING::contains).isPresent()
        || t.asCall().filter(function -> !STILL.contains(function)).isPresent();
    return isMoving || t.parts().stream().anyMatch(Instance::mayMove);
  }

  private boolean isAbout(Conclusion.Along there, Conclusion.Along here) {
    return there.isOfCorrelation() == here.isOfCorrelation() && applied(there.decay()).equals(Term.parse(here.decay()))
        && (there.loss().isEmpty() || there.loss().equals(here.loss()))
        && isSame(there.depth(), here.depth(), "depth") && isSame(there.power(), here.power(), "power")
        && isSame(there.slope(), here.slope(), "slope");
  }

  /** A setting that is left out stands as its own name, and may be any. */
  private boolean isSame(String there, String here, String any) {
    return there.equals(any) || applied(there).equals(Term.parse(here));
  }

  @Override
  public Term that(Conclusion.That that) {
    throw somethingElse();
  }

  @Override
  public Term probability(Conclusion.Probability probability) {
    throw somethingElse();
  }

  @Override
  public Term eventually(Conclusion.Eventually eventually) {
    throw somethingElse();
  }

  @Override
  public Term limit(Conclusion.Limit limit) {
    throw somethingElse();
  }

  @Override
  public Term rate(Conclusion.Rate rate) {
    throw somethingElse();
  }

  @Override
  public Term exact(Conclusion.Exact exact) {
    throw somethingElse();
  }
}
