package org.lemmata.verify.claim;

import java.util.List;
import java.util.Optional;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Section;

/** Where inputs come from. */
public sealed interface Data {
  /** How single inputs are drawn. */
  enum Law {
    GAUSSIAN, SPHERE, ORTHANT, ORTHONORMAL, COLLINEAR, CLUSTERS, NEAR_RANK_ONE, CONE, SPLIT;

    static Law of(String word) {
      return switch (word) {
        case "gaussian" -> GAUSSIAN;
        case "sphere" -> SPHERE;
        case "orthant" -> ORTHANT;
        case "orthonormal" -> ORTHONORMAL;
        case "collinear" -> COLLINEAR;
        case "clusters" -> CLUSTERS;
        case "near-rank-one" -> NEAR_RANK_ONE;
        case "cone" -> CONE;
        case "split" -> SPLIT;
        default -> throw new NotCovered("data of the kind " + word);
      };
    }
  }

  /** The points of a fixture. */
  record Stored(String name) implements Data {
    @Override
    public Optional<String> fixture() {
      return Optional.of(name);
    }

    @Override
    public <T> T read(Cases<T> cases) {
      return cases.stored(this);
    }
  }

  /** Written out, row by row. */
  record Given(List<List<String>> rows) implements Data {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.given(this);
    }
  }

  /** By a formula in the point {@code i} and the coordinate {@code k}. */
  record Computed(String points, String dimension, String value) implements Data {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.computed(this);
    }
  }

  record Drawn(Law law, String points, String dimension, String spread) implements Data {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.drawn(this);
    }
  }

  /** Others, each multiplied with its label. */
  record Signed(Data inputs) implements Data {
    @Override
    public boolean areSigned() {
      return true;
    }

    @Override
    public <T> T read(Cases<T> cases) {
      return cases.signed(this);
    }
  }

  /** An answer for every form. */
  interface Cases<T> {
    T stored(Stored stored);

    T given(Given given);

    T computed(Computed computed);

    T drawn(Drawn drawn);

    T signed(Signed signed);
  }

  <T> T read(Cases<T> cases);

  /** Whether labels are still to be multiplied in. */
  default boolean areSigned() {
    return false;
  }

  /** The fixture whose labels belong to these inputs. */
  default Optional<String> fixture() {
    return Optional.empty();
  }

  static Data of(Section data) {
    Data plain = plain(data);
    return data.says("signed", "true") ? new Signed(plain) : plain;
  }

  private static Data plain(Section data) {
    if (data.has("fixture")) {
      return new Stored(data.text("fixture"));
    }
    if (data.has("given")) {
      return new Given(Rows.of(data.items("given")));
    }
    if (data.has("value")) {
      return new Computed(data.text("points"), data.text("dimension"), data.text("value"));
    }
    return new Drawn(Law.of(data.text("kind")), data.text("points"), data.text("dimension"),
        data.text("spread", "1/10"));
  }
}
