package org.lemmata.checking.lint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.checking.world.Dependence;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Definition;
import org.lemmata.claim.Parameter;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.Place;
import org.lemmata.quantity.language.Functions;
import org.lemmata.quantity.language.Kind;

/** The names of a claim and their kinds; notes names that are taken, and definitions that go round in circles. */
final class Names {
  private final Claim claim;
  private final Diagnostics problems;
  private final Map<String, Optional<Kind>> kinds = new LinkedHashMap<>();

  Names(Claim claim, Diagnostics problems) {
    this.claim = claim;
    this.problems = problems;
  }

  /** With their kinds; none where a problem was noted. */
  Map<String, Optional<Kind>> collect() {
    for (Parameter parameter : claim.parameters()) {
      add(parameter.name(), Optional.of(Kind.NUMBER), parameter.place());
    }
    if (claim.subject().isPresent()) {
      kinds.put("w0", Optional.of(Kind.WEIGHTS));
      kinds.put("X", Optional.of(Kind.MATRIX));
      kinds.put("Y", Optional.of(Kind.MATRIX));
      kinds.put(World.OWN, Optional.of(Kind.PROBLEM));
    }
    claim.schedule().ifPresent(s -> add(s.variable(), Optional.of(Kind.NUMBER), s.value().place()));
    for (Definition d : claim.definitions()) {
      kind(d).ifPresent(kind -> add(d.name(), Optional.of(kind), d.place()));
    }
    inOrder();
    return kinds;
  }

  /** The kind of a definition; that of a named expression follows from others. */
  private static Optional<Kind> kind(Definition definition) {
    Optional<Kind> weights = Optional.of(Kind.WEIGHTS);
    return definition.cases(
        let -> Optional.empty(), run -> Optional.of(Kind.RUN), limit -> weights, given -> weights, entrywise -> weights,
        drawn -> weights,
        ascent -> weights, other -> Optional.of(Kind.PROBLEM));
  }

  private void add(String name, Optional<Kind> kind, Place place) {
    if (kinds.containsKey(name) || Set.of("w0", "X", "Y", "k", World.OWN).contains(name)) {
      problems.add(place, "the name `" + name + "` is taken", "choose another name");
    } else if (Functions.isKnown(name)) {
      problems.add(place, "`" + name + "` is the name of a function", "choose another name");
    }
    kinds.put(name, kind);
  }

  /** Named expressions get their kinds once everything they use has one; what is left over goes round in circles. */
  private void inOrder() {
    Map<String, Set<String>> uses = Dependence.direct(claim);
    List<Definition> waiting = new java.util.ArrayList<>(claim.definitions());
    Set<String> done = new java.util.HashSet<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Definition d : List.copyOf(waiting)) {
        boolean ready = uses.getOrDefault(d.name(), Set.of()).stream()
            .noneMatch(n -> uses.containsKey(n) && !done.contains(n));
        if (ready) {
          d.asLet().ifPresent(let -> add(
              let.name(), new Typing(new HashMap<>(kinds), problems).kind(let.formula().tree(), let.formula()),
              let.place()));
          done.add(d.name());
          waiting.remove(d);
          moved = true;
        }
      }
    }
    for (Definition d : waiting) {
      problems.add(d.place(), "`" + d.name() + "` is defined through itself", "uses: " + uses.get(d.name()));
      kinds.merge(d.name(), Optional.of(Kind.NUMBER), (kind, number) -> kind.or(() -> number));
    }
  }
}
