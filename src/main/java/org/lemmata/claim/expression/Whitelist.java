package org.lemmata.claim.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Rational;
import org.matheclipse.parser.client.ast.ASTNode;
import org.matheclipse.parser.client.ast.FloatNode;
import org.matheclipse.parser.client.ast.FractionNode;
import org.matheclipse.parser.client.ast.FunctionNode;
import org.matheclipse.parser.client.ast.IntegerNode;
import org.matheclipse.parser.client.ast.StringNode;
import org.matheclipse.parser.client.ast.SymbolNode;

/** Keeps of Symja's syntax what the language has, and refuses the rest. */
final class Whitelist {
  private Whitelist() {}

  static Expression translate(ASTNode node, Place place) {
    if (node instanceof FunctionNode function) {
      return function(function, place);
    }
    if (node instanceof SymbolNode) {
      return new Expression.Name(node.getString());
    }
    if (node instanceof StringNode) {
      return new Expression.Text(node.getString());
    }
    Rational number = number(node);
    if (number == null) {
      throw refused(node.toString(), place);
    }
    return new Expression.Constant(number);
  }

  private static Rational number(ASTNode node) {
    if (node instanceof FractionNode fraction) {
      Rational value = number(fraction.getNumerator()).over(number(fraction.getDenominator()));
      return fraction.isSign() ? value.negate() : value;
    }
    if (node instanceof IntegerNode integer && integer.getNumberFormat() == 10) {
      return new Rational(new BigInteger(integer.toString()), BigInteger.ONE);
    }
    return node instanceof FloatNode ? Rational.of(new BigDecimal(node.toString())) : null;
  }

  private static Expression function(FunctionNode node, Place place) {
    if (!(node.get(0) instanceof SymbolNode)) {
      throw refused(node.toString(), place);
    }
    String head = node.get(0).getString();
    if (head.equals("Inequality")) {
      return mixedChain(node, place);
    }
    List<Expression> operands = new ArrayList<>();
    for (int i = 1; i < node.size(); i++) {
      operands.add(translate(node.get(i), place));
    }
    Operator operator =
        Arrays.stream(Operator.values()).filter(o -> o.head().equals(head)).findFirst().orElse(null);
    if (operator == null) {
      if (head.equals("Set")) {
        throw new InvalidSource(place, "`=` is not part of the formula language", "write == for equality");
      }
      if (Character.isUpperCase(head.charAt(0)) && !head.equals("D")) {
        throw refused(head, place);
      }
      return new Expression.Call(head, operands);
    }
    int least = operator.isComparison() || operator == Operator.POWER ? 2 : 1;
    boolean exact = operator == Operator.NOT || operator == Operator.POWER;
    if (operands.size() < least || (exact && operands.size() > least)) {
      throw refused(node.toString(), place);
    }
    return operator.isComparison() && operands.size() > 2
        ? chain(operator, operands)
        : new Expression.Operation(operator, operands);
  }

  /** {@code a < b < c} means {@code a < b && b < c}. */
  private static Expression chain(Operator operator, List<Expression> operands) {
    List<Expression> links = new ArrayList<>();
    for (int i = 0; i + 1 < operands.size(); i++) {
      links.add(new Expression.Operation(operator, operands.subList(i, i + 2)));
    }
    return new Expression.Operation(Operator.AND, links);
  }

  /** Symja writes {@code a < b <= c} as one node with the operators between the operands. */
  private static Expression mixedChain(FunctionNode node, Place place) {
    List<Expression> links = new ArrayList<>();
    for (int i = 1; i + 2 < node.size(); i += 2) {
      String head = node.get(i + 1).getString();
      Operator operator = Arrays.stream(Operator.values()).filter(o -> o.head().equals(head)).findFirst().orElseThrow();
      links.add(new Expression.Operation(operator, List.of(translate(node.get(i), place), translate(node.get(i + 2), place))));
    }
    return new Expression.Operation(Operator.AND, links);
  }

  private static InvalidSource refused(String what, Place place) {
    String shown = what.length() > 60 ? what.substring(0, 60) + "..." : what;
    return new InvalidSource(
        place, "`" + shown + "` is not part of the formula language", "see docs/claim-format.md for what is");
  }
}
