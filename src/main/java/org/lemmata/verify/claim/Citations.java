package org.lemmata.verify.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Yaml;

/**
 * Conclusions of other claims that a claim cites, looked up in their files.
 *
 * @param files the text of a claim by its id
 * @param readers those that cite one another, so that nothing is proved by itself
 */
public record Citations(Function<String, Optional<String>> files, List<String> readers) {
  /** Where the conclusion stands that was looked up. */
  static final String STATED = "stated";

  /** Of one claim. */
  public static Citations of(String id, Function<String, Optional<String>> files) {
    return new Citations(files, List.of(id));
  }

  /** The claim with every citation beside what it cites. */
  public Section lookedUp(Section claim) {
    return each(claim, "conclude",
        conclusion -> conclusion.isSection() ? each(conclusion.section(), "by", this::lookedUp) : conclusion);
  }

  private static Section each(Section section, String key, UnaryOperator<Node> change) {
    return section.has(key)
        ? section.with(key, new Node.Items(section.items(key).stream().map(change).toList()))
        : section;
  }

  private Node lookedUp(Node step) {
    return step.isSection() ? cited(step.section()) : step;
  }

  private Section cited(Section citation) {
    if (citation.has(STATED)) {
      throw new NotCovered("a citation with the key " + STATED);
    }
    String id = citation.text("claim");
    Section other = file(id);
    List<Section> conclusions = other.sections("conclude");
    int number = number(citation);
    if (number < 1 || number > conclusions.size() || !citation.has("conclusion") && conclusions.size() > 1) {
      throw new Rejected("no such conclusion of " + id);
    }
    List<String> more = new ArrayList<>(readers);
    more.add(id);
    Section whole = new Citations(files, more).lookedUp(other);
    Section stated = whole.sections("conclude").get(number - 1);
    Vocabulary.requireConclusion(stated);
    return citation.with(STATED, stated);
  }

  private Section file(String id) {
    if (readers.contains(id)) {
      throw new Rejected(id + " is proved by itself");
    }
    Section other = Yaml.read(text(id));
    if (!other.text("id").equals(id) || other.has("include") || other.has("let")) {
      throw new NotCovered("a cited claim of another name, or with parts and functions of its own");
    }
    return other;
  }

  private String text(String id) {
    return files.apply(id).orElseThrow(() -> new Rejected("the claim " + id + ", which is cited, is not here"));
  }

  static int number(Section citation) {
    String number = citation.text("conclusion", "1");
    if (!number.matches("[1-9]\\d{0,3}")) {
      throw new NotCovered("conclusion " + number);
    }
    return Integer.parseInt(number);
  }

  /**
   * Hashes of the claims that are cited, in their order.
   *
   * @param hash of a text
   */
  public List<String> hashes(Section claim, UnaryOperator<String> hash) {
    Set<String> ids = new LinkedHashSet<>();
    claim.items("conclude").stream().filter(Node::isSection).flatMap(c -> c.section().items("by").stream())
        .filter(Node::isSection).forEach(citation -> ids.add(citation.section().text("claim")));
    List<String> hashes = new ArrayList<>();
    for (String id : ids) {
      List<String> more = new ArrayList<>(readers);
      more.add(id);
      Section other = file(id);
      List<String> own = new Citations(files, more).hashes(other, hash);
      String text = hash.apply(text(id));
      hashes.add(own.isEmpty() ? text : hash.apply(text + " " + String.join(" ", own)));
    }
    return hashes;
  }
}
