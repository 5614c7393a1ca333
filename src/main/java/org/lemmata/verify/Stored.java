package org.lemmata.verify;

import java.util.List;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Value;

/** Stored data, about which comparisons are decided in fractions. */
record Stored(Section data) implements Eval.Scope {

  boolean isTrue(String comparison) {
    return new Eval(this).truth(comparison).decided();
  }

  @Override
  public Value named(String name) {
    return switch (name) {
      case "X" -> new Table(data.items("points"));
      case "Y" -> new Table(data.items("labels"));
      case "n" -> Num.whole(data.items("points").size());
      default -> throw new NotCovered("the name " + name);
    };
  }

  @Override
  public Value measured(String measure, List<Value> a) {
    if (measure.equals("entry") && a.get(0) instanceof Table table) {
      return new Eval(this).number(table.rows.get(index(a, 1)).items().get(index(a, 2)).text());
    }
    throw new NotCovered("the measure " + measure);
  }

  private static int index(List<Value> a, int i) {
    return a.get(i).number().toInt() - 1;
  }

  /** Formulas, row by row. */
  private record Table(List<Node> rows) implements Value.Thing {}
}
