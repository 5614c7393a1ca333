package org.lemmata.verify.claim;

import java.util.List;
import org.lemmata.verify.formula.Node;

/** Formulas that are written as a list of lists. */
final class Rows {
  private Rows() {}

  static List<List<String>> of(List<Node> lists) {
    return lists.stream().map(list -> list.items().stream().map(Node::text).toList()).toList();
  }
}
