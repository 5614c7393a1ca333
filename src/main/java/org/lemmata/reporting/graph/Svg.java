package org.lemmata.reporting.graph;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The picture of a claim graph: each box links to its claim; a dashed border marks what is not as expected. */
public final class Svg {
  private static final int LONGEST = 27;

  private Svg() {}

  /**
   * @param name makes the marks inside unique on a page; what is no letter or digit in it is left out
   * @return an {@code svg} element that takes its colours from the page. Arrows lead from a claim to those that rest on
   *     it
   */
  public static String of(ClaimGraph graph, String title, String name) {
    String tip = "tip-" + name.replaceAll("[^A-Za-z0-9]", "");
    Layout layout = Layout.of(graph);
    StringBuilder svg = new StringBuilder(String.format(Locale.ROOT,
        "<svg class=\"graph\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" "
            + "height=\"%.0f\" xmlns=\"http://www.w3.org/2000/svg\">",
        escaped(title), layout.width(), layout.height(), layout.width(), layout.height()));
    svg.append("<defs><marker id=\"" + tip
        + "\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path "
        + "d=\"M0 0L8 4L0 8z\"/></marker></defs>");
    for (List<double[]> line : layout.arrows()) {
      String points = line.stream().map(p -> String.format(Locale.ROOT, "%.1f,%.1f", p[0], p[1]))
          .collect(Collectors.joining(" "));
      svg.append("<polyline points=\"").append(points).append("\" marker-end=\"url(#" + tip + ")\"/>");
    }
    graph.nodes().forEach(n -> svg.append(box(n, layout.box(n))));
    return svg.append("</svg>").toString();
  }

  private static String box(ClaimGraph.Node n, Layout.Box at) {
    String mark = (n.asExpected() ? "✓ " : "✗ ") + n.result();
    return String.format(Locale.ROOT,
        "<a href=\"#%s\"><title>%s: %s</title><rect class=\"%s%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.0f\" "
            + "height=\"%.0f\" rx=\"4\"/>"
            + "<text x=\"%.1f\" y=\"%.1f\">%s</text><text class=\"note\" x=\"%.1f\" y=\"%.1f\">%s</text></a>",
        escaped(n.id()), escaped(n.id()), escaped(mark), escaped(n.style()), n.asExpected() ? "" : " unexpected",
        at.x(), at.y(),
        Layout.BOX_WIDTH, Layout.BOX_HEIGHT, at.x() + 6, at.y() + 14, escaped(shortened(n.id())), at.x() + 6,
        at.y() + 28, escaped(shortened(mark)));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
        "&#39;");
  }
}
