package org.lemmata.checking.world;

import java.util.Set;
import org.lemmata.claim.Definition;

/** Builds what can be built without running anything, so that a linter can see what does not fit. */
public record Rehearsal(World world) {

  public void run() {
    if (world.claim().subject().isPresent()) {
      world.start();
    }
    Set<String> computed = Dependence.onRuns(world.claim());
    RunCheck runCheck = new RunCheck(new Reader(world), computed);
    for (Definition definition : world.claim().definitions()) {
      Runnable rehearsal = definition.cases(
          let -> () -> {},
          run -> () -> runCheck.check(run),
          limit -> () -> lookupUnless(computed, limit),
          given -> () -> lookupUnless(computed, given),
          entrywise -> () -> lookupUnless(computed, entrywise),
          drawn -> () -> lookupUnless(computed, drawn),
          ascent -> () -> PointMaker.starts(ascent, world),
          other -> () -> lookupUnless(computed, other));
      rehearsal.run();
    }
  }

  private void lookupUnless(Set<String> computed, Definition definition) {
    if (!computed.contains(definition.name())) {
      world.lookup(definition.name());
    }
  }
}
