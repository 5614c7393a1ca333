package org.lemmata.claim;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Place;

/**
 * A named thing that conclusions speak about. What depends on its kind is answered for all kinds at once, here or in
 * {@link #cases}.
 */
public sealed interface Definition {

  String name();

  Place place();

  /** Every formula in it, in the order of the file. */
  List<Formula> formulas();

  /** The name of the problem that it belongs to, if it names one. */
  Optional<String> owner();

  /** One answer for each kind. */
  default <T> T cases(
      Function<? super Let, ? extends T> let,
      Function<? super Run, ? extends T> run,
      Function<? super LimitOf, ? extends T> limit,
      Function<? super Given, ? extends T> given,
      Function<? super Entrywise, ? extends T> entrywise,
      Function<? super Drawn, ? extends T> drawn,
      Function<? super Ascent, ? extends T> ascent,
      Function<? super Other, ? extends T> other) {
    return answer(new Cases<>(let, run, limit, given, entrywise, drawn, ascent, other));
  }

  /** What the answer is, kind by kind. */
  record Cases<T>(
      Function<? super Let, ? extends T> let,
      Function<? super Run, ? extends T> run,
      Function<? super LimitOf, ? extends T> limit,
      Function<? super Given, ? extends T> given,
      Function<? super Entrywise, ? extends T> entrywise,
      Function<? super Drawn, ? extends T> drawn,
      Function<? super Ascent, ? extends T> ascent,
      Function<? super Other, ? extends T> other) {}

  /** The one for this kind. */
  <T> T answer(Cases<T> cases);

  /** This, if it is a named expression. */
  default Optional<Let> asLet() {
    return this instanceof Let let ? Optional.of(let) : Optional.empty();
  }

  /** This, if it is a trajectory. */
  default Optional<Run> asRun() {
    return this instanceof Run run ? Optional.of(run) : Optional.empty();
  }

  /** This, if it is another problem. */
  default Optional<Other> asProblem() {
    return this instanceof Other other ? Optional.of(other) : Optional.empty();
  }

  /** A named expression. */
  record Let(String name, Formula formula, Place place) implements Definition {
    @Override
    public List<Formula> formulas() {
      return List.of(formula);
    }

    @Override
    public Optional<String> owner() {
      return Optional.empty();
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.let().apply(this);
    }
  }

  /** Where a run begins, and in which variables it is followed. */
  record Start(Optional<Formula> from, Formula scale, Coordinates coordinates) {

    Start in(Coordinates other) {
      return new Start(from, scale, other);
    }
  }

  /** How long a run lasts, how it steps, and what it records. */
  record Course(Optional<Formula> time, Formula frames, Optional<Formula> settle, Optional<Formula> step,
      Optional<Formula> steps, Optional<Formula> batch) {

    Course lasting(Formula other) {
      return new Course(Optional.of(other), frames, settle, step, steps, batch);
    }
  }

  /** A trajectory; {@code of} names the problem whose weights move, if it is not the claim's own. */
  record Run(String name, Dynamics dynamics, Start start, Course course, Formula decay, Optional<String> of,
      Place place) implements Definition {

    public Optional<Formula> from() {
      return start.from();
    }

    public Formula scale() {
      return start.scale();
    }

    public Coordinates coordinates() {
      return start.coordinates();
    }

    public Optional<Formula> time() {
      return course.time();
    }

    public Formula frames() {
      return course.frames();
    }

    public Optional<Formula> settle() {
      return course.settle();
    }

    public Optional<Formula> step() {
      return course.step();
    }

    public Optional<Formula> steps() {
      return course.steps();
    }

    public Optional<Formula> batch() {
      return course.batch();
    }

    @Override
    public List<Formula> formulas() {
      return Stream
          .of(from(), Optional.of(scale()), time(), Optional.of(frames()), settle(), step(), steps(), batch(),
              Optional.of(decay))
          .flatMap(Optional::stream)
          .toList();
    }

    @Override
    public Optional<String> owner() {
      return of;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.run().apply(this);
    }

    /** This run with another length. */
    public Run lasting(Formula other) {
      return new Run(name, dynamics, start, course.lasting(other), decay, of, place);
    }

    /** This run in other variables, its time read on their clock. */
    public Run onTheClockOf(Coordinates other) {
      return new Run(name, dynamics, start.in(other), course, decay, of, place);
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
    STOCHASTIC_DESCENT;

    /** Whether it goes in steps, and has no times between them. */
    public boolean isDescent() {
      return this == GRADIENT_DESCENT || this == STOCHASTIC_DESCENT;
    }
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
  record LimitOf(String name, String run, Place place) implements Definition {
    @Override
    public List<Formula> formulas() {
      return List.of();
    }

    @Override
    public Optional<String> owner() {
      return Optional.empty();
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.limit().apply(this);
    }
  }

  /** Weights written out, one matrix per layer. */
  record Given(String name, List<List<List<Formula>>> weights, Optional<String> of, Place place) implements Definition {
    @Override
    public List<Formula> formulas() {
      return weights.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }

    @Override
    public Optional<String> owner() {
      return of;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.given().apply(this);
    }
  }

  /** Weights by a formula for entry {@code (i, j)} of layer {@code l}. */
  record Entrywise(String name, Formula value, Optional<String> of, Place place) implements Definition {
    @Override
    public List<Formula> formulas() {
      return List.of(value);
    }

    @Override
    public Optional<String> owner() {
      return of;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.entrywise().apply(this);
    }
  }

  /** Random weights: standard normal, or uniform on the unit sphere. */
  record Drawn(String name, boolean onSphere, Optional<String> of, Place place) implements Definition {
    @Override
    public List<Formula> formulas() {
      return List.of();
    }

    @Override
    public Optional<String> owner() {
      return of;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.drawn().apply(this);
    }
  }

  /**
   * The best of several ascents of the correlation on the sphere of the given radius; without starts, the proved
   * maximiser.
   */
  record Ascent(String name, Optional<Formula> starts, Formula radius, Optional<String> of,
      Place place) implements Definition {
    @Override
    public List<Formula> formulas() {
      return Stream.concat(starts.stream(), Stream.of(radius)).toList();
    }

    @Override
    public Optional<String> owner() {
      return of;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.ascent().apply(this);
    }
  }

  /** Another problem beside the claim's own, which lends what is not said. */
  record Other(
      String name,
      Optional<Architecture> network,
      Optional<Data> data,
      Optional<Labels> labels,
      Optional<Subject.LossChoice> loss,
      Place place)
      implements Definition {

    @Override
    public List<Formula> formulas() {
      return Stream.of(
          network.stream().flatMap(n -> n.formulas().stream()),
          data.stream().flatMap(d -> d.formulas().stream()),
          labels.stream().flatMap(l -> l.formulas().stream()),
          loss.stream().map(Subject.LossChoice::factor))
          .flatMap(all -> all)
          .toList();
    }

    @Override
    public Optional<String> owner() {
      return Optional.empty();
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.other().apply(this);
    }

    /** The description of this problem, given the claim's own. */
    public Subject within(Subject own) {
      return new Subject(
          network.orElse(own.network()), Optional.empty(), data.orElse(own.data()), labels.orElse(own.labels()),
          loss.orElse(own.loss()), own.initialisation());
    }
  }
}
