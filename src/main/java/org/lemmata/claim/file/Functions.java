package org.lemmata.claim.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Layout;
import org.lemmata.claim.source.Place;

/**
 * The functions of a claim: entries such as {@code F(i, j)} of its section {@code let}. A call stands for the body with
 * the arguments in the places of the parameters; a function may call those above it. Besides its parameters a body
 * speaks of names of the claim only, and no variable hides one of them, so that a name means the same in the body and
 * where it is called.
 *
 * @param names of the claim: parameters, definitions, and what the language provides
 */
record Functions(Map<String, Function> known, Set<String> names) {
  static final Functions NONE = new Functions(Map.of(), Set.of());

  /** A name with its parameters. It begins with a capital letter, as no function of the language does. */
  static final String HEAD = "[A-Z][A-Za-z0-9]{0,39}\\(\\s*" + Grammar.NAME + "(?:\\s*,\\s*" + Grammar.NAME
      + ")*\\s*\\)";

  private static final Pattern PARTS = Pattern.compile("(\\w+)\\(([^)]*)\\)");

  /** A formula that calls functions is not written out to more nodes than this. */
  private static final int MOST = 20_000;

  private static final int DEEPEST = 300;

  /** What the rows, columns and rungs of a description are called there; a body gets them as arguments. */
  private static final Set<String> INDICES = Set.of("i", "j", "k", "l");

  /** What stands for a call. */
  record Function(List<String> parameters, Expression body) {}

  static boolean isOne(String name) {
    return name.contains("(");
  }

  /** Those of a claim, in the order of the file. */
  static Functions of(Fields claim, Diagnostics problems) {
    Set<String> names = new HashSet<>(Set.of("w0", "X", "Y", "own"));
    for (String section : List.of("parameters", "problems", "runs", "points", "let")) {
      names.addAll(claim.entries(section).keySet());
    }
    claim.tree("schedule").ifPresent(schedule -> names.add(Fields.of(schedule).text("variable")));
    names.removeIf(Functions::isOne);
    Functions functions = new Functions(new LinkedHashMap<>(), names);
    claim.entries("let").forEach((head, tree) -> {
      Matcher parts = PARTS.matcher(head);
      if (parts.matches()) {
        functions.add(parts.group(1), List.of(parts.group(2).strip().split("\\s*,\\s*")), (Tree.Scalar) tree,
            claim.placeOf("let", head), problems);
      }
    });
    return functions;
  }

  private void add(String name, List<String> parameters, Tree.Scalar body, Place place, Diagnostics problems) {
    boolean isTaken = known.containsKey(name) || name.equals("D");
    if (isTaken || new HashSet<>(parameters).size() < parameters.size()) {
      problems.add(place, isTaken ? "there is a function `" + name + "` already" : "a parameter stands here twice",
          "choose another name");
      return;
    }
    Optional<String> hiding = parameters.stream().filter(names::contains).findFirst();
    if (hiding.isPresent()) {
      problems.add(place, "the parameter `" + hiding.get() + "` hides a name of the claim", "choose another letter");
      return;
    }
    try {
      Formula formula = formula(body.text(), body.layout());
      requireKnown(formula.tree(), new HashSet<>(parameters), formula);
      known.put(name, new Function(parameters, formula.tree()));
    } catch (InvalidSource invalid) {
      problems.addAll(invalid.diagnostics());
    }
  }

  /** A body speaks of its parameters, of variables that it binds, and of names of the claim. */
  private void requireKnown(Expression e, Set<String> known, Formula whole) {
    e.asName().filter(name -> !known.contains(name)).ifPresent(name -> {
      if (!names.contains(name)) {
        throw new InvalidSource(whole.placeOf(e), "unknown name `" + name + "`",
            "a function knows its parameters and the names of the claim");
      }
      if (INDICES.contains(name)) {
        throw new InvalidSource(whole.placeOf(e), "`" + name + "` may be an index where the function is called",
            "make it an argument");
      }
    });
    if (e.argumentsOf("D").isPresent()) {
      throw new InvalidSource(whole.placeOf(e), "a function takes no derivative",
          "write D(...) where the function is called");
    }
    Set<String> inside = new HashSet<>(known);
    e.bound().ifPresent(inside::add);
    e.children().forEach(child -> requireKnown(child, inside, whole));
  }

  /** @throws InvalidSource where the text is no formula, or calls what is no function */
  Formula formula(String text, Layout layout) {
    Formula formula = FormulaParser.parse(text, layout, known::containsKey);
    return known.isEmpty() ? formula : formula.readAs(expand(formula.tree(), Set.of(), formula));
  }

  /** @param bound the variables of the quantifiers around it */
  private Expression expand(Expression e, Set<String> bound, Formula whole) {
    Set<String> inside = new HashSet<>(bound);
    e.bound().ifPresent(inside::add);
    Expression expanded = e.mapChildren(child -> expand(child, inside, whole));
    return expanded.call()
        .flatMap(c -> Optional.ofNullable(known.get(c.function())).map(function -> written(c, function, bound, whole)))
        .orElse(expanded);
  }

  private Expression written(Expression.Call call, Function function, Set<String> bound, Formula whole) {
    if (call.arguments().size() != function.parameters().size()) {
      throw new InvalidSource(
          whole.placeOf(call),
          "`" + call.function() + "` takes " + function.parameters().size()
              + (function.parameters().size() == 1 ? " argument" : " arguments") + ", not "
              + call.arguments().size(),
          call.function() + "(" + String.join(", ", function.parameters()) + ")");
    }
    bound.stream().filter(names::contains).findFirst().ifPresent(variable -> {
      throw new InvalidSource(whole.placeOf(variable), "the variable `" + variable + "` hides a name of the claim",
          "choose another letter");
    });
    Map<String, Expression> values = new HashMap<>();
    Set<String> taken = new HashSet<>(bound);
    taken.addAll(names);
    for (int k = 0; k < function.parameters().size(); k++) {
      values.put(function.parameters().get(k), call.arguments().get(k));
      call.arguments().get(k).nodes().flatMap(n -> n.asName().stream()).forEach(taken::add);
    }
    Expression written = substitute(function.body(), values, taken);
    if (depth(written, DEEPEST) > DEEPEST || written.nodes().limit(MOST + 1L).count() > MOST) {
      throw new InvalidSource(whole.placeOf(call), "written out, this formula is too large",
          "name its parts under `let`");
    }
    return written;
  }

  /** Up to one more than {@code most}. */
  private static int depth(Expression e, int most) {
    int deepest = 0;
    for (Expression child : most < 0 ? List.<Expression>of() : e.children()) {
      deepest = Math.max(deepest, depth(child, most - 1));
    }
    return deepest + 1;
  }

  /** @param taken names that no variable of the body may hide or be hidden by */
  private static Expression substitute(Expression e, Map<String, Expression> values, Set<String> taken) {
    if (e.asName().isPresent()) {
      return values.getOrDefault(e.asName().get(), e);
    }
    String variable = e.bound().orElse(null);
    if (variable == null) {
      return e.mapChildren(child -> substitute(child, values, taken));
    }
    Set<String> avoided = new HashSet<>(taken);
    e.nodes().flatMap(n -> n.asName().stream()).forEach(avoided::add);
    String fresh = variable;
    for (int k = 1; taken.contains(fresh); k++) {
      fresh = avoided.contains(variable + k) ? fresh : variable + k;
    }
    Map<String, Expression> inBody = new HashMap<>(values);
    inBody.put(variable, new Expression.Name(fresh));
    Set<String> below = new HashSet<>(taken);
    below.add(fresh);
    List<Expression> children = e.children();
    Expression[] changed = new Expression[children.size()];
    Arrays.setAll(changed, k -> substitute(children.get(k), k == changed.length - 1 ? inBody : values, below));
    return renamed(e, fresh).above(List.of(changed));
  }

  private static Expression renamed(Expression e, String variable) {
    return e.cases(
        constant -> e, name -> e, text -> e, operation -> e, call -> e,
        q -> new Expression.OverRange(q.fold(), variable, q.from(), q.to(), q.body()),
        q -> q.renamed(variable));
  }

  /** The same section, its formulas knowing these functions. */
  Fields into(Fields claim) {
    return known.isEmpty() ? claim : Fields.of(into(claim.mapping()));
  }

  private Tree into(Tree tree) {
    return tree.cases(
        scalar -> new Tree.Scalar(scalar.text(), scalar.layout(), this),
        items -> new Tree.Items(items.items().stream().map(this::into).toList(), items.place()),
        mapping -> {
          Map<String, Tree> entries = new LinkedHashMap<>();
          mapping.entries().forEach((key, value) -> entries.put(key, into(value)));
          return new Tree.Mapping(entries, mapping.keys(), mapping.place());
        });
  }
}
