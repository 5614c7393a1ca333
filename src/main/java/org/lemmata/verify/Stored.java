package org.lemmata.verify;

import java.util.List;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Section;

/** Stored data, about which comparisons are decided in fractions. */
record Stored(Section data) implements Eval.Scope {

  boolean isTrue(String comparison) {
    return new Eval(this).truth(comparison).decided();
  }

  @Override
  public Object named(String name) {
    return switch (name) {
      case "X" -> new Node.Items(data.items("points"));
      case "Y" -> new Node.Items(data.items("labels"));
      case "n" -> Num.whole(data.items("points").size());
      default -> throw new NotCovered("the name " + name);
    };
  }

  @Override
  public Object measured(String measure, List<Object> a) {
    if (!measure.equals("entry")) {
      throw new NotCovered("the measure " + measure);
    }
    return new Eval(this)
        .number(Eval.as(Node.class, a.get(0)).items().get(index(a, 1)).items().get(index(a, 2)).text());
  }

  private static int index(List<Object> a, int i) {
    return Eval.as(Num.class, a.get(i)).toInt() - 1;
  }
}
