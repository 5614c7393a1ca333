package org.lemmata.check;

import java.util.Arrays;
import java.util.StringJoiner;
import org.lemmata.model.FeedForward;
import org.lemmata.model.Network;
import org.lemmata.model.Weights;
import org.lemmata.number.Undefined;
import org.lemmata.world.World;

/** An instance in words: its parameters, and its data and initial weights as far as they are short. */
final class Description {
  private static final int SHORT = 24;

  private Description() {}

  static String of(World world) {
    StringJoiner lines = new StringJoiner("\n");
    world.parameters().values().forEach((name, value) -> lines.add(name + " = " + plain(value.middle())));
    try {
      lines.add("x = " + rows(world.problem().data().points()));
      lines.add("y = " + rows(world.problem().data().labels()));
      weights(world.problem().network(), world.start().plain(), lines);
    } catch (Undefined noNetwork) {
      // A claim without a network has parameters only.
    }
    return lines.toString();
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Double.toString(value);
  }

  private static void weights(Network network, double[] w0, StringJoiner lines) {
    if (!(network instanceof FeedForward net) || w0.length > SHORT) {
      lines.add("w0 = " + (w0.length <= SHORT ? Arrays.toString(w0) : w0.length + " weights of norm " + Weights.norm(w0)));
      return;
    }
    for (int l = 1; l <= net.trainedLayers(); l++) {
      lines.add("W" + l + " = " + Arrays.deepToString(net.matrix(w0, l)));
    }
    if (net.fixedOutput() != null) {
      lines.add("output row, not trained = " + Arrays.toString(net.fixedOutput()));
    }
  }

  private static String rows(double[][] rows) {
    return rows.length * rows[0].length <= SHORT
        ? Arrays.deepToString(rows)
        : rows.length + " vectors in R^" + rows[0].length;
  }
}
