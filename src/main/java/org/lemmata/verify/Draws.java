package org.lemmata.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.lemmata.verify.claim.Data;
import org.lemmata.verify.claim.Domain;
import org.lemmata.verify.claim.Labels;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.network.Linear;

/**
 * The random numbers of one instance, from claim, seed and number alone.
 *
 * @param fresh what a probability draws anew; the rest is as in instance 0. Empty where everything is fresh
 * @param origin of the instance
 */
record Draws(String claim, String seed, Certificate.Instance instance, Set<String> fresh, Origin origin) {
  /** Of other random numbers that are mixed in. */
  private static final int MOST_PARTS = 6;

  private static final int DECIMALS = 4;
  private static final double MOST = 1e6;

  /** The number of instances some of whose parameters are at the edges of their domains. */
  private static final int EDGES = 6;

  private static final int CYCLE = 4;

  /** How far beside the chosen numbers others lie. */
  private static final double BESIDE = 1e-6;

  Draws {
    if (origin == Origin.SAMPLED && (instance.digits() >= 0 || !instance.mix().isEmpty())) {
      throw new Rejected("an instance of the sample with numbers that are rounded or mixed");
    }
    // With many parts, or long ones, a random number could be made any number at will.
    if (instance.mix().size() > MOST_PARTS || !instance.mix().stream()
        .allMatch(part -> Math.abs(part) < MOST && BigDecimal.valueOf(part).scale() <= DECIMALS)) {
      throw new Rejected("a mixture of random numbers that no search makes");
    }
  }

  private int index(String stream) {
    return fresh.isEmpty() || fresh.contains(stream.split("[-:~]")[0]) ? instance.index() : 0;
  }

  /**
   * The parameter that is the {@code position}-th of those drawn.
   *
   * @param hasEdges whether the first instances take values from the edges of the domains
   */
  Num parameter(Domain domain, int position, boolean hasEdges) {
    int index = index("parameters");
    List<Num> edges = domain.edges();
    if (hasEdges && index == 1) {
      return edges.get(edges.size() - 1);
    }
    boolean isEdge = hasEdges && (index == 0 || index < EDGES && index % CYCLE == position % CYCLE);
    return isEdge ? edges.get(index % edges.size()) : domain.drawn(random("parameters", position));
  }

  private Random random(String stream, int row) {
    int index = index(stream);
    String address = claim + "\n" + seed + "\n" + index + "\n" + stream + "\n" + row;
    return new Random(ByteBuffer.wrap(Certificate.sha256(address.getBytes(StandardCharsets.UTF_8))).getLong());
  }

  private double rounded(double v) {
    return instance.digits() < 0
        ? v
        : BigDecimal.valueOf(v).setScale(instance.digits(), RoundingMode.HALF_EVEN).doubleValue();
  }

  /** Numbers beside the chosen ones, which the law would not distinguish from them. */
  private double[] beside(double[] chosen, String stream, int row) {
    return origin == Origin.BESIDE
        ? Linear.combine(1, chosen, BESIDE, plainNormals(stream + "~beside", row, chosen.length))
        : chosen;
  }

  private double[] plainNormals(String stream, int row, int count) {
    return DoubleStream.generate(random(stream, row)::nextGaussian).limit(count).toArray();
  }

  double[] normals(String stream, int row, int count) {
    double[] z = plainNormals(stream, row, count);
    double square = 1;
    for (int k = 0; k < instance.mix().size(); k++) {
      double part = instance.mix().get(k);
      z = Linear.combine(1, z, part, plainNormals(stream + "~" + (k + 1), row, count));
      square += part * part;
    }
    double length = Math.sqrt(square);
    return beside(Arrays.stream(z).map(v -> rounded(v / length)).toArray(), stream, row);
  }

  private void requireUnmixed() {
    if (!instance.mix().isEmpty()) {
      throw new NotCovered("signs and uniform numbers of a searched instance");
    }
  }

  double[] signs(String stream, int row, int count) {
    requireUnmixed();
    Random random = random(stream, row);
    double[] signs = new double[count];
    Arrays.setAll(signs, i -> random.nextInt(2) == 0 ? -1 : 1);
    return signs;
  }

  double uniform(String stream, int row) {
    requireUnmixed();
    double u = rounded(random(stream, row).nextDouble());
    return origin == Origin.BESIDE ? Math.abs(u - BESIDE) : u;
  }

  /** Input {@code i} of a law. */
  double[] point(Data.Law law, String stream, int i, int d, double spread) {
    double[] z = normals(stream, i, d);
    double[] axis = new double[d];
    axis[law == Data.Law.ORTHONORMAL ? i % d : 0] = law == Data.Law.CLUSTERS && i % 2 == 1 ? -1 : 1;
    return switch (law) {
      case GAUSSIAN -> z;
      case SPHERE -> Linear.unit(z);
      case ORTHANT -> Linear.unit(Arrays.stream(z).map(Math::abs).toArray());
      case ORTHONORMAL, COLLINEAR -> axis;
      case CLUSTERS, NEAR_RANK_ONE -> Linear.inexact(Linear.combine(1, axis, spread, z));
      case CONE -> {
        double angle = 0.9 * Math.PI / 4 * uniform(stream, -1 - i);
        z[0] = 0;
        yield Linear.norm(z) > 0 ? Linear.combine(Math.cos(angle), axis, Math.sin(angle), Linear.unit(z)) : axis;
      }
      case SPLIT -> {
        double[] half = new double[d];
        Arrays.setAll(half, k -> d == 1 || (i % 2 == 0) == (k < Math.max(1, d / 2)) ? Math.abs(z[k]) : 0);
        yield Linear.unit(half);
      }
    };
  }

  /** Label {@code i} of a law, for the input {@code x}. */
  double[] label(Labels.Law law, String stream, int i, int outputs, double size, double[] x) {
    double[] first = new double[outputs];
    first[0] = 1;
    return switch (law) {
      case GAUSSIAN -> normals(stream, i, outputs);
      case SIGNS -> signs(stream, i, outputs);
      case ONES -> filled(outputs, 1);
      case ALTERNATING -> filled(outputs, i % 2 == 0 ? 1 : -1);
      case NEAR_CONSTANT -> Linear.inexact(Linear.combine(1, first, size, normals(stream, i, outputs)));
      case TEACHER -> taught(stream, outputs, size, x);
    };
  }

  private static double[] filled(int outputs, double value) {
    double[] y = new double[outputs];
    Arrays.fill(y, value);
    return y;
  }

  private double[] taught(String stream, int outputs, double neurons, double[] x) {
    double[] y = new double[outputs];
    for (int j = 0; j < neurons; j++) {
      double[] neuron = normals(stream, -1 - j, x.length + outputs);
      double active = Math.max(0, Linear.inner(Arrays.copyOf(neuron, x.length), x));
      y = Linear.combine(1, y, active, Arrays.copyOfRange(neuron, x.length, neuron.length));
    }
    return y;
  }
}
