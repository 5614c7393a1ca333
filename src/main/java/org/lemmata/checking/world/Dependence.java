package org.lemmata.checking.world;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Definition;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;

/** Which definitions speak of which names. */
public final class Dependence {
  private Dependence() {}

  /** Names used directly by each definition. */
  public static Map<String, Set<String>> direct(Claim claim) {
    Map<String, Set<String>> uses = new HashMap<>();
    for (Definition definition : claim.definitions()) {
      Set<String> names = new TreeSet<>();
      formulas(definition).forEach(f -> collect(f.tree(), names));
      if (definition instanceof Definition.LimitOf limit) {
        names.add(limit.run());
      }
      Definition.owner(definition).ifPresent(names::add);
      uses.put(definition.name(), names);
    }
    return uses;
  }

  /** Runs, ascents, and names that depend on them or on the scale, so that they cannot be had without computing. */
  static Set<String> onRuns(Claim claim) {
    Set<String> names = new TreeSet<>();
    claim.definitions().stream()
        .filter(d -> d instanceof Definition.Run || d instanceof Definition.Ascent)
        .forEach(d -> names.addAll(on(d.name(), claim)));
    claim.schedule().ifPresent(s -> names.addAll(on(s.variable(), claim)));
    return names;
  }

  /** Names that depend on {@code root}, directly or not, {@code root} included. */
  public static Set<String> on(String root, Claim claim) {
    Set<String> dependent = new TreeSet<>(Set.of(root));
    Map<String, Set<String>> direct = direct(claim);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Map.Entry<String, Set<String>> entry : direct.entrySet()) {
        if (entry.getValue().stream().anyMatch(dependent::contains)) {
          grew |= dependent.add(entry.getKey());
        }
      }
    }
    return dependent;
  }

  /** Whether the length of a schedule depends on anything but parameters. */
  public static boolean needsRuns(org.lemmata.claim.Schedule schedule, Claim claim) {
    Set<String> used = new TreeSet<>();
    collect(schedule.rungs().tree(), used);
    return claim.definitions().stream().anyMatch(d -> used.contains(d.name()));
  }

  /** Every formula of a definition. */
  public static List<Formula> formulas(Definition definition) {
    if (definition instanceof Definition.Let let) {
      return List.of(let.formula());
    }
    if (definition instanceof Definition.Run r) {
      return Stream.of(r.from(), Optional.of(r.scale()), r.time(), Optional.of(r.frames()), r.settle(), r.step(), r.steps(),
              r.batch(), Optional.of(r.decay()))
          .flatMap(Optional::stream)
          .toList();
    }
    if (definition instanceof Definition.Given given) {
      return given.weights().stream().flatMap(List::stream).flatMap(List::stream).toList();
    }
    if (definition instanceof Definition.Entrywise entries) {
      return List.of(entries.value());
    }
    if (definition instanceof Definition.Other other) {
      return Subjects.formulas(other);
    }
    return definition instanceof Definition.Ascent ascent
        ? Stream.concat(ascent.starts().stream(), Stream.of(ascent.radius())).toList()
        : List.of();
  }

  /** Adds every name in a tree, bound variables included. */
  public static void collect(Expression e, Collection<String> names) {
    e.nodes().flatMap(node -> node.asName().stream()).forEach(names::add);
  }
}
