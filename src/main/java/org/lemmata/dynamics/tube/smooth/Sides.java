package org.lemmata.dynamics.tube.smooth;

import java.util.HashSet;
import java.util.Set;
import org.lemmata.dynamics.tube.Polynomial;

/**
 * On which side of zero the numbers with kinks are. It only chooses the polynomials that a curve is made of: a wrong
 * choice makes a large defect.
 */
final class Sides {
  private static final int SAMPLES = 32;

  private static final int HALVINGS = 60;

  private final Program program;
  private final boolean[] positive;
  /** Those that have just changed: they are zero up to rounding, and their sign says nothing. */
  private final Set<Integer> changed = new HashSet<>();
  private boolean isNew = true;

  Sides(Program program) {
    this.program = program;
    this.positive = new boolean[program.size()];
  }

  boolean[] positive() {
    return positive;
  }

  /** Where a piece begins. */
  void begin(double[] state) {
    if (!program.hasKinks()) {
      return;
    }
    if (isNew) {
      isNew = false;
      program.bent().forEach(at -> positive[at] = true);
    }
    Series series = Series.of(program, state, positive, 1, 1);
    for (int at : program.bent()) {
      double here = series.of(at)[0];
      if (!changed.contains(at)) {
        positive[at] = here > 0 || here == 0 && series.of(at)[1] > 0;
      }
    }
  }

  /**
   * The first place up to {@code most}, in units of the series, where one of them leaves its side, which is changed
   * then; 0 where that is at once.
   */
  double first(Series series, double most) {
    double first = most;
    Set<Integer> leaving = new HashSet<>();
    for (int at : program.bent()) {
      double s = root(new Polynomial(series.of(at)), positive[at] ? 1 : -1, most, changed.contains(at));
      if (s < first) {
        first = s;
        leaving.clear();
      }
      if (s == first && s < most) {
        leaving.add(at);
      }
    }
    changed.clear();
    leaving.forEach(at -> positive[at] = !positive[at]);
    changed.addAll(leaving);
    return first;
  }

  /** @param isFresh whether it starts at zero, where rounding says what it likes */
  private static double root(Polynomial p, int sign, double most, boolean isFresh) {
    if (sign * p.value(0) < 0 && !isFresh) {
      return 0;
    }
    double before = 0;
    for (int k = 1; k <= SAMPLES; k++) {
      double s = most * k / SAMPLES;
      if (sign * p.value(s) < 0 && !(isFresh && k == 1)) {
        return halved(p, sign, before, s);
      }
      before = s;
    }
    return most;
  }

  private static double halved(Polynomial p, int sign, double right, double wrong) {
    double a = right;
    double b = wrong;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (a + b) / 2;
      if (sign * p.value(middle) < 0) {
        b = middle;
      } else {
        a = middle;
      }
    }
    return a;
  }
}
