package org.lemmata.verify.claim;

import java.util.List;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Section;

/** Where initial weights come from. */
public sealed interface Start {
  /** Uniform on the unit sphere. */
  record Sphere() implements Start {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.sphere(this);
    }
  }

  /** Independent standard normal. */
  record Gaussian() implements Start {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.gaussian(this);
    }
  }

  /** @param areDominated whether outgoing weights are larger than the incoming ones, not as large */
  record Neurons(boolean areDominated) implements Start {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.neurons(this);
    }
  }

  /** Layer by layer. */
  record Layered(List<Law> laws) implements Start {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.layered(this);
    }
  }

  /** The law of a layer: fair signs of a size, or normal numbers with a deviation. */
  record Law(boolean areSigns, String size) {}

  /** Matrices that are written out. */
  record Given(List<List<List<String>>> matrices) implements Start {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.given(this);
    }
  }

  /** By a formula in the layer {@code l}, the row {@code i} and the column {@code j}. */
  record Entries(String value) implements Start {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.entries(this);
    }
  }

  /** An answer for every form. */
  interface Cases<T> {
    T sphere(Sphere sphere);

    T gaussian(Gaussian gaussian);

    T neurons(Neurons neurons);

    T layered(Layered layered);

    T given(Given given);

    T entries(Entries entries);
  }

  <T> T read(Cases<T> cases);

  static Start of(Section start) {
    String kind = start.text("kind", "sphere");
    return switch (kind) {
      case "sphere" -> new Sphere();
      case "gaussian" -> new Gaussian();
      case "balanced", "dominated" -> new Neurons(kind.equals("dominated"));
      case "layers" -> new Layered(start.sections("layers").stream().map(Start::law).toList());
      case "weights", "entries" -> written(start);
      default -> throw new NotCovered("initial weights of the kind " + kind);
    };
  }

  private static Law law(Section layer) {
    return layer.has("signs") ? new Law(true, layer.text("signs")) : new Law(false, layer.text("gaussian"));
  }

  /** Weights that are written out, or given by a formula for their entries. */
  static Start written(Section f) {
    return f.has("weights")
        ? new Given(f.items("weights").stream().map(matrix -> Rows.of(matrix.items())).toList())
        : new Entries(f.text("entries"));
  }
}
