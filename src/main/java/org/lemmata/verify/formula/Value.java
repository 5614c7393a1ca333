package org.lemmata.verify.formula;

import java.util.List;

/** What a formula has for a value, asked for what it should be; a formula that has something else is not covered. */
public sealed interface Value permits Num, Truth, Value.Word, Value.Times, Value.Thing {

  default Num number() {
    throw new NotCovered("a value that is no number");
  }

  default Truth truth() {
    throw new NotCovered("a value that is no truth");
  }

  default List<Num> range() {
    throw new NotCovered("a range that is no run's times");
  }

  /** Whether it is this word. */
  default boolean says(String word) {
    return false;
  }

  /** The largest absolute value of its numbers; 0 where it has none. */
  default double largest() {
    return 0;
  }

  /** A word, such as the name of a part. */
  record Word(String text) implements Value {
    @Override
    public boolean says(String word) {
      return text.equals(word);
    }
  }

  /** Recorded times of a run. */
  record Times(List<Num> range) implements Value {
    public Times {
      range = List.copyOf(range);
    }
  }

  /** What formulas only hand on to measures, such as weights. */
  non-sealed interface Thing extends Value {}
}
