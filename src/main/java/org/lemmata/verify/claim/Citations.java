package org.lemmata.verify.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Yaml;

/**
 * Conclusions of other claims that a claim cites, looked up in their files.
 *
 * @param near claims that lie near the last reader, by their ids
 * @param readers those that cite one another, so that nothing is proved by itself
 */
public record Citations(Near near, List<String> readers) {
  /** Where the conclusion stands that was looked up. */
  static final String STATED = "stated";
  private static final String CLAIM = "claim";
  private static final String EARLIER = "earlier";

  /** Files of other claims, as seen from one. */
  public interface Near {
    Optional<Neighbour> find(String id);
  }

  /** The text of a claim, and what lies near it. */
  public record Neighbour(String text, Near near) {}

  /** Of one claim. */
  public static Citations of(String id, Near near) {
    return new Citations(near, List.of(id));
  }

  private Citations from(String id) {
    List<String> more = new ArrayList<>(readers);
    more.add(id);
    return new Citations(neighbour(id).near(), more);
  }

  /** The claim with every citation beside what it cites. */
  public Section lookedUp(Section claim) {
    if (!claim.has("conclude")) {
      return claim;
    }
    List<Node> conclusions = new ArrayList<>();
    for (Node conclusion : claim.items("conclude")) {
      List<Node> before = List.copyOf(conclusions);
      conclusions.add(conclusion.isSection() && conclusion.section().has("by")
          ? lookedUp(conclusion.section(), before)
          : conclusion);
    }
    return claim.with("conclude", new Node.Items(conclusions));
  }

  /** @param before conclusions of the same claim */
  private Section lookedUp(Section conclusion, List<Node> before) {
    return conclusion.with("by", new Node.Items(conclusion.items("by").stream()
        .map(step -> step.isSection() ? lookedUp(step.section(), id(), before) : step).toList()));
  }

  private String id() {
    return readers.get(readers.size() - 1);
  }

  private Node lookedUp(Section step, String own, List<Node> before) {
    if (step.has(STATED)) {
      throw new NotCovered("a citation with the key " + STATED);
    }
    if (step.has(CLAIM)) {
      return cited(step);
    }
    return step.has(EARLIER)
        ? with(step.with(CLAIM, new Node.Text(own)), number(step, EARLIER), before)
        : step;
  }

  private static Section with(Section citation, int number, List<Node> conclusions) {
    if (number > conclusions.size()) {
      throw new Rejected("no conclusion " + number + " to cite");
    }
    Section stated = conclusions.get(number - 1).section();
    Vocabulary.requireConclusion(stated);
    return citation.with(STATED, stated);
  }

  private Section cited(Section citation) {
    String id = citation.text(CLAIM);
    Section other = file(id);
    if (!citation.has("conclusion") && other.items("conclude").size() > 1) {
      throw new Rejected("no such conclusion of " + id);
    }
    Section whole = from(id).lookedUp(other);
    return with(citation, number(citation, "conclusion"), whole.items("conclude"));
  }

  private Section file(String id) {
    if (readers.contains(id)) {
      throw new Rejected(id + " is proved by itself");
    }
    Section other = Yaml.read(neighbour(id).text());
    if (!other.text("id").equals(id) || other.has("include") || other.has("let")) {
      throw new NotCovered("a cited claim of another name, or with parts and functions of its own");
    }
    return other;
  }

  private Neighbour neighbour(String id) {
    return near.find(id).orElseThrow(() -> new Rejected("the claim " + id + ", which is cited, is not here"));
  }

  static int number(Section citation, String key) {
    String number = citation.text(key, "1");
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
        .filter(Node::isSection).map(Node::section).filter(step -> step.has(CLAIM))
        .forEach(citation -> ids.add(citation.text(CLAIM)));
    List<String> hashes = new ArrayList<>();
    for (String id : ids) {
      Section other = file(id);
      List<String> own = from(id).hashes(other, hash);
      String text = hash.apply(neighbour(id).text());
      hashes.add(own.isEmpty() ? text : hash.apply(text + " " + String.join(" ", own)));
    }
    return hashes;
  }
}
