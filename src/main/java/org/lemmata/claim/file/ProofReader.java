package org.lemmata.claim.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lemmata.claim.Citation;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Flow;
import org.lemmata.claim.ProofStep;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Elementary;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Suggestion;

/**
 * Reads what a conclusion is proved by.
 *
 * @param cited claims by their ids
 */
record ProofReader(Map<String, Claim> cited, Diagnostics problems) {
  private static final Set<String> MOVING = Set.of("t", "w");

  /** @param along the flow, if the conclusion is a law of motion */
  List<ProofStep> steps(Fields conclusion, Optional<Flow> along) {
    return conclusion.items("by").stream().flatMap(step -> step.mapping().map(Fields::new)
        .map(f -> citation(f, along).stream())
        .orElseGet(() -> Stream.of(new ProofStep.Own(Fields.formula(step))))).toList();
  }

  private Optional<ProofStep> citation(Fields f, Optional<Flow> along) {
    String id = f.text("claim");
    Place place = f.tree("claim").map(Tree::place).orElse(f.place());
    if (!cited.containsKey(id)) {
      problems.add(place, "a mutant cannot cite another claim", "cite one that the claim itself cites");
      return Optional.empty();
    }
    List<Conclusion> all = cited.get(id).conclude();
    if (!f.has("conclusion") && all.size() > 1) {
      problems.add(place, "`" + id + "` has " + all.size() + " conclusions", "conclusion: 1");
    }
    int number = (int) f.count("conclusion", 1);
    Optional<Symbolic> conclusion = number < 1 || number > all.size()
        ? Optional.empty()
        : all.get(number - 1).symbolic().filter(s -> s.exact().isEmpty());
    if (conclusion.isEmpty()) {
      problems.add(place, "`" + id + "` has no conclusion " + number + " that could be proved for all values",
          "cite an identity, an inequality or a law");
      return Optional.empty();
    }
    Map<String, Formula> with = new LinkedHashMap<>();
    f.entries("with").forEach((name, tree) -> with.put(name, Fields.formula(tree)));
    Citation citation = new Citation(id, number, conclusion.get(), with, place);
    requireSymbols(citation, f);
    conclusion.get().<Runnable>cases(
        exact -> () -> {}, identity -> () -> {}, inequality -> () -> {},
        law -> () -> requireFlow(citation, law, along)).run();
    return Optional.of(citation);
  }

  /** Values are for symbols that occur, and none is the variable of a derivative. */
  private void requireSymbols(Citation citation, Fields f) {
    Symbolic conclusion = citation.conclusion();
    Set<String> symbols = conclusion.comparison().names();
    conclusion.where().forEach(hypothesis -> symbols.addAll(hypothesis.tree().names()));
    citation.with().keySet().stream().filter(name -> !symbols.contains(name)).forEach(
        name -> problems.add(f.placeOf("with", name),
            "conclusion " + citation.number() + " of `" + citation.id() + "` has no symbol `" + name + "`",
            Suggestion.of(name, symbols)));
    if (Stream.concat(Stream.of(conclusion.comparison()), conclusion.where().stream().map(Formula::tree))
        .flatMap(Expression::nodes).anyMatch(e -> e.argumentsOf("D").isPresent())) {
      problems.add(citation.place(), "a conclusion with a derivative cannot be cited", "cite one without D(..., ...)");
    }
  }

  /** What a law says, it says of one kind of flow and of networks with these settings; its symbols do not move. */
  private void requireFlow(Citation citation, Symbolic.Law law, Optional<Flow> along) {
    String name = "conclusion " + citation.number() + " of `" + citation.id() + "`";
    if (along.isEmpty()) {
      problems.add(citation.place(), name + " is a law of motion, and this conclusion speaks of none",
          "cite an identity or an inequality");
    } else if (!isAbout(citation, law.along(), along.get())) {
      problems.add(citation.place(), name + " is about another flow: along a " + law.along(),
          "give the same flow, depth, power, slope and decay");
    }
    if (law.form() == Symbolic.Law.Form.LAW
        && law.comparison().nodes().noneMatch(e -> e.argumentsOf("rate").isPresent())) {
      problems.add(citation.place(), name + " holds at almost every time only", "state it as `always` there");
    }
    citation.with().forEach((symbol, value) -> {
      if (MOVING.contains(symbol) || value.tree().nodes().anyMatch(ProofReader::mayMove)) {
        problems.add(value.place(), "what stands for a symbol of a law does not change in time",
            "a number, or symbols");
      }
    });
  }

  private static boolean mayMove(Expression e) {
    return e.asName().filter(MOVING::contains).isPresent()
        || e.call().filter(c -> !Elementary.smooth().contains(c.function())).isPresent();
  }

  private static boolean isAbout(Citation citation, Flow cited, Flow along) {
    boolean isSameDecay = decay(citation, cited.decay()).equals(along.decay().map(Formula::tree));
    return cited.kind() == along.kind() && isSameDecay && isSame(citation, cited.depth(), along.depth())
        && isSame(citation, cited.power(), along.power()) && isSame(citation, cited.slope(), along.slope());
  }

  private static Optional<Expression> decay(Citation citation, Optional<Formula> decay) {
    return decay.map(Formula::tree).map(citation::applied);
  }

  /** A law that leaves a setting out holds for all of them. */
  private static boolean isSame(Citation citation, Optional<Formula> cited, Optional<Formula> here) {
    return cited.isEmpty() || cited.map(Formula::tree).map(citation::applied).equals(here.map(Formula::tree));
  }
}
