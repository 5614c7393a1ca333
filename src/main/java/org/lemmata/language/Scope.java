package org.lemmata.language;

import java.util.List;

/** Where an evaluator finds what names and functions mean. */
public interface Scope {

  Value lookup(String name);

  Value call(String function, List<Value> arguments);

  /** This scope with one more name. */
  default Scope with(String name, Value value) {
    Scope outer = this;
    return new Scope() {
      @Override
      public Value lookup(String wanted) {
        return wanted.equals(name) ? value : outer.lookup(wanted);
      }

      @Override
      public Value call(String function, List<Value> arguments) {
        return outer.call(function, arguments);
      }
    };
  }
}
