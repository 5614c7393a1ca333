package org.lemmata.verify.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Term;

/** What a conclusion is proved by: a comparison, or a conclusion of another claim. */
public sealed interface Step {

  /**
   * The comparisons that it consists of.
   *
   * @param hypotheses of which nothing is shown again
   * @param along the flow, if the conclusion is about one
   */
  List<Link> links(List<Term> hypotheses, Optional<Conclusion.Along> along);

  /** A comparison that is shown here. */
  record Own(String comparison) implements Step {
    @Override
    public List<Link> links(List<Term> hypotheses, Optional<Conclusion.Along> along) {
      return List.of(new Link(Term.parse(comparison), Optional.empty(), true));
    }
  }

  /** @param stated the conclusion elsewhere, of which this is number {@code number} */
  record Cited(String id, int number, Conclusion stated, Map<String, String> with) implements Step {
    /** As in a certificate. */
    public String name() {
      return id + " " + number;
    }

    @Override
    public List<Link> links(List<Term> hypotheses, Optional<Conclusion.Along> along) {
      return new Instance(this, hypotheses, along).links();
    }
  }

  /** Of a claim in which citations have been looked up. */
  static Step of(Node node) {
    return node.isSection() ? cited(node.section()) : new Own(node.text());
  }

  private static Step cited(Section s) {
    Vocabulary.requireCitation(s);
    Map<String, String> with = new LinkedHashMap<>();
    s.section("with").entries().forEach((name, value) -> with.put(name, value.text()));
    Section stated = s.find(Citations.STATED).map(Node::section)
        .orElseThrow(() -> new NotCovered("a citation that was not looked up"));
    return new Cited(s.text("claim"), Citations.number(s), Conclusion.of(stated), with);
  }
}
