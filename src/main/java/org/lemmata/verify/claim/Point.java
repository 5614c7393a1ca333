package org.lemmata.verify.claim;

import java.util.Optional;
import org.lemmata.verify.formula.Section;

/** A point of weight space that has a name. {@code of} names its problem, if it is not the claim's own. */
public sealed interface Point {
  /** The direction in which a run ends. */
  record Limit(String run) implements Point {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.limit(this);
    }
  }

  record Drawn(Optional<String> of, boolean isOnSphere) implements Point {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.drawn(this);
    }
  }

  /** Written out, or by a formula. */
  record Written(Optional<String> of, Start weights) implements Point {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.written(this);
    }
  }

  /** Where the correlation is largest on a sphere, as a search from some starts found it. */
  record Highest(Optional<String> of, String starts, String radius) implements Point {
    @Override
    public Optional<Highest> asHighest() {
      return Optional.of(this);
    }

    @Override
    public <T> T read(Cases<T> cases) {
      return cases.highest(this);
    }
  }

  /** An answer for every form. */
  interface Cases<T> {
    T limit(Limit limit);

    T drawn(Drawn drawn);

    T written(Written written);

    T highest(Highest highest);
  }

  <T> T read(Cases<T> cases);

  /** This, where a search found it. */
  default Optional<Highest> asHighest() {
    return Optional.empty();
  }

  static Point of(Section point) {
    Optional<String> of = point.find("of").map(name -> name.text());
    if (point.has("limit")) {
      return new Limit(point.text("limit"));
    }
    if (point.has("draw")) {
      return new Drawn(of, point.says("draw", "sphere"));
    }
    return point.has("weights") || point.has("entries")
        ? new Written(of, Start.written(point))
        : new Highest(of, point.text("starts", "12"), point.text("radius", "1"));
  }
}
