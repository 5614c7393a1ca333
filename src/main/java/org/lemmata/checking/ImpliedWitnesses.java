package org.lemmata.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lemmata.checking.world.Dependence;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Definition;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Printer;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Antecedents;

/**
 * Witnesses that follow from a conclusion itself: each implication in it, or in a named formula that it uses, has to
 * meet its antecedent on some instance, or nothing was tested.
 *
 * @param needed by the words in which a verdict names them
 * @param alternatives parts of disjunctions, each with the comparison that is true where it is false
 */
record ImpliedWitnesses(Map<String, Expression> needed, Map<String, Expression> alternatives) {

  static ImpliedWitnesses of(Conclusion conclusion, Claim claim) {
    Map<String, Expression> needed = new LinkedHashMap<>();
    Map<String, Expression> alternatives = new LinkedHashMap<>();
    if (conclusion.symbolic().isPresent()) {
      return new ImpliedWitnesses(needed, alternatives);
    }
    List<Antecedents> all = new ArrayList<>(List.of(Antecedents.of(conclusion.formula().tree())));
    lets(conclusion.formula().tree(), claim).forEach(let -> all.add(Antecedents.ofNamed(let.formula().tree())));
    for (Antecedents antecedents : all) {
      antecedents.needed()
          .forEach(e -> needed.put("the case `" + Printer.print(e) + "` that a conclusion speaks of", e));
      antecedents.alternatives().forEach(e -> alternatives.put(Printer.print(e), e));
    }
    return new ImpliedWitnesses(needed, alternatives);
  }

  /**
   * The words of all that has to be seen before the conclusion counts as tested; the claim's own witnesses are among
   * them.
   */
  static Set<String> witnesses(Conclusion conclusion, Claim claim) {
    Set<String> witnesses = new LinkedHashSet<>(of(conclusion, claim).needed().keySet());
    claim.witness().forEach(w -> witnesses.add(w.that().text()));
    return witnesses;
  }

  private static List<Definition.Let> lets(Expression e, Claim claim) {
    Map<String, Definition.Let> known = new HashMap<>();
    claim.definitions().forEach(d -> {
      d.asLet().ifPresent(let -> known.put(let.name(), let));
    });
    List<Definition.Let> used = new ArrayList<>();
    collect(e, known, used);
    return used;
  }

  private static void collect(Expression e, Map<String, Definition.Let> known, List<Definition.Let> used) {
    for (String name : e.names()) {
      Definition.Let let = known.remove(name);
      if (let != null) {
        used.add(let);
        collect(let.formula().tree(), known, used);
      }
    }
  }

  /** The words of all that one instance shows. */
  Set<String> seen(TwoFidelities asked, Conclusion conclusion) {
    Set<String> seen = new HashSet<>();
    List<TwoFidelities> places = asked.places(conclusion);
    for (Map<String, Expression> some : List.of(needed, alternatives)) {
      some.forEach((words, comparison) -> {
        if (places.stream().anyMatch(place -> isTrue(comparison, place))) {
          seen.add(words);
        }
      });
    }
    return seen;
  }

  private static boolean isTrue(Expression comparison, TwoFidelities asked) {
    try {
      return asked.margin(comparison).lo() >= 0;
    } catch (Undefined unseen) {
      return false;
    }
  }
}
