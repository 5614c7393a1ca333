package org.lemmata.verify.network;

/** A cubic on [0, 1] by its values and slopes at both ends; it goes down first and up last. */
record Cubic(double first, double down, double last, double up) {

  double least() {
    double rise = last - first;
    double c = 3 * rise - 2 * down - up;
    double d = down + up - 2 * rise;
    // The slope down + 2 c t + 3 d t^2 changes its sign once, from below.
    double t = -down / (c + Math.sqrt(Math.max(0, c * c - 3 * d * down)));
    return first + t * (down + t * (c + t * d));
  }
}
