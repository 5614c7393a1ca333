package org.lemmata.reporting.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Claims and the claims they rest on. */
public final class ClaimGraph {
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  /**
   * One claim.
   *
   * @param group the paper
   * @param style the name of its level of evidence in the style of the page
   * @param result the verdict and its evidence in words
   * @param weakness of its own evidence, larger is weaker
   * @param uses ids it rests on directly
   */
  public record Node(String id, String group, String style, String result, int weakness, boolean asExpected,
      List<String> uses) {}

  /** The weakest claim among one and all it rests on; what is not as expected is weaker than any evidence. */
  public record Standing(Node weakest, Set<String> restsOn, Set<String> missing) {}

  public ClaimGraph(List<Node> claims) {
    claims.forEach(n -> nodes.put(n.id(), n));
  }

  /** In the order they were given. */
  public List<Node> nodes() {
    return List.copyOf(nodes.values());
  }

  /** Claims that are named as support but were not checked in this run are {@code missing}. */
  public Standing standing(String id) {
    Set<String> above = new LinkedHashSet<>();
    Set<String> missing = new LinkedHashSet<>();
    collect(id, above, missing);
    Node weakest = node(id);
    for (String other : above) {
      Node node = node(other);
      weakest = weight(node) > weight(weakest) ? node : weakest;
    }
    return new Standing(weakest, above, missing);
  }

  private Node node(String id) {
    return Objects.requireNonNull(nodes.get(id));
  }

  private static int weight(Node node) {
    return node.asExpected() ? node.weakness() : Integer.MAX_VALUE;
  }

  private void collect(String id, Set<String> above, Set<String> missing) {
    for (String use : node(id).uses()) {
      if (!nodes.containsKey(use)) {
        missing.add(use);
      } else if (above.add(use)) {
        collect(use, above, missing);
      }
    }
  }

  /** The claims of one paper with what they rest on in it. */
  public ClaimGraph of(String group) {
    return new ClaimGraph(nodes.values().stream().filter(n -> n.group().equals(group)).toList());
  }

  /** In Graphviz's language; form and words say what colours would. */
  public String dot() {
    List<String> lines = new ArrayList<>(
        List.of("digraph claims {", "  rankdir=BT; node [shape=box, fontname=\"sans-serif\"];"));
    for (Node n : nodes.values()) {
      String style = n.asExpected() ? "solid" : "bold,dashed";
      lines.add("  " + quoted(n.id()) + " [label=" + quoted(n.id() + "\n" + n.result())
          + ", style=\"" + style + "\"];");
    }
    for (Node n : nodes.values()) {
      n.uses().forEach(use -> lines.add("  " + quoted(n.id()) + " -> " + quoted(use) + ";"));
    }
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }

  /** In Mermaid's language, which many code hosts draw. */
  public String mermaid() {
    List<String> lines = new ArrayList<>(List.of("graph BT"));
    List<String> ids = List.copyOf(nodes.keySet());
    for (Node n : nodes.values()) {
      String warning = n.asExpected() ? "" : "NOT AS EXPECTED, ";
      lines.add("  n" + ids.indexOf(n.id()) + "[\"" + plain(n.id()) + "<br>" + warning + plain(n.result()) + "\"]");
    }
    for (Node n : nodes.values()) {
      n.uses().stream().filter(nodes::containsKey)
          .forEach(use -> lines.add("  n" + ids.indexOf(n.id()) + " --> n" + ids.indexOf(use)));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Letters that mean something to Mermaid or to a page are left out. */
  private static String plain(String text) {
    return text.replaceAll("[^\\w .,:;()+-]", " ");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }
}
