package org.lemmata.verify;

import static org.lemmata.verify.formula.Yaml.list;

import java.util.List;
import java.util.Map;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;

/** Stored data, about which comparisons are decided in fractions. */
record Stored(Map<String, Object> data) implements Eval.Scope {

  boolean isTrue(Object comparison) {
    return new Eval(this).truth(comparison).decided();
  }

  @Override
  public Object named(String name) {
    return switch (name) {
      case "X" -> list(data.get("points"));
      case "Y" -> list(data.get("labels"));
      case "n" -> Num.whole(list(data.get("points")).size());
      default -> throw new NotCovered("the name " + name);
    };
  }

  @Override
  public Object measured(String measure, List<Object> a) {
    if (!measure.equals("entry")) {
      throw new NotCovered("the measure " + measure);
    }
    return new Eval(this).number(list(list(a.get(0)).get(index(a, 1))).get(index(a, 2)));
  }

  private static int index(List<Object> a, int i) {
    return Eval.as(Num.class, a.get(i)).toInt() - 1;
  }
}
