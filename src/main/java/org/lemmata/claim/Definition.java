package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import org.lemmata.expression.Formula;
import org.lemmata.source.Place;

/** A named thing that conclusions speak about. */
public sealed interface Definition {

  String name();

  Place place();

  /** A named expression. */
  record Let(String name, Formula formula, Place place) implements Definition {}

  /** A trajectory. */
  record Run(
      String name,
      Dynamics dynamics,
      Optional<Formula> from,
      Formula scale,
      Coordinates coordinates,
      Optional<Formula> time,
      Formula frames,
      Optional<Formula> settle,
      Optional<Formula> step,
      Optional<Formula> steps,
      Optional<Formula> batch,
      Formula decay,
      Place place)
      implements Definition {}

  /** The laws of motion. */
  enum Dynamics {
    /** {@code w' = -grad L(w)}. */
    GRADIENT_FLOW,
    /** {@code u' = grad N(u)}. */
    CORRELATION_FLOW,
    /** Full-batch steps. */
    GRADIENT_DESCENT,
    /** Steps on batches drawn with replacement. */
    STOCHASTIC_DESCENT
  }

  /** The variables in which a flow is integrated. */
  enum Coordinates {
    /** The weights and physical time. */
    PLAIN,
    /** {@code s = w/delta} in the clock {@code delta^(L-2) t}. */
    SCALED,
    /** Direction, logarithmic norm, and the clock {@code int |u|^(L-2) dt}. */
    POLAR
  }

  /** The direction in which a run ends. */
  record LimitOf(String name, String run, Place place) implements Definition {}

  /** Weights written out, one matrix per layer. */
  record Given(String name, List<List<List<Formula>>> weights, Place place) implements Definition {}

  /** The best of several ascents of the correlation on the sphere of the given radius. */
  record Ascent(String name, Formula starts, Formula radius, Place place) implements Definition {}
}
