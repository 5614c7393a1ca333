package org.lemmata.verify.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lemmata.verify.claim.Conclusion;
import org.lemmata.verify.claim.Link;
import org.lemmata.verify.claim.Step;
import org.lemmata.verify.formula.Algebra;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;
import org.lemmata.verify.formula.Term.Operator;
import org.lemmata.verify.formula.Term.Relation;
import org.lemmata.verify.inequality.Lemmas;

/**
 * A comparison that holds at all times: because it does at time zero and the gap between its sides, where it has the
 * wrong sign, changes by a constant times itself at least; or because it follows from what holds at each time.
 */
public final class Always {
  private static final Set<String> MOVING = Set.of("norm", "incoming", "outgoing", "inner", "correlation", "loss",
      "rate");
  private static final Term TIME = Term.name("t");

  private final Conclusion.Along along;
  private final Conclusion.Law stated;
  private final Term claimed;
  private final List<Term> where;
  private final Oracle oracle;

  public Always(Conclusion.Law conclusion, Oracle oracle) {
    this.oracle = oracle;
    this.stated = conclusion;
    this.along = conclusion.along();
    this.claimed = Term.parse(conclusion.formula());
    this.where = conclusion.where().stream().map(Term::parse).toList();
    if (hasMovingExponent(claimed) || calls(claimed, "rate")) {
      throw new NotCovered("a comparison for all times with rates, or with an exponent that changes");
    }
  }

  private static boolean calls(Term t, String function) {
    return t.calls(function, 1) || t.parts().stream().anyMatch(part -> calls(part, function));
  }

  private static boolean isMoving(Term t) {
    return !t.calls("start", 1)
        && (t.equals(TIME) || t instanceof Term.Call call && MOVING.contains(call.function())
            || t.parts().stream().anyMatch(Always::isMoving));
  }

  private static boolean hasMovingExponent(Term t) {
    boolean hasOne = t instanceof Term.Operation o && o.operator() == Operator.POWER && isMoving(o.right());
    return hasOne || t.parts().stream().anyMatch(Always::hasMovingExponent);
  }

  /** Returns where the lines show every step, from the start on; rejects where not. */
  public void show(List<String> lines, Link.Elsewhere elsewhere) {
    List<Link> steps = Stream.concat(Link.of(stated).stream(), Stream.of(new Link(claimed, Optional.empty(), false)))
        .toList();
    List<List<String>> parts = Lemmas.split(lines, "step");
    require(!lines.isEmpty() && lines.get(0).equals("step"), "a proof without its first step");
    require(parts.size() == steps.size(), "another number of steps than the claim has");
    List<Term> shown = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Link step = steps.get(i);
      if (hasMovingExponent(step.comparison())) {
        throw new NotCovered("an exponent that changes");
      }
      if (step.by().isPresent()) {
        step.show(parts.get(i), new AtATime(step.comparison(), List.copyOf(shown), elsewhere));
      } else {
        show(step.comparison(), shown, parts.get(i));
      }
      if (step.isUsed()) {
        shown.addAll(ordered(step.comparison()));
      }
    }
  }

  /** What holds for each sample at each time. */
  private final class AtATime implements Link.Elsewhere {
    private final Term step;
    private final List<Term> shown;
    private final Link.Elsewhere elsewhere;

    AtATime(Term step, List<Term> shown, Link.Elsewhere elsewhere) {
      this.step = step;
      this.shown = shown;
      this.elsewhere = elsewhere;
    }

    @Override
    public void show(Conclusion stated, List<String> lines) {
      elsewhere.show(stated, lines);
    }

    @Override
    public void showEach(Step.Each each, List<String> lines) {
      List<Term> standing = facts(step, shown).stream().filter(h -> !calls(h, "rate")).toList();
      Law.showEach(along, each, standing, lines, oracle);
    }
  }

  private void show(Term step, List<Term> shown, List<String> lines) {
    List<Term> facts = facts(step, shown);
    if (calls(step, "rate")) {
      require(lines.get(0).equals("following"), "velocities at time zero");
      law(step, facts).follow(lines.subList(1, lines.size()));
      return;
    }
    List<Term> standing = facts.stream().filter(h -> !calls(h, "rate")).toList();
    law(step, standing).requireValues();
    require(lines.get(0).equals("start"), "a step without its start");
    int following = lines.indexOf("following");
    List<List<String>> parts = Lemmas.split(lines.subList(1, following < 0 ? lines.size() : following), "carried");
    Stream<Term> atStart = Stream.concat(where.stream(), shown.stream().filter(h -> !calls(h, "start")))
        .filter(h -> !calls(h, "rate"));
    law(atStart(step), atStart.map(Always::atStart).toList()).show(parts.get(0));
    List<Gap> gaps = gaps(step);
    if (following >= 0) {
      // What holds at almost every time gives at all times what is not strict.
      boolean isStrict = gaps.stream().anyMatch(gap -> gap.relation == Relation.GREATER);
      require(parts.size() == 1, "a step that is shown twice");
      law(step, isStrict ? standing : facts).follow(lines.subList(following + 1, lines.size()));
      return;
    }
    require(parts.size() == gaps.size() + 1, "a step without its parts");
    for (int i = 0; i < gaps.size(); i++) {
      List<String> part = parts.get(i + 1);
      gaps.get(i).show(factor(part.get(0)), facts, part.subList(1, part.size()));
    }
  }

  /** As in {@code carried 1 ; 2*M}: the same at all times. */
  private static Term factor(String head) {
    String[] words = head.split(" ; ");
    require(words.length == 2, "a gap without a factor");
    Term factor = Term.parse(words[1]);
    require(!isMoving(factor), "a factor that changes");
    return factor;
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new Rejected(otherwise);
    }
  }

  private Law law(Term comparison, List<Term> hypotheses) {
    return new Law(along, comparison, hypotheses, oracle);
  }

  private static Term atStart(Term t) {
    if (t.calls("start", 1)) {
      return atStart(t.parts().get(0));
    }
    return t.equals(TIME) ? Motion.ZERO : t.each(Always::atStart);
  }

  /** An equation as two inequalities. */
  private static List<Term> ordered(Term step) {
    return step instanceof Term.Comparison c ? List.copyOf(c.orders()) : List.of(step);
  }

  /** What holds at each time, and held at the start of what is spoken of. */
  private List<Term> facts(Term step, List<Term> shown) {
    List<Term> facts = new ArrayList<>(where);
    facts.addAll(shown);
    List<Term> spoken = new ArrayList<>();
    Stream.concat(Stream.of(step), facts.stream()).forEach(t -> collectStarts(t, false, spoken));
    List<Term> started = facts.stream()
        .filter(h -> !calls(h, "rate") && !calls(h, "start") && isMoving(h) && spoken.containsAll(quantities(h)))
        .map(Always::started).toList();
    facts.add(TIME.is(Relation.AT_LEAST, Motion.ZERO));
    facts.addAll(started);
    return facts;
  }

  /** The quantities of which the start is spoken of. */
  private static void collectStarts(Term t, boolean inStart, List<Term> found) {
    if (inStart && Reading.isQuantity(t)) {
      found.add(t);
    } else {
      t.parts().forEach(part -> collectStarts(part, inStart || t.calls("start", 1), found));
    }
  }

  private static List<Term> quantities(Term t) {
    return Reading.isQuantity(t) ? List.of(t) : t.parts().stream().flatMap(p -> quantities(p).stream()).toList();
  }

  private static Term started(Term h) {
    return h instanceof Term.Connection
        ? h.each(Always::started)
        : h.each(side -> isMoving(side) ? Term.call("start", side) : side);
  }

  /** The larger side minus the smaller one, which has to be positive, not negative, or zero. */
  private final class Gap {
    private final Term size;
    private final Relation relation;

    Gap(Term size, Relation relation) {
      this.size = size;
      this.relation = relation;
    }

    private Term change(Term factor) {
      return Term.call("rate", size).is(relation == Relation.EQUAL ? Relation.EQUAL : Relation.AT_LEAST,
          factor.times(size));
    }

    void show(Term factor, List<Term> facts, List<String> lines) {
      List<Term> all = new ArrayList<>(facts);
      if (relation == Relation.AT_LEAST) {
        all.add(size.is(Relation.LESS, Motion.ZERO));
      }
      law(change(factor), all).follow(lines);
    }

    /** That both sides are equal at the start and the gap changes the wrong way on the network that is given. */
    void refute(List<String> lines) {
      law(atStart(size).is(Relation.EQUAL, Motion.ZERO), List.of()).requireIdentity();
      law(change(Motion.ZERO), where.stream().map(Always::strictly).toList()).refuteAtStart(lines);
    }
  }

  private List<Gap> gaps(Term step) {
    if (step instanceof Term.Comparison c && c.relation() == Relation.EQUAL) {
      return List.of(new Gap(c.left().minus(c.right()), Relation.EQUAL));
    }
    return step.conjuncts().map(part -> {
      if (part instanceof Term.Comparison c && c.excess().isPresent()) {
        return new Gap(c.excess().get(), c.isStrict() ? Relation.GREATER : Relation.AT_LEAST);
      }
      throw new NotCovered("a step that is no comparison");
    }).toList();
  }

  /** What holds strictly holds for a while. */
  private static Term strictly(Term h) {
    if (h instanceof Term.Connection) {
      return h.each(Always::strictly);
    }
    if (h instanceof Term.Comparison c && isMoving(c)) {
      return switch (c.relation()) {
        case AT_LEAST, GREATER -> c.left().is(Relation.GREATER, c.right());
        case AT_MOST, LESS -> c.left().is(Relation.LESS, c.right());
        case EQUAL, DIFFERENT -> throw new NotCovered("a hypothesis that is no inequality");
      };
    }
    return h;
  }

  /** Returns where the network, or the flow, that is given refutes the last step. */
  public void refute(List<String> lines) {
    List<String> rest = lines.subList(1, lines.size());
    String[] head = lines.get(0).split(" ");
    switch (head[0]) {
      case "start" -> {
        require(where.stream().noneMatch(h -> calls(h, "rate")), "a start of which velocities are asked");
        law(atStart(claimed), where.stream().map(Always::atStart).toList()).refuteAtStart(rest);
      }
      case "leaving" -> gaps(claimed).get(Integer.parseInt(head[1]) - 1).refute(rest);
      case "failing" -> {
        require(along.loss().isEmpty(), "a flow of another loss");
        law(claimed, where).refuteLater(rest);
      }
      default -> throw new Rejected("a refutation of no kind that is known here");
    }
  }
}
