package org.lemmata.checking.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.lemmata.checking.instance.Choice;
import org.lemmata.checking.instance.Chosen;
import org.lemmata.checking.instance.Draw;
import org.lemmata.checking.instance.ParameterDraw;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Parameter;
import org.lemmata.claim.expression.ExactValue;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.NoValue;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Evaluator;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Scope;
import org.lemmata.quantity.language.Value;
import org.lemmata.quantity.measure.Arguments;
import org.lemmata.quantity.measure.Measures;
import org.lemmata.quantity.measure.PlainMeasure;

/** The drawn parameters of an instance; a scope for the formulas that come after them. */
public final class Parameters implements Scope {
  private static final String MEND = "check the ends of its domain, and that it uses earlier parameters only";

  private final Map<String, Interval> values = new LinkedHashMap<>();
  private final Map<String, Rational> exact = new LinkedHashMap<>();
  private final Map<String, Choice> choices = new LinkedHashMap<>();

  /** @throws InvalidSource where a domain is empty or depends on a later parameter */
  public Parameters(Claim claim, Draw draw) {
    this(claim, new ParameterDraw(draw)::choose);
  }

  /**
   * @param chooses what each parameter that is not a formula is
   * @throws InvalidSource where a domain is empty or depends on a later parameter
   */
  public Parameters(Claim claim, BiFunction<String, Choice, Chosen> chooses) {
    for (Parameter parameter : claim.parameters()) {
      try {
        choose(parameter, chooses);
      } catch (Undefined none) {
        throw new NoValue(none, parameter.place(), without(parameter, none), MEND);
      } catch (IllegalArgumentException error) {
        throw new InvalidSource(parameter.place(), without(parameter, error), MEND);
      }
    }
  }

  private static String without(Parameter parameter, RuntimeException value) {
    return "the parameter `" + parameter.name() + "` has no value: " + value.getMessage();
  }

  private void choose(Parameter parameter, BiFunction<String, Choice, Chosen> chooses) {
    String name = parameter.name();
    Optional<Choice> choice = parameter.domain().cases(
        fixed -> {
          fix(name, fixed.value());
          return Optional.empty();
        },
        whole -> Optional.of(Choice.whole(exact(whole.from()), exact(whole.to()))),
        real -> Optional.of(Choice.real(exact(real.from()), exact(real.to()), real.logarithmic())),
        oneOf -> Optional.of(Choice.oneOf(exact(oneOf.values()))));
    choice.ifPresent(c -> {
      Chosen chosen = chooses.apply(name, c);
      choices.put(name, c);
      chosen.exact().ifPresent(value -> exact.put(name, value));
      values.put(name, chosen.values());
    });
  }

  private void fix(String name, Formula value) {
    values.put(name, new Evaluator(this).decisive().number(value.tree()));
    try {
      exact.put(name, exact(value));
    } catch (Undefined irrational) {
      // Such as 1/sqrt(m): known as an enclosure only.
    }
  }

  private Rational exact(Formula formula) {
    return ExactValue.of(formula.tree(), exact);
  }

  private List<Rational> exact(List<Formula> formulas) {
    return formulas.stream().map(this::exact).toList();
  }

  /** Values by name, in the order of the file. */
  public Map<String, Interval> values() {
    return values;
  }

  /** The drawn ones, exactly. */
  public Map<String, Rational> drawn() {
    Map<String, Rational> drawn = new LinkedHashMap<>(exact);
    drawn.keySet().retainAll(choices.keySet());
    return drawn;
  }

  private Choice choice(String drawn) {
    return Objects.requireNonNull(choices.get(drawn));
  }

  /** The value that a shrinker would like best. */
  public Rational simplest(String name) {
    return choice(name).simplest();
  }

  /** The value of a drawn parameter a fraction {@code u} of the way through its domain. */
  public Rational at(String name, double u) {
    return choice(name).at(u);
  }

  /** The smallest and the largest value of a drawn parameter. */
  public List<Rational> ends(String name) {
    return choice(name).ends();
  }

  @Override
  public Value lookup(String name) {
    if (!values.containsKey(name)) {
      throw new Undefined(Reason.MISFIT, "`" + name + "` is not known here");
    }
    return new Value.Number(values.get(name));
  }

  @Override
  public Value call(String function, List<Value> arguments) {
    boolean isOfMatrices = arguments.stream().allMatch(a -> a.kind() == Kind.MATRIX || a.kind() == Kind.NUMBER);
    if (isOfMatrices && Measures.byName().get(function) instanceof PlainMeasure measure) {
      return measure.measure(new Arguments(arguments));
    }
    throw new Undefined(Reason.MISFIT, "`" + function + "` cannot be used here, only elementary functions");
  }
}
