package org.lemmata.checking.instance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/**
 * The random numbers of one instance, in named streams with one substream per row, so that taking a row away leaves
 * the others as they are. Streams named in {@code frozen} are those of instance 0: "fixed data, fresh weights".
 */
public final class Draw {
  private static final RandomGenerator<Double> GAUSSIAN = law(() -> Arbitraries.randomValue(Random::nextGaussian));
  private static final RandomGenerator<Double> UNIFORM = law(() -> Arbitraries.randomValue(Random::nextDouble));
  private static final RandomGenerator<Double> SIGN = law(() -> Arbitraries.of(-1.0, 1.0));

  private final Instance instance;
  private final Set<String> frozen;
  private final boolean edges;
  private final Optional<Box> box;
  private final double surroundings;

  /** Its numbers depend on the given random numbers alone, so one serves all instances. */
  private static RandomGenerator<Double> law(Supplier<Arbitrary<Double>> arbitrary) {
    return Session.call(() -> arbitrary.get().generator(1000));
  }

  /** @param edges whether the first instances take their parameters from the edges of the domains */
  public Draw(Instance instance, Set<String> frozen, boolean edges) {
    this(instance, frozen, edges, Optional.empty(), 0);
  }

  private Draw(Instance instance, Set<String> frozen, boolean edges, Optional<Box> box, double surroundings) {
    this.instance = instance;
    this.frozen = Set.copyOf(frozen);
    this.edges = edges;
    this.box = box;
    this.surroundings = surroundings;
  }

  /** A whole box of instances of a claim, in which there is nothing random. */
  public static Draw all(String claim, Box box) {
    return new Draw(Instance.of(claim, 0, 0), Set.of(), false, Optional.of(box), 0);
  }

  /** This instance with all others whose initial weights and points differ by at most this part of their norms. */
  public Draw around(double part) {
    return new Draw(instance, frozen, edges, box, part);
  }

  /** By which part of their norms weights may differ. */
  public double surroundings() {
    return surroundings;
  }

  public Draw(Instance instance, Set<String> frozen) {
    this(instance, frozen, true);
  }

  Optional<Box> box() {
    return box;
  }

  /** Whether it stands for more than one instance. */
  public boolean isOfMany() {
    return box.isPresent();
  }

  boolean hasEdges() {
    return edges;
  }

  public Instance instance() {
    return instance;
  }

  boolean isFrozen(String stream) {
    // Streams such as initialisation-signs or batches:w belong to what stands before the mark.
    return !frozen.isEmpty() && frozen.contains(stream.split("[-:]")[0]);
  }

  /**
   * Independent standard normal numbers. Mixed with others and divided by the length of the mixture, they stay that.
   */
  public double[] normals(String stream, int row, int count) {
    double[] z = numbers(GAUSSIAN, stream, row, count);
    double square = 1;
    for (int k = 0; k < parts(stream).size(); k++) {
      double part = parts(stream).get(k);
      add(z, part, numbers(GAUSSIAN, other(stream, k), row, count), 0);
      square += part * part;
    }
    double length = Math.sqrt(square);
    return rounded(Arrays.stream(z).map(v -> v / length));
  }

  /** Fair random signs; a mixture turns some of them round. */
  public double[] signs(String stream, int row, int count) {
    double[] signs = numbers(SIGN, stream, row, count);
    if (parts(stream).isEmpty()) {
      return signs;
    }
    double[] before = numbers(UNIFORM, stream + "~", row, count);
    double[] after = shifted(before.clone(), stream, row);
    for (int i = 0; i < count; i++) {
      signs[i] *= (before[i] < 0.5) == (after[i] < 0.5) ? 1 : -1;
    }
    return signs;
  }

  /** Uniform numbers in [0, 1). */
  public double[] uniforms(String stream, int row, int count) {
    return rounded(Arrays.stream(shifted(numbers(UNIFORM, stream, row, count), stream, row)));
  }

  /** Numbers in [0, 1] moved and reflected at the ends, which keeps them uniform. */
  private double[] shifted(double[] u, String stream, int row) {
    for (int k = 0; k < parts(stream).size(); k++) {
      add(u, parts(stream).get(k), numbers(UNIFORM, other(stream, k), row, u.length), -0.5);
    }
    for (int i = 0; i < u.length; i++) {
      double turn = u[i] - 2 * Math.floor(u[i] / 2);
      u[i] = turn <= 1 ? turn : 2 - turn;
    }
    return u;
  }

  private List<Double> parts(String stream) {
    return isFrozen(stream) ? List.of() : instance.mix();
  }

  private static String other(String stream, int k) {
    return stream + "~" + (k + 1);
  }

  private static void add(double[] to, double part, double[] what, double shift) {
    for (int i = 0; i < to.length; i++) {
      to[i] += part * (what[i] + shift);
    }
  }

  private double[] numbers(RandomGenerator<Double> law, String stream, int row, int count) {
    Random random = random(stream, row);
    double[] result = new double[count];
    for (int i = 0; i < count; i++) {
      result[i] = law.next(random).value();
    }
    return result;
  }

  private double[] rounded(DoubleStream values) {
    return values.map(this::rounded).toArray();
  }

  private double rounded(double value) {
    return instance.digits() == Instance.FULL
        ? value
        : BigDecimal.valueOf(value).setScale(instance.digits(), RoundingMode.HALF_EVEN).doubleValue();
  }

  /** A generator that depends on the address, the stream and the row, and on nothing else. */
  Random random(String stream, int row) {
    if (isOfMany()) {
      throw new Undefined(Reason.UNCOVERED, "something is drawn at random (" + stream + ")");
    }
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
