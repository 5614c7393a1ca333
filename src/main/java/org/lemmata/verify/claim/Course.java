package org.lemmata.verify.claim;

import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Section;

/** How weights move, as a claim describes a run; formulas are kept as they are written. */
public sealed interface Course {
  /** In which variables a flow is followed. */
  enum Coordinates {
    PLAIN, SCALED, POLAR
  }

  /** Along the gradient of the loss or of the correlation. */
  record Flow(boolean isOfCorrelation, Coordinates coordinates, String time, String frames, String settle)
      implements Course {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.flow(this);
    }
  }

  /** Neuron by neuron, as long as the outputs vanish. */
  record Early(String time, String frames) implements Course {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.early(this);
    }
  }

  record Descent(String step, String steps, String frames) implements Course {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.descent(this);
    }
  }

  record Stochastic(String step, String steps, String batch) implements Course {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.stochastic(this);
    }
  }

  /** An answer for every form. */
  interface Cases<T> {
    T flow(Flow flow);

    T early(Early early);

    T descent(Descent descent);

    T stochastic(Stochastic stochastic);
  }

  <T> T read(Cases<T> cases);

  /** @throws NotCovered where it has no form that is known here, or lacks a part */
  static Course of(Section run) {
    String kind = run.text("kind");
    return switch (kind) {
      case "gradient-flow", "correlation-flow" -> new Flow(kind.startsWith("correlation"), coordinates(run),
          run.text("time"), run.text("frames", "100"), run.text("settle", "0"));
      case "early-flow" -> new Early(run.text("time"), run.text("frames", "100"));
      case "gradient-descent" -> new Descent(run.text("step"), run.text("steps"),
          run.text(run.has("frames") ? "frames" : "steps"));
      case "stochastic-descent" -> new Stochastic(run.text("step"), run.text("steps"), run.text("batch", "1"));
      default -> throw new NotCovered("runs of the kind " + kind);
    };
  }

  private static Coordinates coordinates(Section run) {
    return switch (run.text("coordinates", "plain")) {
      case "plain" -> Coordinates.PLAIN;
      case "scaled" -> Coordinates.SCALED;
      case "polar" -> Coordinates.POLAR;
      default -> throw new NotCovered("the coordinates " + run.text("coordinates"));
    };
  }
}
