package org.lemmata.verify.claim;

import java.util.Arrays;
import java.util.List;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Section;

/**
 * What a claim concludes. Formulas are kept as they are written: one that is beyond this checker concerns its own
 * conclusion alone.
 */
public sealed interface Conclusion {

  /** About instances, which may refute it; the others are decided by algebra. */
  sealed interface OfInstances extends Conclusion {
    @Override
    default boolean needsInstances() {
      return true;
    }

    @Override
    default boolean isEstimated() {
      return true;
    }
  }

  /** About all small scales. */
  sealed interface OfScales extends OfInstances {
    @Override
    default boolean climbs() {
      return true;
    }
  }

  /** On every instance. */
  record That(String comparison) implements OfInstances {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.that(this);
    }
  }

  /** @param over what is drawn anew, everything where it is empty */
  record Probability(String event, String atLeast, List<String> over) implements OfInstances {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.probability(this);
    }
  }

  /** @param positive symbols */
  record Identity(String equation, List<String> positive) implements OfInstances {
    @Override
    public boolean isEstimated() {
      return false;
    }

    @Override
    public <T> T read(Cases<T> cases) {
      return cases.identity(this);
    }
  }

  record Eventually(String comparison) implements OfScales {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.eventually(this);
    }
  }

  record Limit(String value, String to, String within) implements OfScales {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.limit(this);
    }
  }

  /** The exponent of a value against another. */
  record Rate(String value, String against, List<String> between, List<String> window) implements OfScales {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.rate(this);
    }
  }

  /** Of stored data, in fractions. */
  record Exact(String comparison, String fixture) implements Conclusion {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.exact(this);
    }
  }

  /** @param by what is shown before, one after the other */
  record Inequality(String comparison, List<String> where, List<Step> by) implements Conclusion {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.inequality(this);
    }
  }

  /**
   * A law of motion: that something is constant, never falls, compares with its rates, or holds at all times.
   *
   * @param by what is shown to hold at all times before
   */
  record Law(Kind kind, String formula, Along along, List<String> where, List<Step> by) implements Conclusion {
    /** What is said of the formula. */
    public enum Kind {
      INVARIANT("invariant"), MONOTONE("monotone"), COMPARISON("law"), ALWAYS("always");

      private final String key;

      Kind(String key) {
        this.key = key;
      }

      /** Whether what it says of the formula is about its values, and not about its rates. */
      boolean isOfState() {
        return this == INVARIANT || this == MONOTONE;
      }

      private static Kind in(Section s) {
        return Arrays.stream(values()).filter(kind -> s.has(kind.key)).findFirst()
            .orElseThrow(() -> new NotCovered("a conclusion of no kind that is known here"));
      }
    }

    @Override
    public <T> T read(Cases<T> cases) {
      return cases.law(this);
    }
  }

  /**
   * Which flow of which networks a law is about.
   *
   * @param loss its kind; any where it is empty
   */
  record Along(boolean isOfCorrelation, String depth, String power, String slope, String decay, String loss) {}

  /** An answer for every form. */
  interface Cases<T> {
    T that(That that);

    T probability(Probability probability);

    T identity(Identity identity);

    T eventually(Eventually eventually);

    T limit(Limit limit);

    T rate(Rate rate);

    T exact(Exact exact);

    T inequality(Inequality inequality);

    T law(Law law);
  }

  <T> T read(Cases<T> cases);

  default boolean needsInstances() {
    return false;
  }

  default boolean climbs() {
    return false;
  }

  /** Whether the margins on instances have an error that is estimated. */
  default boolean isEstimated() {
    return false;
  }

  /** @throws NotCovered where it has no form that is known here, or lacks a part */
  static Conclusion of(Section s) {
    if (s.has("that")) {
      return new That(s.text("that"));
    }
    if (s.has("probability")) {
      return new Probability(s.text("probability"), s.text("at-least"), s.texts("over"));
    }
    if (s.has("identity")) {
      return new Identity(s.text("identity"), s.texts("positive"));
    }
    if (s.has("exact")) {
      return new Exact(s.text("exact"), s.text("fixture"));
    }
    if (s.has("inequality")) {
      return new Inequality(s.text("inequality"), s.texts("where"), steps(s));
    }
    return s.keys().stream().anyMatch(List.of("eventually", "limit", "rate")::contains) ? ofScales(s) : law(s);
  }

  private static Conclusion ofScales(Section s) {
    if (s.has("eventually")) {
      return new Eventually(s.text("eventually"));
    }
    if (s.has("limit")) {
      return new Limit(s.text("limit"), s.text("to", "0"), s.text("within"));
    }
    return new Rate(s.text("rate"), s.text("against"), pair(s.texts("between")),
        s.has("window") ? pair(s.texts("window")) : List.of("0", "10^300"));
  }

  private static List<String> pair(List<String> two) {
    if (two.size() != 2) {
      throw new NotCovered("a range that is no pair");
    }
    return two;
  }

  private static Law law(Section s) {
    Along along = new Along(s.text("along").equals("correlation-flow"), s.text("depth", "depth"),
        s.text("power", "power"), s.text("slope", "slope"), s.text("decay", "0"), s.text("loss", ""));
    Law.Kind kind = Law.Kind.in(s);
    return new Law(kind, s.text(kind.key), along, s.texts("where"), steps(s));
  }

  private static List<Step> steps(Section s) {
    return s.items("by").stream().map(Step::of).toList();
  }
}
