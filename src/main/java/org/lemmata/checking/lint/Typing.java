package org.lemmata.checking.lint;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Fold;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.Suggestion;
import org.lemmata.kernel.number.Rational;
import org.lemmata.quantity.language.Functions;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.measure.Measure;
import org.lemmata.quantity.measure.Measures;
import org.lemmata.quantity.measure.Signature;

/** Finds the kind of a formula, and notes unknown names, unknown functions and arguments of the wrong kind. */
final class Typing {
  private final Map<String, Optional<Kind>> names;
  private final Diagnostics problems;

  /** What other languages write, and how it is written here. */
  private static final Map<String, String> ELSEWHERE = Map.of(
      "pi", "write 4*atan(1)", "e", "write exp(1)", "infinity", "write a large number");

  /** What sums and products are made of. */
  private static final Set<Kind> NUMERIC = Set.of(Kind.NUMBER, Kind.MATRIX);

  private String hint(String name) {
    return ELSEWHERE.containsKey(name) ? ELSEWHERE.get(name) : Suggestion.of(name, names.keySet());
  }

  /** @param names and their kinds; none where a problem was noted */
  Typing(Map<String, Optional<Kind>> names, Diagnostics problems) {
    this.names = names;
    this.problems = problems;
  }

  /** Notes a problem unless the formula is of kind {@code wanted}. */
  void expect(Formula formula, Kind wanted) {
    kind(formula.tree(), formula).filter(kind -> kind != wanted).ifPresent(kind -> problems.add(
        formula.place(), "`" + shortened(formula) + "` is a " + kind + ", but a " + wanted + " is needed here",
        wanted == Kind.TRUTH ? "compare it with something: ... <= 1" : ""));
  }

  /** The kind of a tree; none where a problem was noted. */
  Optional<Kind> kind(Expression e, Formula whole) {
    return e.cases(
        constant -> Optional.of(Kind.NUMBER), name -> named(name, whole), text -> Optional.of(Kind.TEXT),
        o -> operation(o, whole), c -> call(c, whole),
        q -> Optional.of(overRange(q, whole)), q -> Optional.of(overTimes(q, whole)));
  }

  private Optional<Kind> named(Expression.Name part, Formula whole) {
    String name = part.name();
    if (!names.containsKey(name)) {
      problems.add(whole.placeOf(part), "unknown name `" + name + "`", hint(name));
    }
    return names.getOrDefault(name, Optional.empty());
  }

  private Kind overRange(Expression.OverRange q, Formula whole) {
    number(q.from(), whole);
    number(q.to(), whole);
    return fold(q, q.fold(), q.variable(), q.body(), whole);
  }

  private Kind overTimes(Expression.OverTimes q, Formula whole) {
    switch (q.moments()) {
      case RECORDED -> check(q.run(), Set.of(Kind.RUN), whole, "times(...)");
      case ALL -> kind(q.run(), whole).filter(kind -> kind != Kind.RUN).ifPresent(kind -> problems.add(
          whole.placeOf(q.run()), "`" + q.fold().word() + "` ranges over all times of a run; this is a " + kind,
          "write 1.." + q.run().asName().orElse("L") + " for the numbers up to it"));
    }
    return fold(q, q.fold(), q.variable(), q.body(), whole);
  }

  private Kind fold(Expression e, Fold fold, String variable, Expression body, Formula whole) {
    if (names.containsKey(variable)) {
      problems.add(whole.placeOf(variable, e), "the variable `" + variable + "` hides a name of the claim",
          "choose another letter");
    }
    Map<String, Optional<Kind>> inner = new HashMap<>(names);
    inner.put(variable, Optional.of(Kind.NUMBER));
    Set<Kind> allowed = fold.takesTruth() ? Set.of(Kind.TRUTH) : fold.takesMatrix() ? NUMERIC : Set.of(Kind.NUMBER);
    Optional<Kind> found = new Typing(inner, problems).check(body, allowed, whole, "the body of `" + fold.word() + "`");
    boolean isMatrix = fold.givesMatrix() || fold.takesMatrix() && found.filter(Kind.MATRIX::equals).isPresent();
    return isMatrix ? Kind.MATRIX : fold.givesTruth() ? Kind.TRUTH : Kind.NUMBER;
  }

  private Optional<Kind> operation(Expression.Operation o, Formula whole) {
    if (o.operator().isArithmetic()) {
      return arithmetic(o, whole);
    }
    boolean logical = o.operator() == Operator.AND || o.operator() == Operator.OR || o.operator() == Operator.NOT;
    boolean compares = o.operator() == Operator.EQUAL || o.operator() == Operator.UNEQUAL;
    Set<Kind> found = EnumSet.noneOf(Kind.class);
    for (Expression operand : o.operands()) {
      Set<Kind> allowed = logical
          ? Set.of(Kind.TRUTH)
          : compares ? Set.of(Kind.NUMBER, Kind.TEXT) : Set.of(Kind.NUMBER);
      check(operand, allowed, whole, "an operand").ifPresent(found::add);
    }
    if (compares && found.containsAll(Set.of(Kind.NUMBER, Kind.TEXT))) {
      problems.add(whole.placeOf(o), "a number is compared with a text", "compare like with like");
    }
    return Optional.of(Kind.TRUTH);
  }

  /** Of numbers, or of matrices: a sum of one kind, a product of both, a power with a number above. */
  private Optional<Kind> arithmetic(Expression.Operation o, Formula whole) {
    List<Expression> operands = o.operands();
    boolean isPower = o.operator() == Operator.POWER;
    List<Optional<Kind>> kinds = (isPower ? operands.subList(0, 1) : operands).stream()
        .map(operand -> check(operand, NUMERIC, whole, "an operand")).toList();
    if (isPower) {
      number(operands.get(1), whole);
    }
    if (kinds.stream().anyMatch(kind -> kind.filter(NUMERIC::contains).isEmpty())) {
      return Optional.empty();
    }
    Set<Kind> found = kinds.stream().flatMap(Optional::stream).collect(Collectors.toCollection(TreeSet::new));
    boolean isMatrix = found.contains(Kind.MATRIX);
    if (o.operator() == Operator.PLUS && found.size() > 1) {
      problems.add(whole.placeOf(o), "a number is added to a matrix",
          "write c*identity(n) for a multiple of the identity");
    }
    if (isPower && isMatrix
        && operands.get(1).asConstant().filter(c -> c.signum() < 0 || !c.isInteger()).isPresent()) {
      problems.add(whole.placeOf(operands.get(0)), "a matrix has whole powers only, and no division",
          operands.get(1).asConstant().filter(Rational::isInteger).isPresent()
              ? "write inverse(A)"
              : "a root is sum i in 1..n: sqrt(eigenvalue(A, i))*eigenvector(A, i)*transpose(eigenvector(A, i))");
    }
    return Optional.of(isMatrix ? Kind.MATRIX : Kind.NUMBER);
  }

  private Optional<Kind> call(Expression.Call c, Formula whole) {
    if (c.function().equals(Functions.IF)) {
      return choice(c, whole);
    }
    Optional<Elementary> elementary = Elementary.find(c.function());
    if (elementary.isPresent()) {
      if (!elementary.get().takes(c.arguments().size())) {
        problems.add(whole.placeOf(c), "`" + c.function() + "` takes one number", c.function() + "(x)");
      }
      c.arguments().forEach(a -> number(a, whole));
      return Optional.of(Kind.NUMBER);
    }
    Optional<Measure> measure = Optional.ofNullable(Measures.byName().get(c.function()));
    if (measure.isEmpty()) {
      Set<String> known = new TreeSet<>(Measures.byName().keySet());
      known.addAll(Functions.names());
      String hint = names.containsKey(c.function())
          ? "`" + c.function() + "` is a value; write " + c.function() + "*(...) to multiply"
          : Suggestion.of(c.function(), known);
      problems.add(whole.placeOf(c), "unknown function `" + c.function() + "`", hint);
    }
    return measure.map(Measure::signature).map(signature -> applied(signature, c, whole));
  }

  private Kind applied(Signature signature, Expression.Call c, Formula whole) {
    int most = signature.slots().size();
    if (c.arguments().size() > most || c.arguments().size() < most - signature.optional()) {
      problems.add(
          whole.placeOf(c),
          "`" + c.function() + "` takes " + most + (most == 1 ? " argument" : " arguments") + ", not "
              + c.arguments().size(),
          signature.toString());
      return signature.gives();
    }
    for (int i = 0; i < c.arguments().size(); i++) {
      Set<String> words = signature.slots().get(i).words();
      Expression argument = c.arguments().get(i);
      argument.asText().filter(word -> !words.isEmpty() && !words.contains(word)).ifPresent(word -> problems
          .add(whole.placeOf(argument), "`" + c.function() + "` knows no \"" + word + "\"",
              Suggestion.of(word, words)));
      check(argument, signature.slots().get(i).kinds(), whole,
          "argument `" + signature.slots().get(i).name() + "` of `" + c.function() + "`");
    }
    return signature.gives();
  }

  private Optional<Kind> choice(Expression.Call c, Formula whole) {
    if (c.arguments().size() != 3) {
      problems.add(whole.placeOf(c), "`if` takes a comparison and two numbers, or two matrices", "if(x > 0, x, 0)");
      return Optional.empty();
    }
    check(c.arguments().get(0), Set.of(Kind.TRUTH), whole, "the condition of `if`");
    Optional<Kind> first = check(c.arguments().get(1), NUMERIC, whole, "this place");
    Optional<Kind> second = check(c.arguments().get(2), NUMERIC, whole, "this place");
    if (first.isPresent() && second.isPresent() && first.get() != second.get()) {
      problems.add(whole.placeOf(c), "`if` is a " + first.get() + " or a " + second.get(), "give both one kind");
    }
    return first.filter(NUMERIC::contains);
  }

  private void number(Expression e, Formula whole) {
    check(e, Set.of(Kind.NUMBER), whole, "this place");
  }

  /** The kind that was found. */
  private Optional<Kind> check(Expression e, Set<Kind> allowed, Formula whole, String where) {
    Optional<Kind> found = kind(e, whole);
    found.filter(kind -> !allowed.contains(kind)).ifPresent(kind -> problems.add(whole.placeOf(e),
        where + " is a " + kind + ", but should be a " + join(new ArrayList<>(new TreeSet<>(allowed))),
        kind == Kind.MATRIX && allowed.contains(Kind.NUMBER)
            ? "norm(A - B) and entry(A, i, j) are numbers"
            : "see the measures in docs/claim-format.md"));
    return found;
  }

  private static String join(List<Kind> kinds) {
    return String.join(" or a ", kinds.stream().map(Kind::toString).toList());
  }

  private static String shortened(Formula formula) {
    return formula.text().length() > 50 ? formula.text().substring(0, 50) + "..." : formula.text();
  }
}
