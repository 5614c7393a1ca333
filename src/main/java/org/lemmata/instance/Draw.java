package org.lemmata.instance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The random numbers of one instance, in named streams with one substream per row, so that taking a row away leaves
 * the others as they are. Streams named in {@code frozen} are those of instance 0: "fixed data, fresh weights".
 */
public final class Draw {
  private final Instance instance;
  private final Set<String> frozen;
  private final boolean edges;

  /** @param edges whether the first instances take their parameters from the edges of the domains */
  public Draw(Instance instance, Set<String> frozen, boolean edges) {
    this.instance = instance;
    this.frozen = Set.copyOf(frozen);
    this.edges = edges;
  }

  public Draw(Instance instance, Set<String> frozen) {
    this(instance, frozen, true);
  }

  boolean hasEdges() {
    return edges;
  }

  public Instance instance() {
    return instance;
  }

  boolean isFrozen(String stream) {
    // Streams such as initialisation-signs or batches:w belong to what stands before the mark.
    return frozen.contains(stream.split("[-:]")[0]);
  }

  /** Independent standard normal numbers. */
  public double[] normals(String stream, int row, int count) {
    return numbers(Arbitraries.randomValue(Random::nextGaussian), stream, row, count);
  }

  /** Fair random signs. */
  public double[] signs(String stream, int row, int count) {
    return numbers(Arbitraries.of(-1.0, 1.0), stream, row, count);
  }

  /** Uniform numbers in [0, 1). */
  public double[] uniforms(String stream, int row, int count) {
    return numbers(Arbitraries.randomValue(Random::nextDouble), stream, row, count);
  }

  private double[] numbers(Arbitrary<Double> law, String stream, int row, int count) {
    Random random = random(stream, row);
    var generator = Session.call(() -> law.generator(1000));
    double[] result = new double[count];
    for (int i = 0; i < count; i++) {
      result[i] = rounded(generator.next(random).value());
    }
    return result;
  }

  private double rounded(double value) {
    return instance.digits() == Instance.FULL
        ? value
        : BigDecimal.valueOf(value).setScale(instance.digits(), RoundingMode.HALF_EVEN).doubleValue();
  }

  /** A generator that depends on the address, the stream and the row, and on nothing else. */
  Random random(String stream, int row) {
    int index = isFrozen(stream) ? 0 : instance.index();
    String address = instance.claim() + "\n" + instance.seed() + "\n" + index + "\n" + stream + "\n" + row;
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return new Random(java.nio.ByteBuffer.wrap(hash).getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
