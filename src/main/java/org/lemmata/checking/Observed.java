package org.lemmata.checking;

import org.lemmata.kernel.number.Interval;

/** The range of a number over the admissible instances where it has a value. */
public record Observed(String label, Interval least, Interval most, int instances) {

  static Observed once(String label, Interval value) {
    return new Observed(label, value, value, 1);
  }

  Observed and(Observed o) {
    return new Observed(
        label, o.least.middle() < least.middle() ? o.least : least, o.most.middle() > most.middle() ? o.most : most,
        instances + o.instances);
  }
}
