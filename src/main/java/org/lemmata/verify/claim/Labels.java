package org.lemmata.verify.claim;

import java.util.List;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Section;

/** Where labels come from. */
public sealed interface Labels {
  /** How single labels are drawn. */
  enum Law {
    GAUSSIAN, SIGNS, ALTERNATING, ONES, NEAR_CONSTANT, TEACHER;

    static Law of(String word) {
      return switch (word) {
        case "gaussian" -> GAUSSIAN;
        case "signs" -> SIGNS;
        case "alternating" -> ALTERNATING;
        case "ones" -> ONES;
        case "near-constant" -> NEAR_CONSTANT;
        case "teacher" -> TEACHER;
        default -> throw new NotCovered("labels of the kind " + word);
      };
    }
  }

  /** Those of the fixture that the data come from. */
  record Stored() implements Labels {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.stored(this);
    }
  }

  /** Written out, row by row. */
  record Given(List<List<String>> rows) implements Labels {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.given(this);
    }
  }

  /** By a formula in the point {@code i}, the output {@code k} and the inputs. */
  record Computed(String value) implements Labels {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.computed(this);
    }
  }

  /** @param size of the noise; for a teacher, the number of its neurons */
  record Drawn(Law law, String size) implements Labels {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.drawn(this);
    }
  }

  /** Others, divided by the norm of all of them. */
  record Normalised(Labels labels) implements Labels {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.normalised(this);
    }
  }

  /** An answer for every form. */
  interface Cases<T> {
    T stored(Stored stored);

    T given(Given given);

    T computed(Computed computed);

    T drawn(Drawn drawn);

    T normalised(Normalised normalised);
  }

  <T> T read(Cases<T> cases);

  static Labels of(Section labels) {
    Labels plain = plain(labels);
    return labels.says("normalise", "true") ? new Normalised(plain) : plain;
  }

  private static Labels plain(Section labels) {
    if (labels.has("from")) {
      return new Stored();
    }
    if (labels.has("given")) {
      return new Given(Rows.of(labels.items("given")));
    }
    return labels.has("value")
        ? new Computed(labels.text("value"))
        : new Drawn(Law.of(labels.text("kind")), labels.text("size", "1"));
  }
}
