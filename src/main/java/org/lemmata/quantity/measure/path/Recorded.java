package org.lemmata.quantity.measure.path;

import org.lemmata.dynamics.flow.Frame;
import org.lemmata.dynamics.flow.Run;
import org.lemmata.dynamics.flow.coordinates.Coordinates;
import org.lemmata.quantity.language.Value;

/**
 * A frame of a run as a value. Its error counts the rounding of the steps that led there, which is absolute for the
 * smallest doubles, and of the scale; how the dynamics amplify an error shows in the difference between the two
 * fidelities.
 */
final class Recorded {
  private static final double UNIT = 0x1p-53;

  private Recorded() {}

  static Value at(Run run, int position) {
    Frame frame = run.frame(position);
    if (frame.radius().isPresent()) {
      return new Value.Point(frame.weights(), frame.radius().getAsDouble());
    }
    double roundings = position == 0 ? 0 : 16 + 8.0 * position;
    double scale = 4 * Math.abs(frame.weights().logScale());
    double error = (roundings + scale) * UNIT * frame.weights().valueNorm();
    return Value.Point.rounded(frame.weights(),
        roundings + scale == 0 ? 0 : error + (1 + roundings) * Coordinates.Tolerances.LEAST);
  }
}
