package org.lemmata.checking.world;

import java.util.Arrays;
import java.util.List;
import org.lemmata.checking.instance.Draw;
import org.lemmata.claim.Initialisation;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Value;

/** Builds the initial weights of an instance. */
final class StartMaker {
  /** A scale that is known so well is one that was rounded. */
  private static final double ROUNDINGS = 0x1p-46;

  private final Reader reader;
  private final Draw draw;
  private final Network network;

  StartMaker(Reader reader, Draw draw, Network network) {
    this.reader = reader;
    this.draw = draw;
    this.network = network;
  }

  /** Drawn numbers are what they were rounded to; written ones are known up to that rounding. */
  Value.Point make(Initialisation start) {
    Interval scale = reader.number(start.scale());
    if (!(scale.lo() > 0)) {
      throw new InvalidSource(start.scale().place(), "the scale of the initial weights is " + scale.middle(),
          "it has to be positive");
    }
    return around(draw, switch (start.start()) {
      case SPHERE -> drawn(scale, Weights.unit(draw.normals("initialisation", 0, network.size())));
      case GAUSSIAN -> drawn(scale, draw.normals("initialisation", 0, network.size()));
      case BALANCED, DOMINATED -> drawn(scale, neurons(start));
      case WEIGHTS -> written(scale, given(start.weights(), start.place()));
      case ENTRIES -> written(scale, entrywise(start.entries().orElseThrow(), start.place()));
      case LAYERS -> written(scale, layers(start));
    });
  }

  /** The ball around a point that a draw stands for. */
  static Value.Point around(Draw draw, Value.Point point) {
    double radius = draw.surroundings() * point.weights().valueNorm();
    return radius == 0
        ? point
        : new Value.Point(point.weights(), Roundoff.above(point.error() + radius), point.search(), point.owner(),
            false, point.onCourse());
  }

  private static Value.Point drawn(Interval scale, double[] w) {
    double error = scale.error() > ROUNDINGS * scale.middle() ? Roundoff.above(scale.error() * Weights.norm(w)) : 0;
    return new Value.Point(Weights.of(Weights.times(scale.middle(), w)), error);
  }

  private static Value.Point written(Interval scale, Interval[] w) {
    return point(Arrays.stream(w).map(scale::times).toArray(Interval[]::new));
  }

  /** Weights from what is known of each. */
  static Value.Point point(Interval[] w) {
    double[] errors = Arrays.stream(w).mapToDouble(Interval::error).toArray();
    boolean isExact = Arrays.stream(w).allMatch(Interval::isExact);
    return new Value.Point(Weights.of(Arrays.stream(w).mapToDouble(Interval::middle).toArray()),
        isExact ? 0 : Roundoff.above(Weights.norm(errors)));
  }

  /** Rows of the first layer are substreams of their own, so that removing a neuron leaves the others alone. */
  private double[] neurons(Initialisation start) {
    FeedForward f = network.layered().filter(n -> n.trainedLayers() == 2 && n.outputs() == 1)
        .orElseThrow(() -> new InvalidSource(
            start.place(), "a balanced start needs a network with two trained layers and one output",
            "kind: gaussian"));
    int d = f.inputs();
    int m = f.widths()[1];
    double[] w = new double[f.size()];
    for (int j = 0; j < m; j++) {
      double[] incoming = draw.normals("initialisation", j, d);
      System.arraycopy(incoming, 0, w, j * d, d);
      double sign = draw.signs("initialisation-signs", j, 1)[0];
      double factor = start.start() == Initialisation.Start.BALANCED
          ? 1
          : 1.1 + draw.uniforms("initialisation-excess", j, 1)[0];
      w[m * d + j] = sign * factor * Weights.norm(incoming);
    }
    return w;
  }

  private Interval[] layers(Initialisation start) {
    FeedForward f = network.layered().filter(n -> n.trainedLayers() == start.layers().size())
        .orElseThrow(() -> new InvalidSource(
            start.place(), "`layers` needs one entry per trained layer of a feed-forward network",
            "this start has " + start.layers().size()));
    Interval[] w = new Interval[f.size()];
    for (int l = 1; l <= f.trainedLayers(); l++) {
      Initialisation.LayerStart law = start.layers().get(l - 1);
      Interval size = reader.number(law.size());
      int columns = f.widths()[l - 1];
      for (int row = 0; row < f.widths()[l]; row++) {
        String stream = "initialisation";
        int address = l * 100_000 + row;
        double[] values = law.signs() ? draw.signs(stream, address, columns) : draw.normals(stream, address, columns);
        for (int k = 0; k < columns; k++) {
          w[f.offset(l) + row * columns + k] = size.times(Interval.of(values[k]));
        }
      }
    }
    return w;
  }

  private Interval weight(Reader asked, Formula formula) {
    return draw.isOfMany() ? asked.range(formula) : asked.number(formula);
  }

  /** Weights by a formula in the layer l, the row i and the column j, all from 1. */
  Interval[] entrywise(Formula value, Place place) {
    Interval[] w = new Interval[network.size()];
    List<Network.Shape> shapes = network.shapes();
    if (shapes.isEmpty()) {
      throw new InvalidSource(place, "`entries` is for networks with layers",
          "write the blocks' weights on their own and join them");
    }
    int at = 0;
    for (int l = 1; l <= shapes.size(); l++) {
      for (int i = 1; i <= shapes.get(l - 1).rows(); i++) {
        for (int j = 1; j <= shapes.get(l - 1).columns(); j++) {
          w[at++] = weight(reader.with("l", l).with("i", i).with("j", j), value);
        }
      }
    }
    return w;
  }

  /** Matrices written out in the file, as one vector. */
  Interval[] given(List<List<List<Formula>>> matrices, Place place) {
    Interval[] w = matrices.stream().flatMap(List::stream).flatMap(List::stream).map(f -> weight(reader, f))
        .toArray(Interval[]::new);
    List<Network.Shape> shapes = network.shapes();
    boolean fits = w.length == network.size() && (shapes.isEmpty() || shapes.size() == matrices.size());
    for (int l = 1; fits && l <= shapes.size(); l++) {
      int columns = shapes.get(l - 1).columns();
      fits = matrices.get(l - 1).size() == shapes.get(l - 1).rows()
          && matrices.get(l - 1).stream().allMatch(r -> r.size() == columns);
    }
    if (!fits) {
      throw new InvalidSource(
          place, "these matrices do not have the shapes of the network's layers",
          "layer l has n_l rows of n_(l-1) numbers; a layer of a diagonal network is one row");
    }
    return w;
  }
}
