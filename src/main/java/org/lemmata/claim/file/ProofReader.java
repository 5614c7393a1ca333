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
import org.lemmata.claim.PerSample;
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
 * @param own conclusions before the one that is read
 * @param isMutant whether a claim was changed, so that what it cites may no longer fit: then it is left out
 */
record ProofReader(Map<String, Claim> cited, Own own, boolean isMutant, Diagnostics problems) {
  private static final Set<String> MOVING = Set.of("t", "w");

  /** Conclusions of the claim that is being read, so far. */
  record Own(String id, List<Conclusion> conclusions) {}

  /**
   * @param along the flow, if the conclusion is a law of motion
   * @param isAtAllTimes whether it is about all times of it
   */
  List<ProofStep> steps(Fields conclusion, Optional<Flow> along, boolean isAtAllTimes) {
    return conclusion.items("by").stream().flatMap(step -> step.mapping().map(Fields::new)
        .map(f -> step(f, along, isAtAllTimes).stream())
        .orElseGet(() -> Stream.of(new ProofStep.Own(Fields.formula(step))))).toList();
  }

  private Optional<ProofStep> step(Fields f, Optional<Flow> along, boolean isAtAllTimes) {
    new Belonging(problems).step(f);
    return f.has("each") ? perSample(f, along) : citation(f, along, isAtAllTimes);
  }

  private Optional<ProofStep> perSample(Fields f, Optional<Flow> along) {
    Formula formula = f.formula("each").orElseThrow();
    if (along.flatMap(Flow::loss).isEmpty()) {
      problems.add(formula.place(), "what holds for each sample depends on the loss", "loss: exponential");
      return Optional.empty();
    }
    return Optional.of(new PerSample(formula, f.formulas("by"), along.get()));
  }

  private Optional<ProofStep> citation(Fields f, Optional<Flow> along, boolean isAtAllTimes) {
    Place place = f.tree("claim").or(() -> f.tree("earlier")).map(Tree::place).orElse(f.place());
    if (f.has("earlier")) {
      return conclusion(own.id(), own.conclusions(), (int) f.count("earlier", 1), place)
          .flatMap(c -> citation(c, f, along, isAtAllTimes));
    }
    String id = f.text("claim");
    Optional<Claim> claim = Optional.ofNullable(cited.get(id));
    if (claim.isEmpty()) {
      problems.add(place, "a mutant cannot cite another claim", "cite one that the claim itself cites");
      return Optional.empty();
    }
    List<Conclusion> all = claim.get().conclude();
    if (!f.has("conclusion") && all.size() > 1) {
      problems.add(place, "`" + id + "` has " + all.size() + " conclusions", "conclusion: 1");
    }
    return conclusion(id, all, (int) f.count("conclusion", 1), place)
        .flatMap(c -> citation(c, f, along, isAtAllTimes));
  }

  /** A conclusion that speaks of all values, for what they are called there. */
  private Optional<Citation> conclusion(String id, List<Conclusion> all, int number, Place place) {
    Optional<Symbolic> conclusion = number > all.size()
        ? Optional.empty()
        : all.get(number - 1).symbolic().filter(s -> s.exact().isEmpty());
    if (conclusion.isEmpty()) {
      problems.add(place, "before this, `" + id + "` has no conclusion " + number
          + " that could be proved for all values", "cite an identity, an inequality or a law");
    }
    return conclusion.map(c -> new Citation(id, number, c, Map.of(), place));
  }

  private Optional<ProofStep> citation(Citation plain, Fields f, Optional<Flow> along, boolean isAtAllTimes) {
    Map<String, Formula> with = new LinkedHashMap<>();
    f.entries("with").forEach((name, tree) -> with.put(name, Fields.formula(tree)));
    Citation citation = plain.with(with);
    boolean isAboutFlow = citation.conclusion().cases(exact -> true, identity -> true, inequality -> true,
        law -> along.filter(here -> isAbout(citation, law.along(), here)).isPresent());
    boolean isFleeting = isAtAllTimes && citation.isFleeting();
    if (isMutant && (isFleeting || !isAboutFlow || !symbols(citation).containsAll(with.keySet()))) {
      return Optional.empty();
    }
    if (isFleeting) {
      problems.add(citation.place(), "what this gives from velocities holds at almost every time, and not at all times",
          "cite it for what has a velocity in it, or in a `law`");
    }
    requireSymbols(citation, f);
    citation.conclusion().<Runnable>cases(
        exact -> () -> {}, identity -> () -> {}, inequality -> () -> {},
        law -> () -> requireFlow(citation, law, along, isAtAllTimes)).run();
    return Optional.of(citation);
  }

  private static Set<String> symbols(Citation citation) {
    Set<String> symbols = citation.conclusion().comparison().names();
    citation.conclusion().where().forEach(hypothesis -> symbols.addAll(hypothesis.tree().names()));
    return symbols;
  }

  /** Values are for symbols that occur, and none is the variable of a derivative. */
  private void requireSymbols(Citation citation, Fields f) {
    Symbolic conclusion = citation.conclusion();
    Set<String> symbols = symbols(citation);
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
  private void requireFlow(Citation citation, Symbolic.Law law, Optional<Flow> along,
      boolean isAtAllTimes) {
    String name = "conclusion " + citation.number() + " of `" + citation.id() + "`";
    if (along.isEmpty()) {
      problems.add(citation.place(), name + " is a law of motion, and this conclusion speaks of none",
          "cite an identity or an inequality");
    } else if (!isAbout(citation, law.along(), along.get())) {
      problems.add(citation.place(), name + " is about another flow: along a " + law.along(),
          "give the same flow, depth, power, slope, decay and loss");
    }
    if (law.form() == Symbolic.Law.Form.ALWAYS && !isAtAllTimes) {
      problems.add(citation.place(), name + " is about all times, and needs its hypotheses at all of them",
          "cite it in `always`");
    }
    if (law.form() == Symbolic.Law.Form.LAW && isAtAllTimes
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
    boolean isSameLoss = cited.loss().isEmpty() || cited.loss().equals(along.loss());
    return cited.kind() == along.kind() && isSameDecay && isSameLoss && isSame(citation, cited.depth(), along.depth())
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
