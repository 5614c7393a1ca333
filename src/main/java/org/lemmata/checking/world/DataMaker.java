package org.lemmata.checking.world;

import java.util.Arrays;
import org.lemmata.checking.instance.Draw;
import org.lemmata.claim.Data;
import org.lemmata.claim.Labels;
import org.lemmata.claim.Subject;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.network.Weights;
import org.lemmata.quantity.language.Value;

/** Builds inputs and labels of an instance. */
final class DataMaker {
  static final int MOST_POINTS = 10_000;
  static final int LARGEST_DIMENSION = 1_000;

  private final Reader reader;
  private final Draw draw;
  private final Fixtures fixtures;
  private final String suffix;

  /** @param suffix of the names of the streams, so that each problem of an instance has random numbers of its own */
  DataMaker(Reader reader, Draw draw, Fixtures fixtures, String suffix) {
    this.reader = reader;
    this.draw = draw;
    this.fixtures = fixtures;
    this.suffix = suffix;
  }

  /** Inputs before any multiplication by labels. */
  double[][] points(Data data) {
    return data.cases(
        fixture -> reader.rows(fixtures.get(fixture.name(), fixture.place()).points()),
        given -> reader.rows(given.points()), this::drawn,
        this::computed);
  }

  private double[][] drawn(Data.DrawnPoints drawn) {
    int n = reader.whole(drawn.points(), "the number of points", 1, MOST_POINTS);
    int d = reader.whole(drawn.dimension(), "the dimension", 1, LARGEST_DIMENSION);
    double spread = reader.real(drawn.spread());
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      points[i] = point(drawn.distribution(), i, d, spread);
    }
    return points;
  }

  private double[][] computed(Data.ComputedPoints data) {
    int n = reader.whole(data.points(), "the number of points", 1, MOST_POINTS);
    int d = reader.whole(data.dimension(), "the dimension", 1, LARGEST_DIMENSION);
    double[][] points = new double[n][d];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < d; k++) {
        points[i][k] = reader.with("i", i + 1).with("k", k + 1).datum(data.value());
      }
    }
    return points;
  }

  private double[][] computed(Labels.ComputedLabels rule, double[][] points, int outputs) {
    Reader seeing = reader.with("X", new Value.Matrix(points, 0));
    double[][] labels = new double[points.length][outputs];
    for (int i = 0; i < points.length; i++) {
      for (int k = 0; k < outputs; k++) {
        labels[i][k] = seeing.with("i", i + 1).with("k", k + 1).datum(rule.value());
      }
    }
    return labels;
  }

  private double[] point(Data.Distribution distribution, int i, int d, double spread) {
    double[] normal = draw.normals("data" + suffix, i, d);
    double[] axis = new double[d];
    switch (distribution) {
      case GAUSSIAN:
        return normal;
      case SPHERE:
        return Weights.unit(normal);
      case ORTHANT:
        return Weights.unit(Arrays.stream(normal).map(Math::abs).toArray());
      case ORTHONORMAL:
        axis[i % d] = 1;
        return axis;
      case COLLINEAR:
        axis[0] = 1;
        return axis;
      case CONE:
        return inCone(normal, draw.uniforms("data" + suffix, -1 - i, 1)[0]);
      case SPLIT:
        return half(normal, i % 2 == 0);
      case CLUSTERS:
        axis[0] = i % 2 == 0 ? 1 : -1;
        break;
      default:
        axis[0] = 1;
    }
    for (int k = 0; k < d; k++) {
      axis[k] += spread * normal[k];
    }
    return axis;
  }

  /** At a random angle up to 0.9 times 45 degrees from the first axis, in a random direction. */
  private static double[] inCone(double[] normal, double uniform) {
    double angle = 0.9 * Math.PI / 4 * uniform;
    double[] point = normal.clone();
    point[0] = 0;
    double off = Weights.norm(point);
    for (int k = 0; off > 0 && k < point.length; k++) {
      point[k] *= Math.sin(angle) / off;
    }
    point[0] = off > 0 ? Math.cos(angle) : 1;
    return point;
  }

  private static double[] half(double[] normal, boolean first) {
    double[] point = new double[normal.length];
    int middle = Math.max(1, normal.length / 2);
    for (int k = 0; k < point.length; k++) {
      point[k] = first == k < middle || point.length == 1 ? Math.abs(normal[k]) : 0;
    }
    return Weights.unit(point);
  }

  double[][] labels(Subject subject, double[][] points, int outputs) {
    return subject.labels().cases(
        stored -> stored(stored, subject.data()), given -> reader.rows(given.values()),
        drawn -> drawn(drawn, points, outputs),
        computed -> computed(computed, points, outputs));
  }

  private double[][] stored(Labels.FixtureLabels labels, Data data) {
    Data.Fixture fixture = data.fixture().orElseThrow(
        () -> new InvalidSource(labels.place(), "labels from a fixture need data from a fixture",
            "data: {fixture: ...}"));
    return reader.rows(fixtures.get(fixture.name(), fixture.place()).labels());
  }

  private double[][] drawn(Labels.DrawnLabels drawn, double[][] points, int outputs) {
    boolean counts = drawn.rule() == Labels.Rule.TEACHER;
    double size = counts
        ? reader.whole(drawn.size(), "the number of teacher neurons", 1, 1_000)
        : reader.real(drawn.size());
    double[][] labels = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      labels[i] = label(drawn, i, outputs, size, points[i]);
    }
    double norm = Weights.norm(Arrays.stream(labels).flatMapToDouble(Arrays::stream).toArray());
    return drawn.normalised()
        ? Arrays.stream(labels).map(y -> Weights.times(1 / norm, y)).toArray(double[][]::new)
        : labels;
  }

  private double[] label(Labels.DrawnLabels drawn, int i, int outputs, double size, double[] x) {
    double[] y = new double[outputs];
    switch (drawn.rule()) {
      case GAUSSIAN:
        return draw.normals("labels" + suffix, i, outputs);
      case SIGNS:
        return draw.signs("labels" + suffix, i, outputs);
      case ALTERNATING:
        Arrays.fill(y, i % 2 == 0 ? 1 : -1);
        return y;
      case ONES:
        Arrays.fill(y, 1);
        return y;
      case TEACHER:
        return teacher(outputs, (int) Math.round(size), x);
      default:
        y[0] = 1;
        double[] noise = draw.normals("labels" + suffix, i, outputs);
        for (int k = 0; k < outputs; k++) {
          y[k] += size * noise[k];
        }
        return y;
    }
  }

  private double[] teacher(int outputs, int neurons, double[] x) {
    double[] y = new double[outputs];
    for (int j = 0; j < neurons; j++) {
      double[] neuron = draw.normals("labels" + suffix, -1 - j, x.length + outputs);
      double active = Math.max(0, Weights.inner(Arrays.copyOf(neuron, x.length), x));
      for (int k = 0; k < outputs; k++) {
        y[k] += neuron[x.length + k] * active;
      }
    }
    return y;
  }
}
