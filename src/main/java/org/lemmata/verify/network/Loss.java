package org.lemmata.verify.network;

import org.lemmata.verify.formula.NotCovered;

/**
 * A loss of outputs and labels: {@code factor} times the sum over all outputs, divided by the number of points where it
 * is a mean.
 */
public record Loss(Kind kind, double factor, boolean isMean) {

  /** What one output gives. */
  public enum Kind {
    SQUARE {
      @Override
      double value(double h, double label) {
        return (h - label) * (h - label) / 2;
      }

      @Override
      double pull(double h, double label) {
        return label - h;
      }
    },

    LOGISTIC {
      @Override
      double value(double h, double label) {
        return Math.log1p(Math.exp(-label * h));
      }

      @Override
      double pull(double h, double label) {
        return label / (1 + Math.exp(label * h));
      }
    },

    EXPONENTIAL {
      @Override
      double value(double h, double label) {
        return Math.exp(-label * h);
      }

      @Override
      double pull(double h, double label) {
        return label * Math.exp(-label * h);
      }
    },

    CONCAVE {
      @Override
      double value(double h, double label) {
        return -(h + label) * (h + label) / 2;
      }

      @Override
      double pull(double h, double label) {
        return label + h;
      }
    };

    /** As claims name it. */
    public static Kind of(String word) {
      return switch (word) {
        case "square" -> SQUARE;
        case "logistic" -> LOGISTIC;
        case "exponential" -> EXPONENTIAL;
        case "concave" -> CONCAVE;
        default -> throw new NotCovered("the loss " + word);
      };
    }

    abstract double value(double h, double label);

    /** Minus the derivative by the output. */
    abstract double pull(double h, double label);
  }

  /** The factor of each output, for so many points. */
  double share(int points) {
    return factor / (isMean ? points : 1);
  }
}
