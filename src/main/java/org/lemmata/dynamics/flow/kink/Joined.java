package org.lemmata.dynamics.flow.kink;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Meter;
import org.lemmata.dynamics.flow.Plan;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;

/**
 * A sum of two-layer networks with one activation is one two-layer network with the neurons of all, so its flow is
 * known piece by piece as well.
 *
 * @param problem of the one network
 * @param place where each weight of the sum is in it
 */
public record Joined(Problem problem, int[] place) {

  /** Nothing for a sum of other networks. */
  public static Optional<Joined> of(Problem problem) {
    List<Network.Part<Network>> parts = problem.network().parts();
    List<FeedForward> blocks = parts.stream().flatMap(part -> part.network().layered().stream()).toList();
    if (blocks.size() < parts.size() || !blocks.stream().allMatch(f -> isLike(f, blocks.get(0)))) {
      return Optional.empty();
    }
    FeedForward first = blocks.get(0);
    int neurons = blocks.stream().mapToInt(b -> b.widths()[1]).sum();
    double[] output = blocks.stream().flatMapToDouble(b -> Arrays.stream(b.fixedOutput())).toArray();
    FeedForward network = new FeedForward(new int[] {first.inputs(), neurons, first.outputs()}, first.activation(),
        output);
    return Optional.of(new Joined(new Problem(network, problem.data(), problem.loss()), places(blocks, network)));
  }

  private static boolean isLike(FeedForward block, FeedForward first) {
    return block.layers() == 2
        && block.activation().equals(first.activation())
        && block.hasFixedOutput() == first.hasFixedOutput();
  }

  private static int[] places(List<FeedForward> blocks, FeedForward network) {
    int[] place = new int[blocks.stream().mapToInt(Network::size).sum()];
    int at = 0;
    int neuron = 0;
    for (FeedForward block : blocks) {
      int width = block.widths()[1];
      for (int k = 0; k < width * network.inputs(); k++) {
        place[at++] = neuron * network.inputs() + k;
      }
      for (int k = 0; !block.hasFixedOutput() && k < network.outputs(); k++) {
        for (int j = 0; j < width; j++) {
          place[at++] = network.offset(2) + k * network.widths()[1] + neuron + j;
        }
      }
      neuron += width;
    }
    return place;
  }

  /** The trajectory of the sum. */
  public Run solve(Coordinates coordinates, double tolerance, Meter meter, Weights start, Plan plan) {
    double[] values = new double[place.length];
    for (int k = 0; k < place.length; k++) {
      values[place[k]] = start.values()[k];
    }
    return new KinkedFlow(problem, coordinates, tolerance, meter).solve(new Weights(values, start.logScale()), plan)
        .each(this::apart);
  }

  private Frame apart(Frame frame) {
    double[] values = new double[place.length];
    for (int k = 0; k < place.length; k++) {
      values[k] = frame.weights().values()[place[k]];
    }
    return new Frame(frame.time(), new Weights(values, frame.weights().logScale()), frame.logElapsed());
  }
}
