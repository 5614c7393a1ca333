package org.lemmata.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;

/** Turns a claim into one of its false variants. */
final class Patch {
  private Patch() {}

  /** The claim with the patch of the mutant that has this id. */
  static Section mutant(Section claim, String id) {
    Section mutant = claim.sections("mutants").stream().filter(m -> m.says("id", id)).findFirst()
        .orElseThrow(() -> new Rejected("the claim has no mutant " + id));
    Node changed = claim;
    for (String path : mutant.section("patch").keys()) {
      changed = put(changed, steps(path), mutant.section("patch").find(path));
    }
    for (String path : mutant.texts("drop")) {
      changed = put(changed, steps(path), Optional.empty());
    }
    return changed.section();
  }

  /** Keys, and positions in lists, of a path such as {@code conclude[0].that}. */
  private static List<String> steps(String path) {
    return List.of(path.replace("]", "").split("[.\\[]"));
  }

  /** Removes what is there where there is no value. */
  private static Node put(Node tree, List<String> steps, Optional<Node> value) {
    String step = steps.get(0);
    List<String> rest = steps.subList(1, steps.size());
    return tree instanceof Node.Items list
        ? inList(list.items(), Integer.parseInt(step), rest, value)
        : inSection(tree.section(), step, rest, value);
  }

  private static Node inList(List<Node> items, int at, List<String> rest, Optional<Node> value) {
    List<Node> changed = new ArrayList<>(items);
    Node before = changed.remove(at);
    Optional<Node> after = rest.isEmpty() ? value : Optional.of(put(before, rest, value));
    after.ifPresent(node -> changed.add(at, node));
    return new Node.Items(changed);
  }

  private static Node inSection(Section section, String key, List<String> rest, Optional<Node> value) {
    if (!rest.isEmpty()) {
      Node below = section.find(key).orElseThrow(() -> new Rejected("a path of the mutant leads nowhere"));
      return section.with(key, put(below, rest, value));
    }
    return value.map(node -> section.with(key, node)).orElse(section.without(key));
  }
}
