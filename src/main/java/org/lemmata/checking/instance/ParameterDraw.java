package org.lemmata.checking.instance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.lemmata.kernel.number.Rational;

/**
 * Draws the parameters of one instance in the order of the file. The first instances are edge cases: 0 takes every
 * parameter at its smallest edge, 1 at its largest, the next ones put one parameter at an edge and draw the rest. Where
 * a probability is tested there are none, since every instance has to be an independent draw.
 */
public final class ParameterDraw {
  /** Instances from this index on are drawn at random throughout. */
  static final int EDGES = 6;

  private final Draw draw;
  private final Map<String, Rational> values = new LinkedHashMap<>();
  private int position;

  public ParameterDraw(Draw draw) {
    this.draw = draw;
  }

  /** What the next parameter is. */
  public Chosen choose(String name, Choice choice) {
    return draw.box().map(box -> box.chosen(name)).orElseGet(() -> Chosen.number(next(name, choice)));
  }

  /** The value of the next parameter. */
  Rational next(String name, Choice choice) {
    Rational pinned = draw.instance().pinned().get(name);
    int index = draw.isFrozen("parameters") ? 0 : draw.instance().index();
    int edge = draw.hasEdges() ? edge(index) : -1;
    Rational value = pinned != null
        ? pinned
        : edge == Integer.MAX_VALUE
            ? choice.largestEdge()
            : choice.value(draw.random("parameters", position), edge);
    position++;
    values.put(name, value);
    return value;
  }

  private int edge(int index) {
    return switch (index) {
      case 0 -> 0;
      case 1 -> Integer.MAX_VALUE;
      default -> index < EDGES && index % 4 == position % 4 ? index : -1;
    };
  }

  public Map<String, Rational> values() {
    return values;
  }
}
