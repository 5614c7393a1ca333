package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;

/** The inputs of a problem, as the file describes them. */
public sealed interface Data {
  Place place();

  /** Every formula in it. */
  List<Formula> formulas();

  /** One answer for each kind. */
  <T> T cases(
      Function<? super Fixture, ? extends T> fixture,
      Function<? super GivenPoints, ? extends T> given,
      Function<? super DrawnPoints, ? extends T> drawn,
      Function<? super ComputedPoints, ? extends T> computed);

  /** This, if it is stored. */
  default Optional<Fixture> fixture() {
    return cases(Optional::of, given -> Optional.empty(), drawn -> Optional.empty(), computed -> Optional.empty());
  }

  /** Whether each input is multiplied by its label. */
  default boolean isSigned() {
    return cases(fixture -> false, given -> false, DrawnPoints::signed, computed -> false);
  }

  /** Inputs and labels stored under {@code fixtures/}. */
  record Fixture(String name, Place place) implements Data {
    @Override
    public List<Formula> formulas() {
      return List.of();
    }

    @Override
    public <T> T cases(
        Function<? super Fixture, ? extends T> fixture,
        Function<? super GivenPoints, ? extends T> given,
        Function<? super DrawnPoints, ? extends T> drawn,
        Function<? super ComputedPoints, ? extends T> computed) {
      return fixture.apply(this);
    }
  }

  /** Inputs written out, one list per point. */
  record GivenPoints(List<List<Formula>> points, Place place) implements Data {
    @Override
    public List<Formula> formulas() {
      return points.stream().flatMap(List::stream).toList();
    }

    @Override
    public <T> T cases(
        Function<? super Fixture, ? extends T> fixture,
        Function<? super GivenPoints, ? extends T> given,
        Function<? super DrawnPoints, ? extends T> drawn,
        Function<? super ComputedPoints, ? extends T> computed) {
      return given.apply(this);
    }
  }

  /** Random inputs; {@code signed} multiplies {@code x_i} by its label. */
  record DrawnPoints(
      Distribution distribution, Formula points, Formula dimension, Formula spread, boolean signed, Place place)
      implements Data {

    @Override
    public List<Formula> formulas() {
      return List.of(points, dimension, spread);
    }

    @Override
    public <T> T cases(
        Function<? super Fixture, ? extends T> fixture,
        Function<? super GivenPoints, ? extends T> given,
        Function<? super DrawnPoints, ? extends T> drawn,
        Function<? super ComputedPoints, ? extends T> computed) {
      return drawn.apply(this);
    }

    /** As many inputs as {@code other} says. */
    public DrawnPoints counting(Formula other) {
      return new DrawnPoints(distribution, other, dimension, spread, signed, place);
    }
  }

  /** Inputs by a formula for coordinate {@code k} of point {@code i}, both from 1. */
  record ComputedPoints(Formula points, Formula dimension, Formula value, Place place) implements Data {
    @Override
    public List<Formula> formulas() {
      return List.of(points, dimension, value);
    }

    @Override
    public <T> T cases(
        Function<? super Fixture, ? extends T> fixture,
        Function<? super GivenPoints, ? extends T> given,
        Function<? super DrawnPoints, ? extends T> drawn,
        Function<? super ComputedPoints, ? extends T> computed) {
      return computed.apply(this);
    }
  }

  /** Families of inputs. */
  enum Distribution {
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
    /**
     * Non-negative unit vectors on the first half of the coordinates for odd points, on the second half for even ones.
     */
    SPLIT,
    /** All the first coordinate vector. */
    COLLINEAR
  }
}
