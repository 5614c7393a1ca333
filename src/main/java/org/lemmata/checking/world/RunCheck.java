package org.lemmata.checking.world;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.lemmata.claim.Definition;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.InvalidSource;

/** What can be wrong with a run before it runs: spans, scales and steps that are not positive. */
record RunCheck(Reader reader, Set<String> unknown) {

  void check(Definition.Run run) {
    positive(run.time(), "the time of run `" + run.name() + "`");
    positive(Optional.of(run.scale()), "the scale of run `" + run.name() + "`");
    positive(run.step(), "the step of run `" + run.name() + "`");
    if (run.time().isPresent() && isKnown(run.frames())) {
      reader.whole(run.frames(), "the number of frames", 1, RunMaker.MOST_FRAMES);
    }
    run.steps().filter(this::isKnown).ifPresent(formula -> {
      int steps = reader.whole(formula, "the number of steps", 1, Integer.MAX_VALUE);
      if (isKnown(run.frames()) && steps % reader.whole(run.frames(), "the number of frames", 1, steps) != 0) {
        throw new InvalidSource(run.frames().place(),
            "the number of frames does not divide that of the steps, " + steps, "record every tenth step, say");
      }
    });
  }

  private void positive(Optional<Formula> formula, String what) {
    formula.filter(this::isKnown).ifPresent(f -> {
      double value = reader.real(f);
      if (!(value > 0) || !Double.isFinite(value)) {
        throw new InvalidSource(f.place(), what + " is " + value, "it has to be positive and finite");
      }
    });
  }

  private boolean isKnown(Formula formula) {
    return Collections.disjoint(formula.tree().names(), unknown);
  }
}
