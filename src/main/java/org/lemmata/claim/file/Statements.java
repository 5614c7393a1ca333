package org.lemmata.claim.file;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.claim.file.Plain.Count;
import org.lemmata.claim.file.Plain.Text;
import org.lemmata.claim.file.Plain.Word;
import org.lemmata.claim.file.Shape.Key;
import org.lemmata.claim.file.Shape.ListOf;
import org.lemmata.claim.file.Shape.Named;
import org.lemmata.claim.file.Shape.Section;
import org.lemmata.claim.file.Shape.ShortOrLong;

/** The keys of what a claim states: hypotheses, witnesses and conclusions. */
final class Statements {
  private Statements() {}

  static Shape condition(Key... more) {
    List<Key> keys = new ArrayList<>(List.of(
        Grammar.need("that", Grammar.FORMULA, "A comparison.", "norm(w0) > 0"),
        Grammar.may("because", new Text(), "Why it is asked.", "the direction is undefined at 0")));
    keys.addAll(List.of(more));
    return Grammar.section(keys.toArray(Key[]::new));
  }

  static Shape hypothesis() {
    return condition(
        Grammar.may("undecided", Grammar.words("left-out"),
            "What becomes of an instance on which it cannot be decided, be it that its margin lies inside its error, "
                + "or that a flow comes to a kink where it cannot be followed: left out and counted, at most one in "
                + "ten. Without this key such an instance leaves the claim open, unless the conclusions hold there "
                + "all the same.",
            "left-out"));
  }

  private static Shape step() {
    return new Section(List.of(
        Grammar.may("each", Grammar.FORMULA, "A comparison of `share` and `growth` for each sample.",
            "growth >= log(1/loss(w))*share"),
        Grammar.may("by", Grammar.FORMULAS, "Comparisons that are proved for each sample first.",
            "[\"margin >= log(1/loss(w))\"]"),
        Grammar.may("earlier", new Count(1, 1_000), "The number of a conclusion before this one that is used.", "1"),
        Grammar.may("claim", new Text(), "The claim whose conclusion is used, one of `uses`.",
            "kh-laws-of-direction"),
        Grammar.may("conclusion", new Count(1, 1_000),
            "Its number there, from 1. May be left out where there is only one.",
            "2"),
        Grammar.may("with", new Named(Grammar.FORMULA, Grammar.NAME),
            "What its symbols stand for. Default: themselves.",
            "{x: norm(w)^2}")),
        List.of("each", "claim", "earlier"));
  }

  static Shape conclusion() {
    return new Section(
        List.of(
            Grammar.may("that", Grammar.FORMULA, "True on every instance.",
                "forall l in 1..L: norm(layer(w0, l)) <= 1"),
            Grammar.may("eventually", Grammar.FORMULA, "True at the last three rungs of the schedule.",
                "overlap(end(s), kkt) >= 1 - eps"),
            Grammar.may("limit", Grammar.FORMULA, "Tends to `to` along the schedule.", "distance(end(s), end(u))"),
            Grammar.may("to", Grammar.FORMULA, "Value of the limit. Default 0.", "0"),
            Grammar.may("within", Grammar.FORMULA, "Largest distance at the last rung.", "0.01"),
            Grammar.may("rate", Grammar.FORMULA, "A power law in `against` along the schedule.",
                "distance(end(s), end(u))"),
            Grammar.may("against", Grammar.FORMULA, "The abscissa of the rate.", "delta"),
            Grammar.may("between", Grammar.FORMULAS, "Bounds of the exponent.", "[1.85, 2.05]"),
            Grammar.may("window", Grammar.FORMULAS, "Only values in this window count.", "[1e-7, 1e-2]"),
            Grammar.may("probability", Grammar.FORMULA, "An event over the draws in `over`.", "count(w0) >= m/8"),
            Grammar.may("at-least", Grammar.FORMULA, "Its least probability.", "1 - delta"),
            Grammar.may("over",
                new ListOf(Grammar.words("data", "labels", "initialisation", "network", "parameters", "batches"), 1),
                "What is drawn anew in each trial. Default: everything.", "[initialisation]"),
            Grammar.may("exact", Grammar.FORMULA, "A comparison about X, Y and n of a fixture, decided in fractions.",
                "entry(X, 1, 1) < 0"),
            Grammar.may("fixture", new Text(), "The stored data that `exact` speaks of.", "three-points"),
            Grammar.may("identity", Grammar.FORMULA, "An identity left == right, to be proved.",
                "(a+b)^2 == a^2 + 2*a*b + b^2"),
            Grammar.may("positive", new ListOf(new Word(Grammar.NAME), 1), "Symbols taken positive.", "[x]"),
            Grammar.may("inequality", Grammar.FORMULA, "A comparison of real symbols, to be proved.",
                "log(1 + x) <= x"),
            Grammar.may("invariant", Grammar.FORMULA, "Constant along every such flow of every network.",
                "incoming(w, l, j)^2 - p*outgoing(w, l, j)^2"),
            Grammar.may("monotone", Grammar.FORMULA, "Never decreases along any such flow.", "-loss(w)"),
            Grammar.may("law", Grammar.FORMULA, "A comparison in which rate(E) is the derivative of E by time.",
                "rate(norm(w)^2) == 2*order()*correlation(w)"),
            Grammar.may("always", Grammar.FORMULA,
                "A comparison that holds at all times; start(E) is what E was at time zero.",
                "loss(w) <= start(loss(w))"),
            Grammar.may("by", new ListOf(new ShortOrLong(Grammar.FORMULA, step()), 1),
                "What is proved first, one after the other, and then used: comparisons, conclusions elsewhere, or what "
                    + "holds for each sample.",
                "[loss(w) <= start(loss(w))]"),
            Grammar.may("along", Grammar.words("gradient-flow", "correlation-flow"), "The flows of a law.",
                "gradient-flow"),
            Grammar.may("depth", Grammar.FORMULA, "Number of weight matrices, a number or a symbol. Default: any.",
                "m"),
            Grammar.may("power", Grammar.FORMULA, "Power of the activation, a number or a symbol. Default: any.", "p"),
            Grammar.may("slope", Grammar.FORMULA, "Slope of the activation, a number or a symbol. Default: any.", "1"),
            Grammar.may("decay", Grammar.FORMULA, "Weight decay of the flows, a number or a symbol. Default 0.", "mu"),
            Grammar.may("loss", Grammar.words("exponential", "logistic", "square"),
                "The loss of the flows, summed over samples and outputs. Default: any.", "exponential"),
            Grammar.may("where", Grammar.FORMULAS, "Hypotheses of an inequality or a law.", "[x > -1, x + y <= 1]")),
        List.of("that", "eventually", "limit", "rate", "probability", "identity", "exact", "inequality", "invariant",
            "monotone", "law", "always"));
  }
}
