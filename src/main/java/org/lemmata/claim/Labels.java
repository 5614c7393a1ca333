package org.lemmata.claim;

import java.util.List;
import java.util.function.Function;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;

/** The labels of a problem, as the file describes them. */
public sealed interface Labels {
  Place place();

  /** Every formula in it. */
  List<Formula> formulas();

  /** One answer for each kind. */
  <T> T cases(
      Function<? super FixtureLabels, ? extends T> fixture,
      Function<? super GivenLabels, ? extends T> given,
      Function<? super DrawnLabels, ? extends T> drawn,
      Function<? super ComputedLabels, ? extends T> computed);

  /** Labels that come with a fixture. */
  record FixtureLabels(Place place) implements Labels {
    @Override
    public List<Formula> formulas() {
      return List.of();
    }

    @Override
    public <T> T cases(
        Function<? super FixtureLabels, ? extends T> fixture,
        Function<? super GivenLabels, ? extends T> given,
        Function<? super DrawnLabels, ? extends T> drawn,
        Function<? super ComputedLabels, ? extends T> computed) {
      return fixture.apply(this);
    }
  }

  /** Labels written out, one list per point. */
  record GivenLabels(List<List<Formula>> values, Place place) implements Labels {
    @Override
    public List<Formula> formulas() {
      return values.stream().flatMap(List::stream).toList();
    }

    @Override
    public <T> T cases(
        Function<? super FixtureLabels, ? extends T> fixture,
        Function<? super GivenLabels, ? extends T> given,
        Function<? super DrawnLabels, ? extends T> drawn,
        Function<? super ComputedLabels, ? extends T> computed) {
      return given.apply(this);
    }
  }

  /** Random labels; {@code normalised} divides by the Frobenius norm of all labels together. */
  record DrawnLabels(Rule rule, Formula size, boolean normalised, Place place) implements Labels {
    @Override
    public List<Formula> formulas() {
      return List.of(size);
    }

    @Override
    public <T> T cases(
        Function<? super FixtureLabels, ? extends T> fixture,
        Function<? super GivenLabels, ? extends T> given,
        Function<? super DrawnLabels, ? extends T> drawn,
        Function<? super ComputedLabels, ? extends T> computed) {
      return drawn.apply(this);
    }
  }

  /** Labels by a formula for entry {@code k} of the label of point {@code i}, both from 1. */
  record ComputedLabels(Formula value, Place place) implements Labels {
    @Override
    public List<Formula> formulas() {
      return List.of(value);
    }

    @Override
    public <T> T cases(
        Function<? super FixtureLabels, ? extends T> fixture,
        Function<? super GivenLabels, ? extends T> given,
        Function<? super DrawnLabels, ? extends T> drawn,
        Function<? super ComputedLabels, ? extends T> computed) {
      return computed.apply(this);
    }
  }

  /** Families of labels. */
  enum Rule {
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
}
