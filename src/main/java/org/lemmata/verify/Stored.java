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
    if (measure.equals("entry") && a.size() == 3 && a.get(0) instanceof Table table) {
      return new Eval(this).number(at(at(table.rows, a.get(1)).items(), a.get(2)).text());
    }
    throw new NotCovered("the measure " + measure);
  }

  private static Node at(List<Node> nodes, Value index) {
    int at = index.number().toInt();
    if (at < 1 || at > nodes.size()) {
      throw new NotCovered("an index beyond its range");
    }
    return nodes.get(at - 1);
  }

  /** Formulas, row by row. */
  private record Table(List<Node> rows) implements Value.Thing {}
}
