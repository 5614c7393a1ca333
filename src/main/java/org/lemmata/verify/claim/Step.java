package org.lemmata.verify.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.formula.Term;

/** What a conclusion is proved by. */
public sealed interface Step {

  /** The comparisons that it consists of. */
  List<Link> links(Context context);

  /** Returns where the lines show what gives its last comparison. */
  void show(List<String> lines, Link.Elsewhere elsewhere);

  /**
   * What it leads to.
   *
   * @param where the hypotheses, of which nothing is shown again
   * @param along the flow, if the conclusion is about one
   * @param isAtAllTimes whether it is about all times of that
   */
  record Context(List<String> where, Optional<Conclusion.Along> along, boolean isAtAllTimes) {}

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new Rejected(otherwise);
    }
  }

  /** A comparison that is shown here. */
  record Own(String comparison) implements Step {
    @Override
    public List<Link> links(Context context) {
      return List.of(new Link(Term.parse(comparison), Optional.empty(), true));
    }

    @Override
    public void show(List<String> lines, Link.Elsewhere elsewhere) {
      throw new Rejected("a comparison that nothing else gives");
    }
  }

  /** @param stated the conclusion elsewhere, of which this is number {@code number} */
  record Cited(String id, int number, Conclusion stated, Map<String, String> with) implements Step {
    private static final String INDENT = "| ";

    @Override
    public List<Link> links(Context context) {
      return new Instance(this, context).links();
    }

    @Override
    public void show(List<String> lines, Link.Elsewhere elsewhere) {
      require(!lines.isEmpty() && lines.get(0).equals("cited " + id + " " + number), "a step without its citation");
      List<String> own = lines.subList(1, lines.size());
      require(own.stream().allMatch(line -> line.startsWith(INDENT)), "more than the proof that is cited");
      elsewhere.show(stated, own.stream().map(line -> line.substring(INDENT.length())).toList());
    }
  }

  /**
   * A comparison for each sample, and so for sums over all of them.
   *
   * @param by what is shown of each sample before
   */
  record Each(String comparison, List<String> by) implements Step {
    @Override
    public List<Link> links(Context context) {
      Conclusion.Along along = context.along().filter(a -> !a.loss().isEmpty() && !a.isOfCorrelation())
          .orElseThrow(() -> new NotCovered("samples of no loss"));
      Term outward = Term.parse(along.decay().equals("0")
          ? "inner(w, rate(w))/order()"
          : "(inner(w, rate(w)) + (" + along.decay() + ")*norm(w)^2)/order()");
      Term sums = Sums.of(Term.parse(comparison), Term.parse("loss(w)"), outward);
      return List.of(new Link(sums, Optional.of(this), true));
    }

    @Override
    public void show(List<String> lines, Link.Elsewhere elsewhere) {
      require(!lines.isEmpty() && lines.get(0).equals("each"), "a step that is to hold for each sample");
      elsewhere.showEach(this, lines.subList(1, lines.size()));
    }
  }

  /** Of a claim in which citations have been looked up. */
  static Step of(Node node) {
    return node.isSection() ? of(node.section()) : new Own(node.text());
  }

  private static Step of(Section s) {
    Vocabulary.requireStep(s);
    return s.has("each") ? new Each(s.text("each"), s.texts("by")) : cited(s);
  }

  private static Step cited(Section s) {
    Map<String, String> with = new LinkedHashMap<>();
    s.section("with").entries().forEach((name, value) -> with.put(name, value.text()));
    Section stated = s.find(Citations.STATED).map(Node::section)
        .orElseThrow(() -> new NotCovered("a citation that was not looked up"));
    return new Cited(s.text("claim"), Citations.number(s, s.has("earlier") ? "earlier" : "conclusion"),
        Conclusion.of(stated), with);
  }
}
