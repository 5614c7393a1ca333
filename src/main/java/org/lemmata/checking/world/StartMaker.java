package org.lemmata.checking.world;

import java.util.List;
import org.lemmata.checking.instance.Draw;
import org.lemmata.claim.Initialisation;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Network;
import org.lemmata.network.Weights;

/** Builds the initial weights of an instance. */
final class StartMaker {
  private final Reader reader;
  private final Draw draw;
  private final Network network;

  StartMaker(Reader reader, Draw draw, Network network) {
    this.reader = reader;
    this.draw = draw;
    this.network = network;
  }

  Weights make(Initialisation start) {
    double scale = reader.real(start.scale());
    if (!(scale > 0)) {
      throw new InvalidSource(start.scale().place(), "the scale of the initial weights is " + scale,
          "it has to be positive");
    }
    return Weights.of(Weights.times(scale, direction(start)));
  }

  private double[] direction(Initialisation start) {
    switch (start.start()) {
      case SPHERE:
        return Weights.unit(draw.normals("initialisation", 0, network.size()));
      case GAUSSIAN:
        return draw.normals("initialisation", 0, network.size());
      case WEIGHTS:
        return given(start.weights(), start.place());
      case ENTRIES:
        return entrywise(start.entries().orElseThrow(), start.place());
      case LAYERS:
        return layers(start);
      default:
        return neurons(start);
    }
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

  private double[] layers(Initialisation start) {
    FeedForward f = network.layered().filter(n -> n.trainedLayers() == start.layers().size())
        .orElseThrow(() -> new InvalidSource(
            start.place(), "`layers` needs one entry per trained layer of a feed-forward network",
            "this start has " + start.layers().size()));
    double[] w = new double[f.size()];
    for (int l = 1; l <= f.trainedLayers(); l++) {
      Initialisation.LayerStart law = start.layers().get(l - 1);
      double size = reader.real(law.size());
      int columns = f.widths()[l - 1];
      for (int row = 0; row < f.widths()[l]; row++) {
        String stream = "initialisation";
        int address = l * 100_000 + row;
        double[] values = law.signs() ? draw.signs(stream, address, columns) : draw.normals(stream, address, columns);
        System.arraycopy(Weights.times(size, values), 0, w, f.offset(l) + row * columns, columns);
      }
    }
    return w;
  }

  /** Weights by a formula in the layer l, the row i and the column j, all from 1. */
  double[] entrywise(Formula value, Place place) {
    double[] w = new double[network.size()];
    List<Network.Shape> shapes = network.shapes();
    if (shapes.isEmpty()) {
      throw new InvalidSource(place, "`entries` is for networks with layers",
          "write the blocks' weights on their own and join them");
    }
    int at = 0;
    for (int l = 1; l <= shapes.size(); l++) {
      for (int i = 1; i <= shapes.get(l - 1).rows(); i++) {
        for (int j = 1; j <= shapes.get(l - 1).columns(); j++) {
          w[at++] = reader.with("l", l).with("i", i).with("j", j).real(value);
        }
      }
    }
    return w;
  }

  /** Matrices written out in the file, as one vector. */
  double[] given(List<List<List<Formula>>> matrices, Place place) {
    double[] w = matrices.stream().flatMap(List::stream)
        .flatMapToDouble(row -> java.util.Arrays.stream(reader.row(row))).toArray();
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
