package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;

/** A named thing that conclusions speak about. */
public sealed interface Definition {

  String name();

  Place place();

  /** The name of the problem that a definition belongs to, if it names one. */
  static Optional<String> owner(Definition definition) {
    if (definition instanceof Run run) {
      return run.of();
    }
    if (definition instanceof Given given) {
      return given.of();
    }
    if (definition instanceof Entrywise entries) {
      return entries.of();
    }
    if (definition instanceof Drawn drawn) {
      return drawn.of();
    }
    return definition instanceof Ascent ascent ? ascent.of() : Optional.empty();
  }

  /** A named expression. */
  record Let(String name, Formula formula, Place place) implements Definition {}

  /** A trajectory; {@code of} names the problem whose weights move, if it is not the claim's own. */
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
      Optional<String> of,
      Place place)
      implements Definition {

    /** This run with another length. */
    public Run lasting(Formula other) {
      return new Run(name, dynamics, from, scale, coordinates, Optional.of(other), frames, settle, step, steps, batch, decay, of, place);
    }

    /** This run in other variables, its time read on their clock. */
    public Run onTheClockOf(Coordinates other) {
      return new Run(name, dynamics, from, scale, other, time, frames, settle, step, steps, batch, decay, of, place);
    }
  }

  /** The laws of motion. */
  enum Dynamics {
    /** {@code w' = -grad L(w)}. */
    GRADIENT_FLOW,
    /** {@code u' = grad N(u)}. */
    CORRELATION_FLOW,
    /** Gradient flow of each neuron by itself, as if the outputs vanished. */
    EARLY_FLOW,
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
  record Given(String name, List<List<List<Formula>>> weights, Optional<String> of, Place place) implements Definition {}

  /** Weights by a formula for entry {@code (i, j)} of layer {@code l}. */
  record Entrywise(String name, Formula value, Optional<String> of, Place place) implements Definition {}

  /** Random weights: standard normal, or uniform on the unit sphere. */
  record Drawn(String name, boolean onSphere, Optional<String> of, Place place) implements Definition {}

  /** The best of several ascents of the correlation on the sphere of the given radius; without starts, the proved maximiser. */
  record Ascent(String name, Optional<Formula> starts, Formula radius, Optional<String> of, Place place) implements Definition {}

  /** Another problem beside the claim's own, which lends what is not said. */
  record Other(
      String name,
      Optional<Subject.Architecture> network,
      Optional<Subject.Data> data,
      Optional<Subject.Labels> labels,
      Optional<Subject.LossChoice> loss,
      Place place)
      implements Definition {

    /** The description of this problem, given the claim's own. */
    public Subject within(Subject own) {
      return new Subject(
          network.orElse(own.network()), Optional.empty(), data.orElse(own.data()), labels.orElse(own.labels()),
          loss.orElse(own.loss()), own.initialisation());
    }
  }
}
