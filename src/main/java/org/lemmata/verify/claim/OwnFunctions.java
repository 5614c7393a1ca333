package org.lemmata.verify.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Value;

/** The functions that a claim defines, by heads such as {@code F(i, j)} in its section {@code let}. */
public record OwnFunctions(Map<String, String> let) {

  /** Whether a function is one of a claim's own: these begin with a capital letter. */
  public static boolean isOne(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  /** The body of a function; empty where there is none of that name. */
  public Optional<String> body(String name) {
    return head(name).map(let::get);
  }

  private Optional<String> head(String name) {
    return let.keySet().stream().filter(head -> head.startsWith(name + "(")).findFirst();
  }

  /** @param eval knows the names of the claim, and no variable of a quantifier */
  public Value value(String name, List<Value> arguments, Eval eval) {
    String head = head(name).orElseThrow(() -> new NotCovered("the function " + name));
    String[] parameters = head.substring(head.indexOf('(') + 1, head.lastIndexOf(')')).strip().split("\\s*,\\s*");
    if (parameters.length != arguments.size()) {
      throw new NotCovered(name + " of " + arguments.size() + " arguments");
    }
    Eval inside = eval;
    for (int k = 0; k < parameters.length; k++) {
      inside = inside.with(parameters[k], arguments.get(k));
    }
    return inside.value(Term.parse(let.getOrDefault(head, "")));
  }
}
