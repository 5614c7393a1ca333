package org.lemmata.verify.claim;

import org.lemmata.verify.formula.Section;

/** A ladder of scales: {@code value} is a formula in the rung {@code k}. */
public record Schedule(String variable, String rungs, String value) {
  static Schedule of(Section schedule) {
    return new Schedule(schedule.text("variable"), schedule.text("rungs"), schedule.text("value"));
  }
}
