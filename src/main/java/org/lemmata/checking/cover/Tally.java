package org.lemmata.checking.cover;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lemmata.checking.instance.Box;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.verdict.Margin;

/** Adds up what is decided of one conclusion, box by box. */
final class Tally {
  private double proved;
  private double outside;
  private double refuted;
  private int decided;
  private boolean met;
  private Optional<Coverage.Violation> violation = Optional.empty();
  private final Map<String, Double> open = new TreeMap<>();

  void proved(double share) {
    proved += share;
    decided++;
  }

  void outside(double share) {
    outside += share;
    decided++;
  }

  void met() {
    met = true;
  }

  void refuted(double share, Box box, Interval margin) {
    refuted += share;
    decided++;
    if (violation.isEmpty()) {
      violation = Optional.of(new Coverage.Violation(box, new Margin(margin.lo(), margin.hi())));
    }
  }

  void open(double share, String why) {
    open.merge(why, share, Double::sum);
  }

  /** Nothing can be decided anywhere. */
  void openEverywhere(String why) {
    open(1, why);
  }

  Coverage.Part part() {
    return new Coverage.Part(proved, outside, refuted, new TreeMap<>(open), decided, met, violation);
  }
}
