package org.lemmata.verify;

/** The scales at which an instance is looked at. */
record Ladder(int rungs, double from, double to) {
  /** What a print with two digits leaves open. */
  private static final double PRINTED = 0.06;

  static Ladder of(World world) {
    String variable = world.schedule().variable();
    return new Ladder(world.rungs(), world.rung(0).eval().number(variable).value(),
        world.rung(world.rungs() - 1).eval().number(variable).value());
  }

  /** The one that says less. */
  static Ladder shorter(Ladder a, Ladder b) {
    return a.rungs < b.rungs || a.rungs == b.rungs && a.reach() <= b.reach() ? a : b;
  }

  private double reach() {
    return Math.abs(Math.log(Math.abs(from / to)));
  }

  boolean endsAt(int otherRungs, double scale) {
    return rungs == otherRungs && Math.abs(scale - to) <= PRINTED * Math.abs(to);
  }
}
