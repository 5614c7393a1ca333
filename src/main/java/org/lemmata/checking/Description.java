package org.lemmata.checking;

import java.util.Arrays;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.lemmata.checking.world.World;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Definition;
import org.lemmata.claim.source.NoValue;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Value;

/**
 * An instance in words: its parameters, and everything else that was drawn for it, as far as it is short. With the
 * claim file, that is enough to build the instance anew.
 */
final class Description {
  private static final int SHORT = 24;

  private final World world;
  private final StringJoiner lines = new StringJoiner("\n");

  private Description(World world) {
    this.world = world;
  }

  static String of(World world) {
    Description description = new Description(world);
    world.parameters().values().forEach((name, value) -> description.lines.add(name + " = " + plain(value.middle())));
    Claim claim = world.claim();
    if (claim.subject().isPresent()) {
      description.own();
      claim.definitions().forEach(description::other);
    }
    return description.lines.toString();
  }

  private void own() {
    try {
      Problem problem = world.problem();
      lines.add("x = " + rows(problem.data().points()));
      lines.add("y = " + rows(problem.data().labels()));
      weights("W", "w0", problem.network(), world.start().plain());
      fixed("", problem.network());
    } catch (Undefined unknown) {
      lines.add("the initial weights have no value: " + unknown.getMessage());
    }
  }

  private void other(Definition definition) {
    String name = definition.name();
    Runnable line = definition.cases(
        let -> () -> {},
        run -> () -> samples(run),
        limit -> () -> {},
        given -> () -> {},
        entrywise -> () -> {},
        drawn -> () -> drawn(name, world.lookup(name).point()),
        ascent -> () -> {},
        other -> () -> problem(name, world.lookup(name).problem()));
    try {
      line.run();
    } catch (Undefined | NoValue unknown) {
      // Such as a problem that is another one at each scale.
      lines.add(name + " is not shown: " + unknown.getMessage());
    }
  }

  private void drawn(String name, Value.Point point) {
    weights(name + " W", name, point.owner().orElseGet(world::problem).network(), point.weights().plain());
  }

  private void problem(String name, Problem problem) {
    lines.add(name + " x = " + rows(problem.data().points()));
    lines.add(name + " y = " + rows(problem.data().labels()));
    fixed(name + " ", problem.network());
  }

  private void samples(Definition.Run run) {
    if (run.dynamics() == Definition.Dynamics.STOCHASTIC_DESCENT) {
      int[] samples = world.samples(run, SHORT + 1);
      lines.add(run.name() + " sees the samples "
          + (samples.length <= SHORT ? Arrays.toString(samples) : "of more than " + SHORT + " draws"));
    }
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9 ? Long.toString((long) value) : Double.toString(value);
  }

  /** @param layer what the names of single layers begin with */
  private void weights(String layer, String whole, Network network, double[] w) {
    Optional<FeedForward> layered = network.layered();
    if (layered.isEmpty() || w.length > SHORT) {
      lines.add(
          whole + " = " + (w.length <= SHORT ? Arrays.toString(w) : w.length + " weights of norm " + Weights.norm(w)));
      return;
    }
    for (int l = 1; l <= layered.get().trainedLayers(); l++) {
      lines.add(layer + l + " = " + Arrays.deepToString(layered.get().matrix(w, l)));
    }
  }

  /** Output rows that no run moves; their signs may be random. */
  private void fixed(String owner, Network network) {
    network.parts().stream()
        .flatMap(part -> part.network().layered().stream())
        .filter(FeedForward::hasFixedOutput)
        .map(FeedForward::fixedOutput)
        .forEach(row -> lines.add(owner + "output row, not trained = "
            + (row.length <= SHORT ? Arrays.toString(row) : row.length + " numbers")));
  }

  private static String rows(double[][] rows) {
    return rows.length * rows[0].length <= SHORT
        ? Arrays.deepToString(rows)
        : rows.length + " vectors in R^" + rows[0].length;
  }
}
