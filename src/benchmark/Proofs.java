import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.Context;
import com.microsoft.z3.Params;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.lemmata.checking.proof.Conjecture;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.checking.proof.Effort;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.verdict.Derivation;
import org.matheclipse.core.eval.ExprEvaluator;

/**
 * Drawn statements of known truth, decided by Lemmata, by Z3 and by Symja, one after the other on each. Rows of the
 * table in {@code docs/performance.md}.
 */
public final class Proofs {
  private static final int COUNT = 1_040;
  private static final long SEED = 20261128;

  /** For each statement, of the others. */
  private static final int SECONDS = 5;

  private Proofs() {}

  /** How many were decided rightly, wrongly and not at all, and CPU seconds. */
  private static final class Score {
    private int right;
    private int wrong;
    private int open;
    private double seconds;

    void add(boolean isTrue, Optional<Boolean> answer, double spent) {
      right += answer.isPresent() && answer.get() == isTrue ? 1 : 0;
      wrong += answer.isPresent() && answer.get() != isTrue ? 1 : 0;
      open += answer.isEmpty() ? 1 : 0;
      seconds += spent;
    }

    String cells() {
      return right + " / " + wrong + " / " + open + " | " + String.format(Locale.ROOT, "%.1f", seconds);
    }
  }

  private interface Prover {
    Optional<Boolean> isTrue(Symbolic statement);
  }

  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ROOT);
    PrintStream table = System.out;
    System.setOut(System.err); // Symja prints what it cannot do
    table.println(
        """
            Measured by `src/benchmark/Proofs.java`: %d statements whose truth is known by how they were made
            (`Conjecture` among the tests; half of them are false, by a thousandth or a hundredth at a point of
            equality), decided by Lemmata, by Z3 4.13 (nonlinear real arithmetic; no exponential, no sine, no law of
            motion) and by Symja (`FullSimplify`, then `Reduce` of the negation), the others within %d s each. How many
            were decided rightly / wrongly / not at all, and elapsed seconds for the row, one after the other in one
            process. The families are ours: the shares show what each tool is not made for, not which is better.
            """
            .formatted(COUNT, SECONDS));
    table.println("| statements | number | Lemmata | s | Z3 | s | Symja | s |");
    table.println("|---|---|---|---|---|---|---|---|");
    List<Conjecture> drawn = Conjecture.draw(SEED, COUNT);
    List<Prover> provers = List.of(Proofs::lemmata, Proofs::zThree, Proofs::symja);
    for (Conjecture.Family family : Conjecture.Family.values()) {
      List<Conjecture> some = drawn.stream().filter(c -> c.family() == family).toList();
      String row = "| " + family.name().toLowerCase(Locale.ROOT) + " | " + some.size();
      for (Prover prover : provers) {
        Score score = new Score();
        for (Conjecture conjecture : some) {
          long start = System.nanoTime();
          Optional<Boolean> answer = prover.isTrue(conjecture.statement());
          score.add(conjecture.isTrue(), answer, (System.nanoTime() - start) / 1e9);
        }
        row += " | " + score.cells();
      }
      table.println(row + " |");
    }
    System.exit(0);
  }

  private static Optional<Boolean> lemmata(Symbolic statement) {
    Derivation.State state = Deduction.derive(statement, new Fixtures(Path.of(".")), Effort.FULL).state();
    return state == Derivation.State.OPEN ? Optional.empty() : Optional.of(state == Derivation.State.PROVED);
  }

  private static boolean isInequality(Symbolic statement) {
    return statement.cases(exact -> false, identity -> false, inequality -> true, law -> false);
  }

  private static Optional<Boolean> zThree(Symbolic statement) {
    if (!isInequality(statement)) {
      return Optional.empty();
    }
    Smt smt = new Smt();
    try (Context context = new Context()) {
      List<String> asserted = new ArrayList<>();
      statement.where().forEach(h -> asserted.add("(assert " + smt.of(h.tree()) + ")"));
      asserted.add("(assert (not " + smt.of(statement.comparison()) + "))");
      String script = smt.declared() + String.join("\n", asserted);
      Solver solver = context.mkSolver();
      Params params = context.mkParams();
      params.add("timeout", SECONDS * 1000);
      solver.setParameters(params);
      for (BoolExpr part : context.parseSMTLIB2String(script, null, null, null, null)) {
        solver.add(part);
      }
      Status status = solver.check();
      return status == Status.UNKNOWN ? Optional.empty() : Optional.of(status == Status.UNSATISFIABLE);
    } catch (UnsupportedOperationException notSaid) {
      return Optional.empty();
    }
  }

  /** Formulas in SMT-LIB. A root is a further number whose square is known. */
  private static final class Smt {
    private final Set<String> names = new TreeSet<>();
    private final List<String> roots = new ArrayList<>();

    String declared() {
      return names.stream().map(name -> "(declare-const " + name + " Real)\n").collect(Collectors.joining())
          + roots.stream().map(root -> root + "\n").collect(Collectors.joining());
    }

    String of(Expression e) {
      return e.cases(
          constant -> number(constant.value()), name -> {
            names.add(name.name());
            return name.name();
          }, Smt::none, operation -> {
            List<String> of = operation.operands().stream().map(this::of).toList();
            return switch (operation.operator()) {
              case PLUS -> "(+ " + String.join(" ", of) + ")";
              case TIMES -> "(* " + String.join(" ", of) + ")";
              case POWER -> power(of.get(0), operation.operands().get(1));
              case LESS -> "(< " + String.join(" ", of) + ")";
              case AT_MOST -> "(<= " + String.join(" ", of) + ")";
              case GREATER -> "(> " + String.join(" ", of) + ")";
              case AT_LEAST -> "(>= " + String.join(" ", of) + ")";
              case EQUAL -> "(= " + String.join(" ", of) + ")";
              case AND -> "(and " + String.join(" ", of) + ")";
              default -> none(e);
            };
          }, call -> call.function().equals("sqrt") ? root(of(call.arguments().get(0))) : none(e), Smt::none,
          Smt::none);
    }

    private static String number(Rational value) {
      return "(/ " + integer(value.numerator().toString()) + " " + integer(value.denominator().toString()) + ")";
    }

    private static String integer(String digits) {
      return digits.startsWith("-") ? "(- " + digits.substring(1) + ".0)" : digits + ".0";
    }

    private String power(String base, Expression exponent) {
      Rational number = exponent.asConstant().orElseThrow(UnsupportedOperationException::new);
      if (!number.isInteger()) {
        throw new UnsupportedOperationException();
      }
      int times = number.numerator().intValueExact();
      String product = "(* 1.0 1.0" + (" " + base).repeat(Math.abs(times)) + ")";
      return times < 0 ? "(/ 1.0 " + product + ")" : product;
    }

    private String root(String of) {
      String name = "root" + (roots.size() / 2 + 1);
      names.add(name);
      roots.add("(assert (>= " + name + " 0.0))");
      roots.add("(assert (= (* " + name + " " + name + ") " + of + "))");
      return name;
    }

    private static String none(Expression e) {
      throw new UnsupportedOperationException();
    }
  }

  private static Optional<Boolean> symja(Symbolic statement) {
    if (!isInequality(statement)) {
      return Optional.empty();
    }
    String comparison = text(List.of(statement.formula()));
    String where = statement.where().isEmpty() ? "True" : text(statement.where());
    String names = names(statement).stream().collect(Collectors.joining(",", "{", "}"));
    String simplified = answer("FullSimplify(" + comparison + "," + where + ")");
    if (simplified.equals("True") || simplified.equals("False")) {
      return Optional.of(simplified.equals("True"));
    }
    String reduced = answer("Reduce(!(" + comparison + ")&&" + where + "," + names + ",Reals)");
    return reduced.equals("False") ? Optional.of(true) : Optional.empty();
  }

  private static Set<String> names(Symbolic statement) {
    Set<String> names = new TreeSet<>();
    statement.comparison().nodes().forEach(e -> e.asName().ifPresent(names::add));
    return names;
  }

  private static String text(List<Formula> formulas) {
    return formulas.stream().map(f -> "(" + f.text().replace("atan", "ArcTan") + ")").collect(Collectors.joining("&&"));
  }

  private static String answer(String question) {
    try {
      return new ExprEvaluator(true, (short) 0).evaluateWithTimeout(question, SECONDS, TimeUnit.SECONDS, true, null)
          .toString();
    } catch (RuntimeException | StackOverflowError failed) {
      return Arrays.toString(new String[] {failed.getMessage()});
    }
  }
}
