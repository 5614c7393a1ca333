package org.lemmata.algebra.inequality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Printer;

/** A proof as lines, each step before those below it; docs/certificates.md describes the form. */
public final class Written {
  private final List<String> lines = new ArrayList<>();

  private Written() {}

  public static List<String> of(Step step) {
    Written written = new Written();
    written.write(step);
    return written.lines;
  }

  private void write(Step step) {
    lines.add(step.cases(
        outside -> "outside " + (outside.hypothesis() + 1),
        given -> "given " + (given.hypothesis() + 1) + " " + given.factor(),
        enclosure -> "enclosure",
        coefficients -> "coefficients" + formulas(List.of(coefficients.written())) + formulas(coefficients.atoms()),
        monotone -> "monotone " + monotone.variable() + (monotone.increasing() ? " up" : " down"),
        halves -> "halves " + halves.variable() + " " + halves.at(),
        product -> "product " + product.constant()
            + product.factors().stream().map(Written::factor).collect(Collectors.joining()),
        quadratic -> "quadratic " + quadratic.variable() + (quadratic.last().isPresent() ? " weak" : "")
            + formulas(List.of(quadratic.a(), quadratic.b(), quadratic.c())),
        shift -> "shift " + (shift.hypothesis() + 1) + " " + shift.variable() + (shift.upward() ? " up" : " down")
            + formulas(List.of(shift.factor(), shift.from())),
        moved -> "moved " + moved.variable() + formulas(List.of(moved.from())),
        named -> "named " + named.variable() + formulas(List.of(named.part(), named.written()))
            + named.kept().stream().map(k -> " ; " + (k.hypothesis() + 1) + formulas(List.of(k.written())))
                .collect(Collectors.joining()),
        rooted -> "rooted " + rooted.variable() + " " + rooted.degree(),
        squares -> "squares" + (squares.rootIsLarger() ? " root" : "")
            + formulas(List.of(squares.u(), squares.k(), squares.base())),
        weighted -> "weighted " + (weighted.hypothesis() + 1)
            + formulas(List.of(weighted.factor(), weighted.rest())),
        sum -> "sum" + formulas(List.of(sum.rest()))
            + sum.squares().stream().map(Written::square).collect(Collectors.joining()),
        multiplied -> "multiplied" + formulas(List.of(multiplied.factor())),
        solved -> "solved " + (solved.hypothesis() + 1) + " " + (solved.opposite() + 1) + " " + solved.variable()
            + formulas(List.of(solved.factor(), solved.from())),
        bound -> "bound " + (bound.hypothesis() + 1)));
    step.below().forEach(this::write);
  }

  private static String square(Step.Square square) {
    return " ; " + square.weight() + formulas(List.of(square.base()));
  }

  private static String factor(Step.Factor factor) {
    String reason = factor.step().isPresent() ? " reason " : " free ";
    return " ; " + factor.exponent() + (factor.sign() > 0 ? " +" : " -") + reason + Printer.print(factor.base());
  }

  private static String formulas(List<Expression> formulas) {
    return formulas.stream().map(f -> " ; " + Printer.print(f)).collect(Collectors.joining());
  }
}
