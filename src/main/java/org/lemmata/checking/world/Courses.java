package org.lemmata.checking.world;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lemmata.dynamics.flow.Course;
import org.lemmata.dynamics.tube.NoTube;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.quantity.language.Kind;
import org.lemmata.quantity.language.Value;

/**
 * What the runs of a world, which are estimated, are at times that they do not record: that is said by the same
 * instance in enclosures alone. What is made of it has all of its error in it, and no difference of fidelities shows
 * it, so it is told apart.
 */
final class Courses {
  private static final double ROUNDINGS = 1e-12;

  private Supplier<World> maker;
  private Optional<World> tubes = Optional.empty();
  private final Set<String> used = new HashSet<>();
  private boolean isUsed;

  /** @param maker of the same instance in enclosures */
  Courses(Supplier<World> maker) {
    this.maker = maker;
  }

  /** Whether a point is known less well than roundings explain. */
  private static boolean isVague(Value.Point point) {
    return point.error() > ROUNDINGS * point.weights().valueNorm();
  }

  /** Whether there is a point among these that is. */
  static boolean areVague(List<Value> arguments) {
    return arguments.stream().flatMap(a -> a.asPoint().stream()).anyMatch(Courses::isVague);
  }

  /** Whether a point has more than rounding for an error, and is the same at the other fidelity. */
  static boolean hideErrors(List<Value> arguments, Optional<Supplier<List<Value>>> besides) {
    return besides.map(Supplier::get).filter(o -> IntStream.range(0, o.size()).anyMatch(
        k -> arguments.get(k).asPoint().filter(Courses::isVague).filter(p -> p.isAt(o.get(k).point())).isPresent()))
        .isPresent();
  }

  World tubes() {
    if (tubes.isEmpty()) {
      tubes = Optional.of(maker.get());
    }
    return tubes.get();
  }

  /** From now on another world of the same instance finds here what it needs. */
  void serve(Courses other) {
    other.maker = this::tubes;
  }

  /** @throws Undefined where the run has no tube */
  Course of(String run) {
    try {
      return tubes().lookup(run).trajectory().course().get();
    } catch (NoTube none) {
      throw new Undefined(Reason.UNCOVERED,
          "`" + run + "` is known at its recorded times only: " + none.obstacle().why());
    }
  }

  /**
   * Remembers of a definition whether it is made of a course. Times of runs are the doubles they become.
   *
   * @throws Undefined where data are
   */
  Value define(String name, Supplier<Value> definition) {
    boolean outer = isUsed;
    isUsed = false;
    try {
      Value value = definition.get();
      if (!isUsed || value.kind() == Kind.RUN) {
        return value;
      }
      if (value.kind() == Kind.PROBLEM) {
        throw new Undefined(Reason.UNCOVERED,
            "`" + name + "` is posed by what a run is between its recorded times, which data do not tell an error of");
      }
      used.add(name);
      return value.asPoint().<Value>map(Value.Point::courseBound).orElse(value);
    } finally {
      isUsed = outer;
    }
  }

  /** What is being computed is made of a course. */
  void use() {
    isUsed = true;
  }

  /** Something that is being computed asks for a definition. */
  void asked(String name) {
    isUsed |= used.contains(name);
  }

  /** It asks for one of the ground, which does not move with the scale. */
  void asked(String name, Courses ground) {
    isUsed |= ground.used.contains(name);
  }

  /** Whether a computation uses a course. */
  boolean areUsedBy(Runnable computation) {
    boolean outer = isUsed;
    isUsed = false;
    try {
      computation.run();
      return isUsed;
    } finally {
      isUsed |= outer;
    }
  }
}
