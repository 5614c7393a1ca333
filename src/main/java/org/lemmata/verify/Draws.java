package org.lemmata.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The random numbers of one instance, from claim, seed and number alone. */
record Draws(Certificate certificate, Certificate.Instance instance, Map<String, Object> claim) {

  Num[] point(String kind, int i, int d, Num spread) {
    Num[] axis = new Num[d];
    Arrays.fill(axis, Num.of(0));
    axis[kind.equals("orthonormal") ? i % d : 0] = Num.of(kind.equals("clusters") && i % 2 == 1 ? -1 : 1);
    Num[] z = normals("data", i, d);
    return switch (kind) {
      case "gaussian" -> z;
      case "sphere" -> unit(z);
      case "orthant" -> unit(Arrays.stream(z).map(Num::abs).toArray(Num[]::new));
      case "orthonormal", "collinear" -> axis;
      case "clusters", "near-rank-one" -> {
        Arrays.setAll(axis, k -> axis[k].plus(spread.times(z[k])));
        yield axis;
      }
      default -> throw new NotCovered("data of the kind " + kind);
    };
  }

  static Num[] unit(Num[] v) {
    Num norm = Quantities.norm(v);
    return Arrays.stream(v).map(x -> x.over(norm)).toArray(Num[]::new);
  }

  static Num[] filled(int n, double value) {
    Num[] all = new Num[n];
    Arrays.fill(all, Num.of(value));
    return all;
  }

  /** The stream of random numbers that belongs to claim, seed, instance, name and row. */
  private Random random(String stream, int row) {
    int index = isFrozen(stream.split("[-:~]")[0]) ? 0 : instance.index();
    String address = certificate.claim() + "\n" + certificate.seed() + "\n" + index + "\n" + stream + "\n" + row;
    return new Random(ByteBuffer.wrap(Certificate.sha256(address.getBytes(StandardCharsets.UTF_8))).getLong());
  }

  /** A probability over some draws keeps the others as they are in instance 0. */
  private boolean isFrozen(String stream) {
    return Yaml.list(claim.get("conclude")).stream().map(Yaml::map)
        .anyMatch(c -> c.containsKey("over") && !Yaml.list(c.get("over")).isEmpty() && !Yaml.list(c.get("over")).contains(stream));
  }

  Num[] normals(String stream, int row, int count) {
    Random random = random(stream, row);
    double[] z = new double[count];
    for (int i = 0; i < count; i++) {
      z[i] = random.nextGaussian();
    }
    double square = 1;
    for (int k = 0; k < instance.mix().size(); k++) {
      Random other = random(stream + "~" + (k + 1), row);
      double part = instance.mix().get(k);
      for (int i = 0; i < count; i++) {
        z[i] += part * other.nextGaussian();
      }
      square += part * part;
    }
    double length = Math.sqrt(square);
    return Arrays.stream(z).mapToObj(v -> Num.of(rounded(v / length))).toArray(Num[]::new);
  }

  private double rounded(double v) {
    return instance.digits() < 0
        ? v
        : java.math.BigDecimal.valueOf(v).setScale(instance.digits(), java.math.RoundingMode.HALF_EVEN).doubleValue();
  }

  Num[] signs(String stream, int row, int count, Num size) {
    if (!instance.mix().isEmpty()) {
      throw new NotCovered("random signs of a searched instance");
    }
    Random random = random(stream, row);
    Num[] signs = new Num[count];
    Arrays.setAll(signs, i -> random.nextInt(2) == 0 ? size.negate() : size);
    return signs;
  }
}
