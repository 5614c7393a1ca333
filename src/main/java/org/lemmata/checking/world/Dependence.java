package org.lemmata.checking.world;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Definition;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;

/** Which definitions speak of which names. */
public final class Dependence {
  /** The initial weights. */
  private static final String START = "w0";

  private Dependence() {}

  /** Names used directly by each definition. */
  public static Map<String, Set<String>> direct(Claim claim) {
    Map<String, Set<String>> uses = new HashMap<>();
    for (Definition definition : claim.definitions()) {
      Set<String> names = new TreeSet<>();
      definition.formulas().forEach(f -> names.addAll(f.tree().names()));
      names.addAll(named(definition));
      uses.put(definition.name(), names);
    }
    return uses;
  }

  /** The same with the initial weights, from which runs start that do not say so. */
  private static Map<String, Set<String>> withStart(Claim claim) {
    Map<String, Set<String>> uses = direct(claim);
    claim.definitions().stream().flatMap(d -> d.asRun().stream()).filter(run -> run.from().isEmpty())
        .forEach(run -> uses.computeIfAbsent(run.name(), n -> new TreeSet<>()).add(START));
    claim.subject().ifPresent(subject -> {
      Set<String> names = new TreeSet<>();
      subject.initialisation().formulas().forEach(f -> names.addAll(f.tree().names()));
      uses.put(START, names);
    });
    return uses;
  }

  /** Runs, ascents, and names that depend on them or on the scale, so that they cannot be had without computing. */
  static Set<String> onRuns(Claim claim) {
    Set<String> names = new TreeSet<>();
    claim.definitions().stream()
        .filter(Dependence::isComputed)
        .forEach(d -> names.addAll(on(d.name(), claim)));
    claim.schedule().ifPresent(s -> names.addAll(on(s.variable(), claim)));
    return names;
  }

  /** Whether it takes a computation of its own; a limit is that of a run. */
  private static boolean isComputed(Definition definition) {
    return definition.cases(
        let -> false, run -> true, limit -> false, given -> false, entrywise -> false, drawn -> false, ascent -> true,
        other -> false);
  }

  /** Names that depend on {@code root}, directly or not, {@code root} included. */
  public static Set<String> on(String root, Claim claim) {
    return on(Set.of(root), withStart(claim));
  }

  /** Names under {@code let} that are made of times which are read off frames, through others under it alone. */
  static Set<String> onFrames(Claim claim) {
    Map<String, Set<String>> lets = new HashMap<>();
    Set<String> roots = new TreeSet<>();
    for (Definition definition : claim.definitions()) {
      definition.asLet().map(let -> let.formula().tree()).ifPresent(tree -> {
        lets.put(definition.name(), tree.names());
        if (tree.nodes().anyMatch(Expression::isPlaceOnFrames)) {
          roots.add(definition.name());
        }
      });
    }
    return on(roots, lets);
  }

  private static Set<String> on(Set<String> roots, Map<String, Set<String>> uses) {
    Set<String> dependent = new TreeSet<>(roots);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Map.Entry<String, Set<String>> entry : uses.entrySet()) {
        if (entry.getValue().stream().anyMatch(dependent::contains)) {
          grew |= dependent.add(entry.getKey());
        }
      }
    }
    return dependent;
  }

  /** Whether a formula speaks of {@code root}, directly or not. */
  public static boolean isOn(String root, Formula formula, Claim claim) {
    return !Collections.disjoint(formula.tree().names(), on(root, claim));
  }

  /** The names that formulas use, directly or not. */
  public static Set<String> reached(Stream<Formula> formulas, Claim claim) {
    Map<String, Set<String>> direct = withStart(claim);
    Set<String> reached = new TreeSet<>();
    Queue<String> fresh = new ArrayDeque<>();
    formulas.forEach(f -> fresh.addAll(f.tree().names()));
    while (!fresh.isEmpty()) {
      String name = fresh.remove();
      if (reached.add(name)) {
        fresh.addAll(direct.getOrDefault(name, Set.of()));
      }
    }
    return reached;
  }

  /** Whether a formula speaks of weights. */
  public static boolean isOfWeights(Formula formula, Claim claim) {
    Set<String> reached = reached(Stream.of(formula), claim);
    return reached.contains(START)
        || claim.definitions().stream().filter(d -> reached.contains(d.name())).anyMatch(Dependence::hasWeights);
  }

  private static boolean hasWeights(Definition definition) {
    return definition.cases(
        let -> false, run -> true, limit -> true, given -> true, entrywise -> true, drawn -> true, ascent -> true,
        other -> false);
  }

  /** Whether the length of a schedule depends on anything but parameters. */
  public static boolean needsRuns(org.lemmata.claim.Schedule schedule, Claim claim) {
    Set<String> used = schedule.rungs().tree().names();
    return claim.definitions().stream().anyMatch(d -> used.contains(d.name()));
  }

  /** Names that a definition gives outside its formulas. */
  private static List<String> named(Definition definition) {
    return Stream.concat(definition.owner().stream(), run(definition).stream()).toList();
  }

  /** The run whose limit it is. */
  public static Optional<String> run(Definition definition) {
    return definition.cases(
        let -> Optional.empty(), run -> Optional.empty(), limit -> Optional.of(limit.run()), given -> Optional.empty(),
        entrywise -> Optional.empty(), drawn -> Optional.empty(), ascent -> Optional.empty(),
        other -> Optional.empty());
  }
}
