package org.lemmata.quantity.language;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lemmata.claim.expression.Elementary;

/** What a formula can call beside measures: the elementary functions, and the choice between two numbers. */
public final class Functions {
  /** {@code if(condition, then, otherwise)}; only the branch that is needed is evaluated. */
  public static final String IF = "if";

  /** The measure of how long it lasts from one time of a run to another. */
  static final String SPAN = "logElapsed";

  /** Measures that are given a time to look up a recorded one. */
  private static final Set<String> OF_FRAMES = Set.of("at", "logGrowth", "logGap");

  private static final Set<String> NAMES = Arrays.stream(Elementary.values()).map(Elementary::word)
      .collect(Collectors.toCollection(TreeSet::new));

  static {
    NAMES.add(IF);
  }

  private Functions() {}

  static boolean areOfFrames(String measure) {
    return OF_FRAMES.contains(measure);
  }

  public static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  public static Set<String> names() {
    return Collections.unmodifiableSet(NAMES);
  }
}
