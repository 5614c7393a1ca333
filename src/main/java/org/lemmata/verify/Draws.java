package org.lemmata.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.network.Linear;

/**
 * The random numbers of one instance, from claim, seed and number alone.
 *
 * @param fresh what a probability draws anew; the rest is as in instance 0. Empty where everything is fresh
 */
record Draws(String claim, String seed, Certificate.Instance instance, Set<Object> fresh) {

  private static final double MOST = 1e6;

  private Random random(String stream, int row) {
    int index = fresh.isEmpty() || fresh.contains(stream.split("[-:~]")[0]) ? instance.index() : 0;
    String address = claim + "\n" + seed + "\n" + index + "\n" + stream + "\n" + row;
    return new Random(ByteBuffer.wrap(Certificate.sha256(address.getBytes(StandardCharsets.UTF_8))).getLong());
  }

  private double rounded(double v) {
    return instance.digits() < 0 ? v : BigDecimal.valueOf(v).setScale(instance.digits(), RoundingMode.HALF_EVEN).doubleValue();
  }

  double[] normals(String stream, int row, int count) {
    double[] z = DoubleStream.generate(random(stream, row)::nextGaussian).limit(count).toArray();
    double square = 1;
    for (int k = 0; k < instance.mix().size(); k++) {
      double part = instance.mix().get(k);
      z = Linear.combine(1, z, part, DoubleStream.generate(random(stream + "~" + (k + 1), row)::nextGaussian).limit(count).toArray());
      square += part * part;
    }
    double length = Math.sqrt(square);
    if (!(length < MOST)) {
      throw new Rejected("a mixture of random numbers without bound");
    }
    return Arrays.stream(z).map(v -> rounded(v / length)).toArray();
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
    return rounded(random(stream, row).nextDouble());
  }

  /** Input {@code i} of the law {@code kind}. */
  double[] point(String kind, String stream, int i, int d, double spread) {
    double[] z = normals(stream, i, d);
    double[] axis = new double[d];
    axis[kind.equals("orthonormal") ? i % d : 0] = kind.equals("clusters") && i % 2 == 1 ? -1 : 1;
    return switch (kind) {
      case "gaussian" -> z;
      case "sphere" -> Linear.unit(z);
      case "orthant" -> Linear.unit(Arrays.stream(z).map(Math::abs).toArray());
      case "orthonormal", "collinear" -> axis;
      case "clusters", "near-rank-one" -> Linear.combine(1, axis, spread, z);
      case "cone" -> {
        double angle = 0.9 * Math.PI / 4 * uniform(stream, -1 - i);
        z[0] = 0;
        yield Linear.norm(z) > 0 ? Linear.combine(Math.cos(angle), axis, Math.sin(angle), Linear.unit(z)) : axis;
      }
      case "split" -> {
        double[] half = new double[d];
        Arrays.setAll(half, k -> d == 1 || (i % 2 == 0) == (k < Math.max(1, d / 2)) ? Math.abs(z[k]) : 0);
        yield Linear.unit(half);
      }
      default -> throw new NotCovered("data of the kind " + kind);
    };
  }

  /** Label {@code i} of the law {@code kind} for the input {@code x}. */
  double[] label(String kind, String stream, int i, int outputs, double size, double[] x) {
    double[] y = new double[outputs];
    switch (kind) {
      case "gaussian":
        return normals(stream, i, outputs);
      case "signs":
        return signs(stream, i, outputs);
      case "alternating", "ones":
        Arrays.fill(y, kind.equals("ones") || i % 2 == 0 ? 1 : -1);
        return y;
      case "near-constant":
        y[0] = 1;
        return Linear.combine(1, y, size, normals(stream, i, outputs));
      case "teacher":
        for (int j = 0; j < size; j++) {
          double[] neuron = normals(stream, -1 - j, x.length + outputs);
          double active = Math.max(0, Linear.inner(Arrays.copyOf(neuron, x.length), x));
          y = Linear.combine(1, y, active, Arrays.copyOfRange(neuron, x.length, neuron.length));
        }
        return y;
      default:
        throw new NotCovered("labels of the kind " + kind);
    }
  }
}
