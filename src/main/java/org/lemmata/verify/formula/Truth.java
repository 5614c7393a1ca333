package org.lemmata.verify.formula;

/** A comparison, by how much it is satisfied: between these numbers, where "not negative" means true. */
public record Truth(double lo, double hi) implements Value {

  public static Truth of(double margin, double error) {
    return new Truth(margin - error, margin + error);
  }

  /** What is true or false without a number. */
  public static Truth of(boolean isTrue) {
    return isTrue ? of(1, 0) : of(-1, 0);
  }

  @Override
  public Truth truth() {
    return this;
  }

  public Truth and(Truth o) {
    return new Truth(Math.min(lo, o.lo), Math.min(hi, o.hi));
  }

  public Truth or(Truth o) {
    return new Truth(Math.max(lo, o.lo), Math.max(hi, o.hi));
  }

  public Truth not() {
    return new Truth(Math.nextDown(-hi), Math.nextDown(-lo));
  }

  public double width() {
    return hi - lo;
  }

  public boolean isOpen() {
    return !(lo >= 0 || hi < 0);
  }

  public boolean decided() {
    if (isOpen()) {
      throw new NotCovered("a condition inside its rounding");
    }
    return lo >= 0;
  }
}
