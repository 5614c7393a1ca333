package org.lemmata.check;

import java.util.Arrays;
import java.util.StringJoiner;
import org.lemmata.world.World;

/** An instance in words: its parameters, and its data and initial weights as far as they are short. */
final class Description {
  private static final int SHORT = 24;

  private Description() {}

  static String of(World world) {
    StringJoiner lines = new StringJoiner("\n");
    world.parameters().values().forEach((name, value) -> lines.add(name + " = " + value.middle()));
    try {
      lines.add("x = " + rows(world.problem().data().points()));
      lines.add("y = " + rows(world.problem().data().labels()));
      lines.add("w0 = " + row(world.start().plain()));
    } catch (org.lemmata.number.Undefined noNetwork) {
      // A claim without a network has parameters only.
    }
    return lines.toString();
  }

  private static String rows(double[][] rows) {
    return rows.length * rows[0].length <= SHORT
        ? Arrays.deepToString(rows)
        : rows.length + " vectors in R^" + rows[0].length;
  }

  private static String row(double[] row) {
    return row.length <= SHORT ? Arrays.toString(row) : row.length + " weights of norm " + org.lemmata.model.Weights.norm(row);
  }
}
