package org.lemmata.calibration.attack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.lemmata.ClaimText;

/**
 * Values along the frames of a run.
 *
 * @param formula one value, as a formula in the variable k
 * @param values to 60 digits, from k = 0
 */
record Course(String formula, List<BigDecimal> values) {

  Known at(int k) {
    return new Known(formula.replace("#", "" + k), values.get(k));
  }

  /** A course of what hides signs or sizes: distances from a number, the larger of two. */
  private Course seen(Random random) {
    BigDecimal c = values.get(random.nextInt(values.size())).add(BigDecimal.valueOf(random.nextInt(9) - 4, 2))
        .round(new MathContext(30));
    String n = Known.number(c);
    return switch (random.nextInt(4)) {
      case 0 -> with("abs(" + formula + " - " + n + ")", v -> v.subtract(c).abs());
      case 1 -> with("max(" + formula + ", " + n + ")", v -> v.max(c));
      case 2 -> with("abs(" + formula + ")", BigDecimal::abs);
      default -> this;
    };
  }

  private Course with(String changed, UnaryOperator<BigDecimal> change) {
    return new Course(changed, values.stream().map(v -> change.apply(v).round(Digits.SIXTY.context())).toList());
  }

  /** Puts a quantified claim into a text, true or false by the distance {@code off}. */
  void claim(ClaimText text, boolean isTrue, double off, Random random) {
    seen(random).quantify(text, isTrue, off, random);
  }

  private void quantify(ClaimText text, boolean isTrue, double off, Random random) {
    int from = random.nextInt(values.size());
    int to = from + random.nextInt(values.size() - from);
    List<BigDecimal> part = values.subList(from, to + 1);
    BigDecimal largest = part.stream().reduce(BigDecimal::max).orElseThrow();
    BigDecimal least = part.stream().reduce(BigDecimal::min).orElseThrow();
    String range = " k in " + from + ".." + to + ": ";
    String at = formula.replace("#", "k");
    switch (random.nextInt(7)) {
      case 0 ->
        text.with("conclude", Attack.that("forall" + range + at + " <= " + moved(largest, isTrue ? off : -off)));
      case 1 -> text.with("conclude", Attack.that("forall" + range + at + " >= " + moved(least, isTrue ? -off : off)));
      case 2 -> text.with("conclude", Attack.that("exists" + range + at + " <= " + moved(least, isTrue ? off : -off)));
      case 3 ->
        text.with("conclude", Attack.that("exists" + range + at + " >= " + moved(largest, isTrue ? -off : off)));
      case 4 -> text.with("let", "{top: \"largest" + range + at + "\"}")
          .with("conclude", Attack.that("top " + (random.nextBoolean()
              ? "<= " + moved(largest, isTrue ? off : -off)
              : ">= " + moved(largest, isTrue ? -off : off))));
      case 5 -> text.with("let", "{bottom: \"least" + range + at + "\"}")
          .with("conclude", Attack.that("bottom " + (random.nextBoolean()
              ? "<= " + moved(least, isTrue ? off : -off)
              : ">= " + moved(least, isTrue ? -off : off))));
      default -> nested(text, isTrue, off, random);
    }
  }

  /** For all windows there is a frame, or the other way round. */
  private void nested(ClaimText text, boolean isTrue, double off, Random random) {
    int width = Math.min(2, values.size() - 1);
    int last = values.size() - 1 - width;
    BigDecimal low = null;
    BigDecimal high = null;
    for (int i = 0; i <= last; i++) {
      BigDecimal least = values.subList(i, i + width + 1).stream().reduce(BigDecimal::min).orElseThrow();
      BigDecimal largest = values.subList(i, i + width + 1).stream().reduce(BigDecimal::max).orElseThrow();
      high = high == null ? least : high.max(least);
      low = low == null ? largest : low.min(largest);
    }
    String at = formula.replace("#", "k");
    String windows = " i in 0.." + last + ": ";
    String inside = " k in i..i+" + width + ": ";
    text.with("conclude", Attack.that(random.nextBoolean()
        ? "forall" + windows + "exists" + inside + at + " <= " + moved(high, isTrue ? off : -off)
        : "exists" + windows + "forall" + inside + at + " <= " + moved(low, isTrue ? off : -off)));
  }

  private static String moved(BigDecimal value, double off) {
    BigDecimal size = value.signum() == 0 ? new BigDecimal("1e-9") : value.abs();
    return Known.number(value.add(size.multiply(new BigDecimal(Double.toString(off)))));
  }
}
