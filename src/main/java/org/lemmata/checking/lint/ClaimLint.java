package org.lemmata.checking.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lemmata.checking.instance.Draw;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.checking.proof.Effort;
import org.lemmata.checking.world.Dependence;
import org.lemmata.checking.world.Guard;
import org.lemmata.checking.world.Parameters;
import org.lemmata.checking.world.Rehearsal;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Condition;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Mutant;
import org.lemmata.claim.Schedule;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Suggestion;
import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Derivation;
import org.lemmata.quantity.language.Kind;

/** Everything that can be said of one claim before it is checked. */
public final class ClaimLint {
  /** Instances that are built (not run) to see whether dimensions fit: the edge cases and a few more. */
  private static final int REHEARSALS = 8;

  /** A mutant differs by its patch, which shows at once. */
  private static final int OF_MUTANTS = 2;

  private final Claim claim;
  private final Diagnostics problems;
  private final Map<String, Optional<Kind>> names;

  private ClaimLint(Claim claim, Diagnostics problems) {
    this.claim = claim;
    this.problems = problems;
    this.names = new Names(claim, problems).collect();
  }

  /** What is wrong with a claim and its mutants, in the order of the file. */
  public static List<org.lemmata.claim.source.Diagnostic> check(Claim claim, Fixtures fixtures) {
    Diagnostics problems = new Diagnostics();
    ClaimLint own = new ClaimLint(claim, problems);
    own.check();
    own.rehearse(fixtures, REHEARSALS);
    own.exact(fixtures);
    for (Mutant mutant : claim.mutants()) {
      altered(claim, mutant.claim(), fixtures, problems);
      mutant.control().ifPresent(control -> altered(claim, control, fixtures, problems));
    }
    return problems.all();
  }

  private static void altered(Claim claim, Claim other, Fixtures fixtures, Diagnostics problems) {
    ClaimLint altered = new ClaimLint(other, problems);
    altered.check();
    if (!other.sharesInstancesWith(claim)) {
      altered.rehearse(fixtures, OF_MUTANTS);
    }
  }

  private void check() {
    definitions();
    conditions(claim.assume());
    conditions(claim.witness());
    for (Claim.Observation observation : claim.observe()) {
      numbers(List.of(observation.formula()));
      onTheGround(observation.formula());
    }
    claim.conclude().forEach(this::conclusion);
    new ConclusionCompatibility(claim, problems).check();
    claim.plots().forEach(this::plot);
    if (claim.schedule().isPresent()) {
      Map<String, Optional<Kind>> withK = new HashMap<>(names);
      withK.put("k", Optional.of(Kind.NUMBER));
      new Typing(withK, problems).expect(claim.schedule().get().value(), Kind.NUMBER);
      typing().expect(claim.schedule().get().rungs(), Kind.NUMBER);
    }
  }

  private Typing typing() {
    return new Typing(names, problems);
  }

  private void definitions() {
    for (Definition definition : claim.definitions()) {
      Dependence.run(definition).ifPresent(run -> named(run, Kind.RUN, definition.place()));
      definition.owner().ifPresent(of -> named(of, Kind.PROBLEM, definition.place()));
      if (definition.asLet().isEmpty()) {
        for (Formula formula : definition.formulas()) {
          boolean from = definition.asRun().flatMap(Definition.Run::from).filter(formula::equals).isPresent();
          new Typing(inside(definition), problems).expect(formula, from ? Kind.WEIGHTS : Kind.NUMBER);
        }
      }
    }
  }

  private void named(String name, Kind wanted, Place place) {
    Optional<Kind> sought = Optional.of(wanted);
    if (!sought.equals(names.get(name))) {
      Set<String> known = new TreeSet<>();
      names.forEach((other, kind) -> {
        if (kind.equals(sought)) {
          known.add(other);
        }
      });
      problems.add(place, "`" + name + "` is not a " + wanted, Suggestion.of(name, known));
    }
  }

  /** The names that the formulas of a definition may use. */
  private Map<String, Optional<Kind>> inside(Definition definition) {
    Map<String, Optional<Kind>> inside = new HashMap<>(names);
    List<String> indices = definition.cases(
        let -> List.of(), run -> List.of(), limit -> List.of(), given -> List.of(), entrywise -> List.of("l", "i", "j"),
        drawn -> List.of(), ascent -> List.of(), other -> List.of("i", "k"));
    indices.forEach(index -> inside.put(index, Optional.of(Kind.NUMBER)));
    return inside;
  }

  private void conditions(List<Condition> conditions) {
    for (Condition condition : conditions) {
      typing().expect(condition.that(), Kind.TRUTH);
    }
  }

  private void conclusion(Conclusion conclusion) {
    Formula formula = conclusion.formula();
    conclusion.symbolic().ifPresent(new FreeSymbols(claim, problems)::check);
    if (conclusion.symbolic().isPresent()) {
      return; // what is exact is looked at once the stored data can be read
    }
    typing().expect(formula, conclusion.isAboutNumber() ? Kind.NUMBER : Kind.TRUTH);
    if (conclusion.isAtScales() && claim.schedule().isEmpty()) {
      problems.add(formula.place(), "this conclusion is about a limit, but the claim has no `schedule`",
          "schedule: {variable: delta, rungs: 9, value: 2^(-k)}");
    }
    if (!conclusion.isAtScales()) {
      onTheGround(formula);
    }
    numbers(conclusion.numbers());
  }

  private void numbers(List<Formula> formulas) {
    for (Formula formula : formulas) {
      typing().expect(formula, Kind.NUMBER);
    }
  }

  /** A formula outside a limit must not speak of the scale. */
  private void onTheGround(Formula formula) {
    claim.schedule().ifPresent(s -> {
      Set<String> used = formula.tree().names();
      used.retainAll(Dependence.on(s.variable(), claim));
      used.forEach(name -> problems.add(
          formula.placeOf(name), "`" + name + "` depends on the scale `" + s.variable() + "`",
          "use `eventually`, `limit` or `rate`"));
    });
  }

  private void plot(Claim.Plot plot) {
    for (Claim.Plot.Series series : plot.series()) {
      try {
        Formula whole = plot.ranging(series);
        typing().kind(whole.tree(), whole);
      } catch (InvalidSource invalid) {
        problems.add(series.formula().place(), "`" + plot.over() + "` is not a range", "over: l in 1..L");
      }
    }
  }

  /** What is to be decided in fractions can be. */
  private void exact(Fixtures fixtures) {
    List<Symbolic> symbolic = claim.conclude().stream().flatMap(c -> c.symbolic().stream()).toList();
    for (Symbolic.Exact exact : symbolic.stream().flatMap(s -> s.exact().stream()).toList()) {
      if (!problems.isEmpty()) {
        return;
      }
      try {
        Derivation derivation = Deduction.derive(exact, fixtures, Effort.FULL);
        if (derivation.state() == Derivation.State.OPEN) {
          problems.add(exact.formula().place(), derivation.text(),
              "fractions, entries of X and Y, abs, max, min and ranges");
        }
      } catch (InvalidSource invalid) {
        problems.addAll(invalid.diagnostics());
      }
    }
  }

  private void rehearse(Fixtures fixtures, int instances) {
    for (int index = 0; index < instances && problems.isEmpty(); index++) {
      try {
        Draw draw = new Draw(Instance.of(claim.id(), 1, index), Set.of());
        if (Guard.unmet(claim, new Parameters(claim, draw)).isPresent()) {
          continue;
        }
        World world = new World(claim, draw, Fidelity.COARSE, fixtures);
        new Rehearsal(world).run();
        new Bounds(claim, world, problems).check();
        if (claim.schedule().isPresent() && !Dependence.needsRuns(claim.schedule().get(), claim)) {
          int rungs = world.rungs();
          if (rungs < Schedule.LAST) {
            problems.add(claim.schedule().get().rungs().place(),
                "a schedule has at least " + Schedule.LAST + " rungs, not " + rungs, "rungs: 8");
            return;
          }
        }
      } catch (InvalidSource invalid) {
        problems.addAll(invalid.diagnostics());
        return;
      } catch (Undefined undefined) {
        problems.add(claim.place(), "an instance cannot be built: " + undefined.getMessage(), "");
        return;
      }
    }
  }
}
