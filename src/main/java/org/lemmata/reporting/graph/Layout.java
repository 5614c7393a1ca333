package org.lemmata.reporting.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Where the nodes of a graph go: layers from left to right by the Eclipse Layout Kernel. Lengths are in pixels. */
record Layout(double width, double height, Map<String, Box> boxes, List<List<double[]>> arrows) {
  static final double BOX_WIDTH = 190;
  static final double BOX_HEIGHT = 34;

  /** The upper left corner of a node. */
  record Box(double x, double y) {}

  Box box(ClaimGraph.Node node) {
    return Objects.requireNonNull(boxes.get(node.id()));
  }

  static Layout of(ClaimGraph graph) {
    LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(CoreOptions.SPACING_NODE_NODE, 8.0);
    Map<String, ElkNode> nodes = new HashMap<>();
    for (ClaimGraph.Node n : graph.nodes()) {
      ElkNode node = ElkGraphUtil.createNode(root);
      node.setDimensions(BOX_WIDTH, BOX_HEIGHT);
      nodes.put(n.id(), node);
    }
    List<ElkEdge> edges = new ArrayList<>();
    for (ClaimGraph.Node n : graph.nodes()) {
      n.uses().stream().filter(nodes::containsKey)
          .forEach(use -> edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(use), nodes.get(n.id()))));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    Map<String, Box> boxes = new HashMap<>();
    nodes.forEach((id, node) -> boxes.put(id, new Box(node.getX(), node.getY())));
    return new Layout(root.getWidth(), root.getHeight(), boxes, edges.stream().map(Layout::line).toList());
  }

  private static List<double[]> line(ElkEdge edge) {
    List<double[]> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(new double[] {section.getStartX(), section.getStartY()});
      for (ElkBendPoint bend : section.getBendPoints()) {
        points.add(new double[] {bend.getX(), bend.getY()});
      }
      points.add(new double[] {section.getEndX(), section.getEndY()});
    }
    return points;
  }
}
