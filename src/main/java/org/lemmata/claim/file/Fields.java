package org.lemmata.claim.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.source.Place;

/** Typed access to the entries of a mapping that {@link ShapeCheck} has found well-formed. */
record Fields(Tree.Mapping mapping) {

  static Fields of(Tree tree) {
    return new Fields((Tree.Mapping) tree);
  }

  Place place() {
    return mapping.place();
  }

  boolean has(String key) {
    return mapping.entries().containsKey(key);
  }

  Optional<Tree> tree(String key) {
    return Optional.ofNullable(mapping.entries().get(key));
  }

  Map<String, Tree> entries(String key) {
    return tree(key).map(t -> ((Tree.Mapping) t).entries()).orElse(Map.of());
  }

  /** The place of an entry's key, so that an error points at the name. */
  Place placeOf(String key, String name) {
    return section(key).mapping().placeOf(name);
  }

  List<Tree> items(String key) {
    return tree(key).map(t -> ((Tree.Items) t).items()).orElse(List.of());
  }

  Fields section(String key) {
    return of(tree(key).orElseThrow());
  }

  String text(String key, String otherwise) {
    return tree(key).map(t -> ((Tree.Scalar) t).text()).orElse(otherwise);
  }

  String text(String key) {
    return text(key, "");
  }

  List<String> texts(String key) {
    return items(key).stream().map(t -> ((Tree.Scalar) t).text()).toList();
  }

  long count(String key, long otherwise) {
    return tree(key).map(t -> Long.parseLong(((Tree.Scalar) t).text())).orElse(otherwise);
  }

  boolean flag(String key) {
    return text(key).equals("true");
  }

  /** A word of the file as a constant: {@code gradient-flow} is {@code GRADIENT_FLOW}. */
  <E extends Enum<E>> E word(String key, Class<E> type, String otherwise) {
    return Enum.valueOf(type, text(key, otherwise).toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  Optional<Formula> formula(String key) {
    return tree(key).map(Fields::formula);
  }

  Formula formula(String key, String otherwise) {
    return formula(key).orElseGet(() -> FormulaParser.parse(otherwise, place()));
  }

  List<Formula> formulas(String key) {
    return items(key).stream().map(Fields::formula).toList();
  }

  List<List<Formula>> rows(String key) {
    return items(key).stream().map(Fields::row).toList();
  }

  List<List<List<Formula>>> matrices(String key) {
    return items(key).stream().map(m -> ((Tree.Items) m).items().stream().map(Fields::row).toList()).toList();
  }

  static Formula formula(Tree tree) {
    Tree.Scalar scalar = (Tree.Scalar) tree;
    return scalar.functions().formula(scalar.text(), scalar.layout());
  }

  private static List<Formula> row(Tree tree) {
    return ((Tree.Items) tree).items().stream().map(Fields::formula).toList();
  }
}
