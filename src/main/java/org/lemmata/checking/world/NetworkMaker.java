package org.lemmata.checking.world;

import java.util.Arrays;
import java.util.List;
import org.lemmata.checking.instance.Draw;
import org.lemmata.claim.Architecture;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.network.Activation;
import org.lemmata.network.Diagonal;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Separable;
import org.lemmata.network.Weights;

/** Builds the network of an instance. */
final class NetworkMaker {
  static final int WIDEST = 1_000_000;
  static final int DEEPEST = 64;
  static final int LARGEST = 1_000_000;

  private final Reader reader;
  private final Draw draw;
  private final int inputs;
  private final String suffix;

  /** @param suffix of the names of the streams, as in {@link DataMaker} */
  NetworkMaker(Reader reader, Draw draw, int inputs, String suffix) {
    this.reader = reader;
    this.draw = draw;
    this.inputs = inputs;
    this.suffix = suffix;
  }

  Network make(Architecture architecture) {
    try {
      Network network = architecture.cases(
          this::layered,
          diagonal -> new Diagonal(inputs, reader.whole(diagonal.depth(), "the depth", 1, DEEPEST)),
          sum -> new Separable(sum.blocks().stream().map(this::make).toList()));
      if (network.size() > LARGEST) {
        throw new InvalidSource(
            architecture.place(), "the network has " + network.size() + " weights, more than " + LARGEST,
            "make it smaller");
      }
      return network;
    } catch (IllegalArgumentException error) {
      throw new InvalidSource(architecture.place(), String.valueOf(error.getMessage()),
          "see `network` in docs/claim-format.md");
    }
  }

  private FeedForward layered(Architecture.Layered layered) {
    int[] hidden;
    if (layered.depth().isPresent()) {
      int depth = reader.whole(layered.depth().get(), "the depth", 1, DEEPEST);
      hidden = new int[depth - 1];
      if (depth > 1) {
        if (layered.width().isEmpty()) {
          throw new InvalidSource(layered.place(), "`depth` needs `width`", "width: 4");
        }
        Arrays.fill(hidden, reader.whole(layered.width().get(), "the width", 1, WIDEST));
      }
    } else {
      hidden = layered.hidden().stream().mapToInt(f -> reader.whole(f, "a width", 1, WIDEST)).toArray();
    }
    int[] widths = new int[hidden.length + 2];
    widths[0] = inputs;
    System.arraycopy(hidden, 0, widths, 1, hidden.length);
    widths[widths.length - 1] = reader.whole(layered.outputs(), "the number of outputs", 1, WIDEST);
    long size = 0;
    for (int l = 1; l < widths.length; l++) {
      size += (long) widths[l] * widths[l - 1];
    }
    if (size > LARGEST) {
      throw new InvalidSource(layered.place(), "the network has " + size + " weights, more than " + LARGEST,
          "make it smaller");
    }
    Activation activation = new Activation(reader.datum(layered.slope()),
        reader.whole(layered.power(), "the power", 1, 16));
    return layered.output().map(o -> new FeedForward(widths, activation, output(o, widths[widths.length - 2])))
        .orElseGet(() -> new FeedForward(widths, activation));
  }

  private double[] output(Architecture.FixedOutput output, int width) {
    List<org.lemmata.claim.expression.Formula> values = output.values();
    return output.signs().isPresent()
        ? Weights.times(reader.datum(output.signs().get()), draw.signs("network" + suffix, 0, width))
        : reader.row(values);
  }
}
