package org.lemmata.quantity.language;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression;

/** What a formula can call beside measures: the elementary functions, and the choice between two numbers. */
public final class Functions {
  /** {@code if(condition, then, otherwise)}; only the branch that is needed is evaluated. */
  public static final String IF = "if";

  /** The measure of how long it lasts from one time of a run to another. */
  static final String SPAN = "logElapsed";

  /** Measures that are given a time to look up a recorded one. */
  private static final Set<String> OF_FRAMES = Set.of("at", "logGrowth", "logGap");

  /** Measures that are folded at zero alone, as they say of themselves. */
  static final Set<String> FOLDED_AT_ZERO = Set.of("norm", "incoming", "outgoing", "inner");

  /** Measures that hand on the weights of a run, or a part of them. */
  private static final Set<String> STATES = Set.of("at", "end", "start", "frame");

  private static final Set<String> PARTS = Set.of("layer", "row", "column", "block", "under", "unit");

  private static final Set<String> NAMES = Arrays.stream(Elementary.values()).map(Elementary::word)
      .collect(Collectors.toCollection(TreeSet::new));

  static {
    NAMES.add(IF);
  }

  private Functions() {}

  static boolean areOfFrames(String measure) {
    return OF_FRAMES.contains(measure);
  }

  /**
   * Whether a folded measure is of weights that a run has, and of no difference: as long as its two fidelities have not
   * parted, these are far from zero beside their error.
   */
  static boolean isFarFromFolds(Expression.Call c) {
    return FOLDED_AT_ZERO.contains(c.function()) && isState(c.arguments().get(0))
        && (!c.function().equals("inner") || isState(c.arguments().get(1)));
  }

  private static boolean isState(Expression e) {
    Optional<Expression.Call> call = e.call();
    return call.filter(c -> STATES.contains(c.function())).isPresent()
        || call.filter(c -> PARTS.contains(c.function()) && isState(c.arguments().get(0))).isPresent();
  }

  public static boolean isKnown(String name) {
    return NAMES.contains(name);
  }

  public static Set<String> names() {
    return Collections.unmodifiableSet(NAMES);
  }
}
