package org.lemmata.verify;

import java.util.Map;

/** Comparisons about a stored data set, decided in fractions. */
final class Stored {
  private final Num[][] x;
  private final Num[][] y;

  Stored(Map<String, Object> data) {
    x = matrix(data.get("points"));
    y = matrix(data.get("labels"));
  }

  private static Num[][] matrix(Object rows) {
    Eval arithmetic = new Eval(name -> {
      throw new NotCovered("the name " + name + " in stored data");
    }, null);
    return Yaml.list(rows).stream()
        .map(r -> Yaml.list(r).stream().map(v -> arithmetic.number((String) v)).toArray(Num[]::new)).toArray(Num[][]::new);
  }

  boolean isTrue(String comparison) {
    Num margin = new Eval(this::lookup, null).margin(comparison);
    if (margin.lo() < 0 && margin.hi() >= 0) {
      throw new NotCovered("a comparison inside its numerical error");
    }
    return margin.lo() >= 0;
  }

  private Object lookup(String name) {
    return switch (name) {
      case "X" -> x;
      case "Y" -> y;
      case "n" -> Num.of(x.length);
      default -> throw new NotCovered("the name " + name);
    };
  }
}
