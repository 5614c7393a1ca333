package org.lemmata.verify;

import static org.lemmata.verify.formula.Yaml.list;
import static org.lemmata.verify.formula.Yaml.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.verify.formula.Rejected;

/** Turns a claim into one of its false variants. */
final class Patch {
  private Patch() {}

  /** The claim with the patch of the mutant that has this id. */
  static Map<String, Object> mutant(Map<String, Object> claim, String id) {
    Map<String, Object> mutant = list(claim.getOrDefault("mutants", List.of())).stream().map(m -> map(m)).filter(m -> id.equals(m.get("id")))
        .findFirst().orElseThrow(() -> new Rejected("the claim has no mutant " + id));
    Subject.section(mutant, "patch").forEach((path, value) -> put(claim, steps(path), value));
    list(mutant.getOrDefault("drop", List.of())).forEach(path -> put(claim, steps((String) path), null));
    return claim;
  }

  /** Keys, and positions in lists, of a path such as {@code conclude[0].that}. */
  private static List<String> steps(String path) {
    return new ArrayList<>(List.of(path.replace("]", "").split("[.\\[]")));
  }

  /** Removes what is there where the value is null. */
  private static void put(Object tree, List<String> steps, Object value) {
    String step = steps.remove(0);
    boolean isLast = steps.isEmpty();
    if (tree instanceof List) {
      List<Object> items = list(tree);
      int at = Integer.parseInt(step);
      if (!isLast) {
        put(items.get(at), steps, value);
      } else if (value == null) {
        items.remove(at);
      } else {
        items.set(at, value);
      }
    } else if (!isLast) {
      put(map(tree).get(step), steps, value);
    } else if (value == null) {
      map(tree).remove(step);
    } else {
      map(tree).put(step, value);
    }
  }
}
