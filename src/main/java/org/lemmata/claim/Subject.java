package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;
import org.lemmata.network.Loss;

/**
 * The problem of an instance as the file describes it: network, data, labels, loss and initial weights.
 *
 * @param order the order of homogeneity that the claim is about, if the file states it
 */
public record Subject(
    Architecture network, Optional<Formula> order, Data data, Labels labels, LossChoice loss, Initialisation initialisation) {

  /** This problem with another network, of whatever order. */
  public Subject with(Architecture other) {
    return new Subject(other, Optional.empty(), data, labels, loss, initialisation);
  }

  /** This problem with other inputs. */
  public Subject with(Data other) {
    return new Subject(network, order, other, labels, loss, initialisation);
  }

  /** This problem with other labels. */
  public Subject with(Labels other) {
    return new Subject(network, order, data, other, loss, initialisation);
  }

  /** A network. */
  public sealed interface Architecture {
    Place place();
  }

  /**
   * Fully connected; {@code output} empty means trained. {@code hidden} are the widths of the hidden layers, or
   * {@code depth} matrices of equal hidden {@code width}.
   */
  public record Layered(
      List<Formula> hidden,
      Optional<Formula> depth,
      Optional<Formula> width,
      Formula outputs,
      Formula slope,
      Formula power,
      Optional<FixedOutput> output,
      Place place)
      implements Architecture {

    /** The same layers with another power of the activation. */
    public Layered withPower(Formula other) {
      return new Layered(hidden, depth, width, outputs, slope, other, output, place);
    }

    /** The same layers, each hidden one of width {@code one}. */
    public Layered narrow(Formula one) {
      return new Layered(
          hidden.stream().map(w -> one).toList(), depth, width.map(w -> one), outputs, slope, power, output, place);
    }
  }

  /** The last layer when it is not trained: given values, or fair random signs times a magnitude. */
  public record FixedOutput(List<Formula> values, Optional<Formula> signs) {}

  /** Diagonal linear. */
  public record DiagonalLinear(Formula depth, Place place) implements Architecture {}

  /** A sum of networks. */
  public record Sum(List<Architecture> blocks, Place place) implements Architecture {}

  /** Inputs. */
  public sealed interface Data {
    Place place();
  }

  /** Inputs and labels stored under {@code fixtures/}. */
  public record Fixture(String name, Place place) implements Data {}

  /** Inputs written out, one list per point. */
  public record GivenPoints(List<List<Formula>> points, Place place) implements Data {}

  /** Random inputs; {@code signed} multiplies {@code x_i} by its label. */
  public record DrawnPoints(
      Distribution distribution, Formula points, Formula dimension, Formula spread, boolean signed, Place place)
      implements Data {

    /** As many inputs as {@code other} says. */
    public DrawnPoints counting(Formula other) {
      return new DrawnPoints(distribution, other, dimension, spread, signed, place);
    }
  }

  /** Inputs by a formula for coordinate {@code k} of point {@code i}, both from 1. */
  public record ComputedPoints(Formula points, Formula dimension, Formula value, Place place) implements Data {}

  /** Families of inputs. */
  public enum Distribution {
    /** Uniform on the unit sphere. */
    SPHERE,
    /** Independent standard normal entries. */
    GAUSSIAN,
    /** Uniform on the part of the unit sphere with non-negative entries. */
    ORTHANT,
    /** The first coordinate vectors, repeated when there are more points than dimensions. */
    ORTHONORMAL,
    /** Two clusters of the given {@code spread} around opposite coordinate vectors. */
    CLUSTERS,
    /** The first coordinate vector plus {@code spread} times a Gaussian. */
    NEAR_RANK_ONE,
    /** Unit vectors within 0.9 times 45 degrees of the first coordinate vector. */
    CONE,
    /** Non-negative unit vectors on the first half of the coordinates for odd points, on the second half for even ones. */
    SPLIT,
    /** All the first coordinate vector. */
    COLLINEAR
  }

  /** Labels. */
  public sealed interface Labels {
    Place place();
  }

  /** Labels that come with a fixture. */
  public record FixtureLabels(Place place) implements Labels {}

  /** Labels written out, one list per point. */
  public record GivenLabels(List<List<Formula>> values, Place place) implements Labels {}

  /** Random labels; {@code normalised} divides by the Frobenius norm of all labels together. */
  public record DrawnLabels(Rule rule, Formula size, boolean normalised, Place place) implements Labels {}

  /** Labels by a formula for entry {@code k} of the label of point {@code i}, both from 1. */
  public record ComputedLabels(Formula value, Place place) implements Labels {}

  /** Families of labels. */
  public enum Rule {
    /** Independent standard normal. */
    GAUSSIAN,
    /** Fair random signs. */
    SIGNS,
    /** Alternately +1 and -1. */
    ALTERNATING,
    /** All equal to one. */
    ONES,
    /** The first coordinate direction plus {@code size} times a Gaussian. */
    NEAR_CONSTANT,
    /** A random network of the same inputs with {@code size} ReLU neurons. */
    TEACHER
  }

  /** The loss. */
  public record LossChoice(Loss.Kind kind, Formula factor, boolean mean) {}

  /** Initial weights {@code w0}, times {@code scale}. */
  public record Initialisation(Start start, List<LayerStart> layers, List<List<List<Formula>>> weights,
      Optional<Formula> entries, Formula scale, Place place) {}

  /** Families of initial weights. */
  public enum Start {
    /** Uniform on the unit sphere of weight space. */
    SPHERE,
    /** Independent standard normal. */
    GAUSSIAN,
    /** Two layers, incoming weights standard normal, |outgoing| = |incoming| with a fair sign. */
    BALANCED,
    /** As balanced, but |outgoing| > |incoming|. */
    DOMINATED,
    /** Layer by layer. */
    LAYERS,
    /** Written out. */
    WEIGHTS,
    /** By a formula for entry {@code (i, j)} of layer {@code l}. */
    ENTRIES
  }

  /** One layer's law: normal with a deviation, or fair signs times a magnitude. */
  public record LayerStart(boolean signs, Formula size) {}
}
