package org.lemmata.checking.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.algebra.law.Always;
import org.lemmata.algebra.law.Law;
import org.lemmata.claim.Citation;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.PerSample;
import org.lemmata.claim.ProofStep;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.Suggestion;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** Conclusions whose names are free symbols: identities, inequalities and laws of motion. */
final class FreeSymbols {
  /** What has a meaning in an identity. */
  private static final Set<String> SYMBOLIC = Stream.concat(Stream.of("D"), Elementary.smooth().stream())
      .collect(Collectors.toCollection(TreeSet::new));

  /** What has a meaning in an inequality. */
  private static final Set<String> REAL = Elementary.continuous();

  /** What has a meaning in a law of motion. */
  private static final Set<String> CHANGING = Stream.concat(Law.functions().stream(), Elementary.smooth().stream())
      .collect(Collectors.toCollection(TreeSet::new));

  private static final Set<String> OF_ONE = Set.of("rate", "start");

  private static final Set<Operator> ORDER = EnumSet.of(Operator.LESS, Operator.AT_MOST, Operator.GREATER,
      Operator.AT_LEAST);
  private static final Set<Operator> ORDER_OR_EQUATION = EnumSet.of(Operator.LESS, Operator.AT_MOST,
      Operator.GREATER, Operator.AT_LEAST, Operator.EQUAL);

  private final Claim claim;
  private final Diagnostics problems;

  FreeSymbols(Claim claim, Diagnostics problems) {
    this.claim = claim;
    this.problems = problems;
  }

  void check(Symbolic conclusion) {
    conclusion.<Runnable>cases(
        exact -> () -> {},
        identity -> () -> identity(identity.formula()),
        inequality -> () -> inequality(inequality),
        law -> () -> law(law))
        .run();
  }

  private void identity(Formula whole) {
    whole.tree().children().forEach(side -> formula(side, whole, "an identity", call -> symbolic(call, whole)));
  }

  private void law(Symbolic.Law law) {
    int before = problems.all().size();
    boolean isAlways = law.form() == Symbolic.Law.Form.ALWAYS;
    if (isAlways || law.form() == Symbolic.Law.Form.LAW) {
      equationOrOrder(law.formula());
    } else {
      changing(law.formula().tree(), law.formula());
    }
    law.by().forEach(step -> step.<Runnable>cases(own -> () -> equationOrOrder(own.formula()),
        citation -> () -> cited(citation, law, this::equationOrOrder), perSample -> () -> order(perSample)).run());
    if (!isAlways) {
      Stream.of(Stream.of(law.formula()), law.where().stream(), law.by().stream().flatMap(FreeSymbols::own))
          .flatMap(formulas -> formulas).forEach(this::noStart);
    }
    law.where()
        .forEach(hypothesis -> comparisons(hypothesis.tree(), hypothesis, ORDER, side -> changing(side, hypothesis)));
    law.along().depth().ifPresent(f -> setting(f, n -> isWhole(n, 20), "a whole number from 1 to 20", "depth: m"));
    law.along().power().ifPresent(f -> setting(f, n -> isWhole(n, 16), "a whole number from 1 to 16", "power: p"));
    law.along().slope().ifPresent(f -> setting(f,
        n -> n.compareTo(Rational.ONE) <= 0 && n.compareTo(Rational.of(-1)) >= 0, "between -1 and 1", "slope: 1"));
    law.along().decay().ifPresent(f -> setting(f, n -> n.signum() >= 0, "not negative", "decay: mu"));
    law.by().forEach(step -> step.<Runnable>cases(own -> () -> {}, citation -> () -> {},
        perSample -> () -> summed(perSample)).run());
    if (problems.all().size() == before) {
      try {
        if (isAlways) {
          Always.steps(law).forEach(step -> step.following().closed());
        } else {
          new Law(law).closed();
        }
      } catch (Undefined undefined) {
        problems.add(law.formula().place(), undefined.getMessage(), isAlways
            ? "always: loss(w) <= start(loss(w))"
            : "invariant: incoming(w, l, j)^2 - p*outgoing(w, l, j)^2");
      }
    }
  }

  private void summed(PerSample step) {
    try {
      Law.perSample(step, List.of()).forEach(Law::closed);
    } catch (Undefined undefined) {
      problems.add(step.formula().place(), undefined.getMessage(), "growth >= log(1/loss(w))*share");
    }
  }

  private void noStart(Formula formula) {
    formula.tree().nodes().filter(e -> e.argumentsOf("start").isPresent())
        .forEach(e -> problems.add(formula.placeOf(e), "`start` has a meaning in `always` only",
            "always: loss(w) <= start(loss(w))"));
  }

  private void equationOrOrder(Formula formula) {
    if (formula.tree().operandsOf(Operator.EQUAL).isPresent()) {
      formula.tree().children().forEach(side -> changing(side, formula));
    } else {
      comparisons(formula.tree(), formula, ORDER, side -> changing(side, formula));
    }
  }

  private static boolean isWhole(Rational number, int most) {
    return number.isInteger() && number.compareTo(Rational.ONE) >= 0 && number.compareTo(Rational.of(most)) <= 0;
  }

  private void setting(Formula formula, Predicate<Rational> isPossible, String range, String example) {
    Optional<Rational> number = ExactValue.find(formula.tree());
    boolean isSymbol = formula.tree().asName().filter(name -> !Law.isReserved(name)).isPresent();
    if (number.isEmpty() && !isSymbol) {
      problems.add(formula.place(), "what a law says of the network is a number or a symbol", example);
    } else if (number.filter(isPossible.negate()).isPresent()) {
      problems.add(formula.place(), "this has to be " + range, example);
    }
  }

  /** A formula of symbols and of what moves. */
  private void changing(Expression e, Formula whole) {
    formula(e, whole, "a law of motion", call -> {
      String f = call.function();
      if (!CHANGING.contains(f)) {
        problems.add(whole.placeOf(call), "`" + f + "` has no meaning in a law of motion", Suggestion.of(f, CHANGING));
      }
    });
    e.nodes().flatMap(node -> node.asName().stream()).filter(name -> Law.isReserved(name) && !name.equals("w"))
        .distinct()
        .forEach(name -> problems.add(whole.placeOf(name), "`" + name + "` has a meaning of its own in laws of motion",
            "choose another letter"));
  }

  private void inequality(Symbolic.Inequality inequality) {
    order(inequality.formula());
    inequality.by().forEach(step -> step.<Runnable>cases(own -> () -> order(own.formula()),
        citation -> () -> cited(citation, inequality, given -> comparisons(given.tree(), given, ORDER_OR_EQUATION,
            side -> real(side, given))),
        perSample -> () -> {}).run());
    inequality.where().forEach(f -> comparisons(f.tree(), f, ORDER_OR_EQUATION, side -> real(side, f)));
  }

  /** What is written in a step itself. */
  private static Stream<Formula> own(ProofStep step) {
    return step.cases(own -> Stream.of(own.formula()), citation -> Stream.empty(),
        perSample -> Stream.concat(Stream.of(perSample.formula()), perSample.by().stream()));
  }

  /** Of what one sample adds, and of what moves. */
  private void order(PerSample step) {
    Stream.concat(Stream.of(step.formula()), step.by().stream())
        .forEach(f -> comparisons(f.tree(), f, ORDER, side -> changing(side, f)));
  }

  private void order(Formula formula) {
    comparisons(formula.tree(), formula, ORDER, side -> real(side, formula));
  }

  /** What is wrong with a conclusion elsewhere, and with what it says of these values. */
  private void cited(Citation citation, Symbolic citing, Consumer<Formula> given) {
    check(citation.conclusion());
    citation.links(citing)
        .forEach(link -> given.accept(new Formula(link.text(), link.comparison(), citation.place())));
  }

  private void real(Expression side, Formula whole) {
    formula(side, whole, "an inequality", call -> real(call, whole));
  }

  /** Comparisons of real symbols, all of which have to hold. */
  private void comparisons(Expression e, Formula whole, Set<Operator> allowed, Consumer<Expression> side) {
    boolean isJoined = e.operandsOf(Operator.AND).isPresent();
    boolean isAllowed = e.operation().map(Operation::operator).filter(allowed::contains).isPresent();
    if (isJoined) {
      e.children().forEach(x -> comparisons(x, whole, allowed, side));
    } else if (isAllowed) {
      e.children().forEach(side);
    } else {
      String signs = allowed.contains(Operator.EQUAL) ? "<, <=, >, >= and ==" : "<, <=, > and >=";
      problems.add(whole.place(), "a comparison here consists of " + signs + ", joined by && only",
          "write log(1 + x) <= x");
    }
  }

  /** Names are free symbols, and only some functions have a meaning. */
  private void formula(Expression e, Formula whole, String kind, Consumer<Call> function) {
    boolean isFormula = e.cases(
        constant -> true, name -> true, text -> false, operation -> operation.operator().isArithmetic(), call -> {
          function.accept(call);
          arguments(call, whole);
          return true;
        }, overRange -> false, overTimes -> false);
    if (isFormula) {
      e.children().forEach(x -> formula(x, whole, kind, function));
    } else {
      problems.add(whole.place(), kind + " has no words, no ranges and no conditions inside", "write it out");
    }
  }

  private void arguments(Call call, Formula whole) {
    int size = call.arguments().size();
    boolean takes = Elementary.find(call.function()).map(f -> f.takes(size))
        .orElse(size == 1 || !OF_ONE.contains(call.function()));
    if (!takes) {
      problems.add(whole.placeOf(call), "`" + call.function() + "` takes one argument", call.function() + "(x)");
    }
  }

  private void real(Call call, Formula whole) {
    String function = call.function();
    if (!REAL.contains(function)) {
      problems.add(whole.placeOf(call), "`" + function + "` has no meaning in an inequality",
          Suggestion.of(function, REAL));
    }
  }

  private void symbolic(Call call, Formula whole) {
    String function = call.function();
    boolean onCell = Set.of("correlation", "inner", "gradient", "order").contains(function);
    if (!onCell && !SYMBOLIC.contains(function)) {
      problems.add(whole.placeOf(call), "`" + function + "` has no meaning in an identity",
          Suggestion.of(function, SYMBOLIC));
    } else if (onCell && claim.subject().isEmpty()) {
      problems.add(whole.placeOf(call), "`" + function + "` needs a `network`", "add the section network");
    }
  }
}
