package org.lemmata.algebra.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.matheclipse.core.eval.ExprEvaluator;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IFraction;
import org.matheclipse.core.interfaces.IInteger;
import org.matheclipse.core.interfaces.ISymbol;

/** Translates formulas to Symja and back. All access is serialised: Symja's evaluator is shared mutable state. */
public final class Symja {
  private static final String PREFIX = "lemmata";

  private Symja() {}

  /** Made when it is first asked, since that takes a while. */
  private static final class Lazily {
    private static final ExprEvaluator MADE = new ExprEvaluator(true, (short) 0);
  }

  /** The formula with every {@code D} carried out by Symja. */
  public static synchronized Expression carryOut(Expression e) {
    return fromSymja(Lazily.MADE.eval(toSymja(e)));
  }

  /** Whether Symja simplifies the formula to zero. An opinion, not a proof. */
  public static synchronized boolean simplifiesToZero(Expression e) {
    return Lazily.MADE.eval(F.Simplify(toSymja(e))).isZero();
  }

  static IExpr toSymja(Expression e) {
    return e.cases(
        c -> F.QQ(F.ZZ(c.value().numerator()), F.ZZ(c.value().denominator())),
        n -> F.symbol(PREFIX + encoded(n.name())), Symja::none,
        Symja::operation, Symja::call, Symja::none, Symja::none);
  }

  private static IExpr none(Expression e) {
    throw new Undefined(Reason.UNCOVERED, "this formula has no symbolic form");
  }

  private static IExpr operation(Operation o) {
    List<IExpr> operands = o.operands().stream().map(Symja::toSymja).toList();
    return switch (o.operator()) {
      case PLUS -> F.Plus(operands.toArray(IExpr[]::new));
      case TIMES -> F.Times(operands.toArray(IExpr[]::new));
      case POWER -> F.Power(operands.get(0), operands.get(1));
      default -> throw new Undefined(Reason.MISFIT, "a comparison is not a symbolic value");
    };
  }

  private static IExpr call(Call c) {
    List<IExpr> arguments = c.arguments().stream().map(Symja::toSymja).toList();
    if (c.function().equals("D") && arguments.size() == 2) {
      return F.D(arguments.get(0), arguments.get(1));
    }
    return Elementary.find(c.function()).filter(f -> arguments.size() == 1).flatMap(Elementary::symja)
        .<IExpr>map(name -> F.unaryAST1(F.symbol(name), arguments.get(0))).orElseGet(() -> none(c));
  }

  /** Functions that Symja answers with, as reciprocals of ours. */
  private static final Map<String, Elementary> RECIPROCALS = Map.of("sech", Elementary.COSH, "csch", Elementary.SINH,
      "coth", Elementary.TANH);

  /** Symja does not tell X from x; a capital letter is written as z and its small letter, z as zz. */
  private static String encoded(String name) {
    return name.replaceAll("z", "zz").replaceAll("([A-Z])", "z$1").toLowerCase(Locale.ROOT);
  }

  private static String decoded(String symbol) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      if (c == 'z') {
        c = symbol.charAt(++i);
        c = c == 'z' ? c : Character.toUpperCase(c);
      }
      name.append(c);
    }
    return name.toString();
  }

  static Expression fromSymja(IExpr e) {
    if (e instanceof IInteger i) {
      return new Constant(new Rational(i.toBigNumerator(), java.math.BigInteger.ONE));
    }
    if (e instanceof IFraction f) {
      return new Constant(new Rational(f.toBigNumerator(), f.toBigDenominator()));
    }
    if (e instanceof ISymbol s && s.getSymbolName().startsWith(PREFIX)) {
      return new Name(decoded(s.getSymbolName().substring(PREFIX.length())));
    }
    if (e.equals(S.E)) {
      return new Call(Elementary.EXP.word(), List.of(new Constant(Rational.ONE)));
    }
    if (e instanceof IAST power && power.isPower() && power.arg1().equals(S.E)) {
      return new Call(Elementary.EXP.word(), List.of(fromSymja(power.arg2())));
    }
    if (e instanceof IAST ast) {
      List<Expression> operands = new ArrayList<>();
      for (int i = 1; i < ast.size(); i++) {
        operands.add(fromSymja(ast.get(i)));
      }
      return tree(ast, operands);
    }
    throw new Undefined(Reason.STUCK, "Symja answered with `" + e + "`, which is not in the language");
  }

  private static Expression tree(IAST ast, List<Expression> operands) {
    if (ast.head().equals(S.Plus)) {
      return new Operation(Operator.PLUS, operands);
    }
    if (ast.head().equals(S.Times)) {
      return new Operation(Operator.TIMES, operands);
    }
    if (ast.isPower()) {
      return new Operation(Operator.POWER, operands);
    }
    for (Elementary function : Elementary.values()) {
      if (function.symja().filter(ast.head().toString()::equalsIgnoreCase).isPresent()) {
        return new Call(function.word(), operands);
      }
    }
    Optional<Elementary> below = Optional.ofNullable(RECIPROCALS.get(ast.head().toString().toLowerCase(Locale.ROOT)));
    return below.map(f -> new Call(f.word(), operands))
        .map(value -> new Operation(Operator.POWER, List.of(value, new Constant(Rational.of(-1)))))
        .orElseThrow(() -> new Undefined(Reason.STUCK, "Symja left `" + ast + "` unevaluated"));
  }
}
