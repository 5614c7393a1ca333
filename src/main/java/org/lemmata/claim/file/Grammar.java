package org.lemmata.claim.file;

import java.util.List;
import org.lemmata.claim.file.Plain.Choice;
import org.lemmata.claim.file.Plain.Count;
import org.lemmata.claim.file.Plain.Flag;
import org.lemmata.claim.file.Plain.FormulaText;
import org.lemmata.claim.file.Plain.Text;
import org.lemmata.claim.file.Plain.Word;
import org.lemmata.claim.file.Shape.Key;
import org.lemmata.claim.file.Shape.ListOf;
import org.lemmata.claim.file.Shape.Named;
import org.lemmata.claim.file.Shape.Section;
import org.lemmata.claim.file.Shape.ShortOrLong;

/** Every key of a claim file, once. */
final class Grammar {
  static final String ID = "[a-z][a-z0-9-]{0,79}";
  static final String NAME = "[A-Za-z][A-Za-z0-9]{0,39}";

  static final Shape FORMULA = new FormulaText();
  static final Shape FORMULAS = new ListOf(FORMULA, 1);
  private static final Shape ROWS = new ListOf(FORMULAS, 1);
  private static final Shape MATRICES = new ListOf(ROWS, 1);

  private Grammar() {}

  static final Section CLAIM = new Section(
      List.of(
          need("schema", new Count(1, 1), "Version of this format.", "1"),
          need("id", new Word(ID), "Name of the claim; the file is called <id>.yaml.", "kh-s1-euler"),
          need("title", new Text(), "One line for people.", "Euler's identity for homogeneous networks"),
          need("kind", words("theorem", "lemma", "proposition", "corollary", "observation", "control"),
              "What sort of statement this is.", "theorem"),
          may("expect", words("holds", "refuted"),
              "The verdict you expect; never the verdict itself. Default: holds.", "holds"),
          need("source", source(), "Where the claim comes from.",
              "{cite: kumar2024directional, at: Theorem 1, provenance: recalled}"),
          need("statement", new Text(), "The statement in LaTeX, between dollar signs, for people.",
              "$u^\\top\\nabla N = L N$"),
          may("remark", new Text(), "What a reader of the paper may not expect, for the referee's page.",
              "It holds at order two and fails at order three."),
          may("uses", new ListOf(new Word(ID), 1), "Ids of claims this one rests on.", "[kh-s1-euler]"),
          may("include", new ListOf(new Word(ID), 1), "Shared parts, whose sections stand before those of this file.",
              "[three-points-box]"),
          may("parameters", new Named(parameter(), NAME), "Named numbers of an instance.",
              "{d: 3, n: {whole: [4, 8]}}"),
          may("network", network(), "The network.", "{kind: feed-forward, hidden: [m], slope: 0}"),
          may("data", data(), "The inputs x_1 ... x_n.", "{kind: sphere, points: n, dimension: d}"),
          may("labels", labels(), "The labels y_1 ... y_n.", "{kind: gaussian, normalise: true}"),
          may("loss", loss(), "The loss.", "{kind: square, reduce: sum}"),
          may("initialisation", initialisation(), "The initial weights w0.", "{kind: sphere}"),
          may("problems", new Named(problem(), NAME),
              "Other problems; what is left out is as in the claim.",
              "{rest: {labels: {value: \"entry(Y, i, k) - output(w, i, k)\"}}}"),
          may("runs", new Named(run(), NAME), "Trajectories.", "{u: {kind: correlation-flow, time: 20}}"),
          may("points", new Named(point(), NAME), "Points of weight space.", "{kkt: {limit: u}}"),
          may("let", new Named(FORMULA, NAME + "|" + Functions.HEAD), "Named expressions, and functions of any values.",
              "{eps: 1/20, \"Square(x)\": x^2}"),
          may("schedule", schedule(), "A ladder of scales k = 0, 1, ... for limits.",
              "{variable: delta, rungs: 9, value: 2^(-k)}"),
          may("assume", new ListOf(Statements.hypothesis(), 1),
              "Hypotheses; an instance that fails one is discarded and counted. Where those on parameters alone come "
                  + "first, the rest of the instance need not make sense where they fail. Where one lies inside its "
                  + "numerical error, the instance is left out, and counted apart, only if the conclusions hold all "
                  + "the same, or the hypothesis says so.",
              "[{that: norm(w0) > 0}]"),
          may("witness", new ListOf(Statements.condition(), 1),
              "Conditions that some instance must show, or the claim is vacuous.", "[{that: n > 1}]"),
          may("observe", new Named(FORMULA, ".+"),
              "Numbers whose range over all admissible instances is reported, by label; no verdict depends on them.",
              "{smallest ratio: \"least l in 2..L: singular(layer(rho, l), 1)/singular(layer(rho, l), 2)\"}"),
          need("conclude", new ListOf(Statements.conclusion(), 1), "What the claim asserts.",
              "[{that: norm(w0) <= 1}]"),
          need("mutants", new ListOf(mutant(), 1), "False variants that must be refuted.",
              "[{id: wrong-order, why: ..., patch: {parameters.L: 3}}]"),
          may("survivors", new Named(new Text(), ".+"),
              "Why a derived mutant that `check --mutate` cannot refute is no defect, by the change as the report "
                  + "shows it.",
              "{\"conclusion 1: norm(w0) <= 2\": the norm is one, so the factor says nothing new}"),
          may("budget", budget(), "What a check may cost.", "{instances: 100}"),
          may("plots", new ListOf(plot(), 1), "Curves for the report.",
              "[{title: Overlap, along: u, lines: {overlap: overlap(at(u, t), kkt)}}]")),
      List.of());

  /** What claims may share. */
  static final Section SHARED = new Section(shared(), List.of());

  private static List<Key> shared() {
    List<String> sections = List.of(
        "title", "parameters", "network", "data", "labels", "loss", "initialisation", "problems", "runs", "points",
        "let", "schedule", "assume", "witness");
    return CLAIM.keys().stream().filter(k -> sections.contains(k.name())).toList();
  }

  private static Shape source() {
    return section(
        need("cite", new Word("own|[a-z]+[0-9]{4}[a-z]+"),
            "BibTeX key in docs/references.bib: surname, year, a word of the title; own for a conjecture of yours.",
            "kumar2024directional"),
        need("at", new Text(), "Place in the source.", "Theorem 3.1"),
        need("provenance", words("read", "recalled", "reconstructed-and-proved", "conjectured"),
            "Whether the wording was read, recalled, rebuilt with a proof, or is a conjecture of the author of the "
                + "file.",
            "recalled"));
  }

  private static Shape parameter() {
    return new ShortOrLong(
        FORMULA,
        new Section(
            List.of(
                may("whole", FORMULAS, "Whole numbers [from, to].", "[2, 8]"),
                may("real", FORMULAS, "Real numbers [from, to].", "[0, 1]"),
                may("log", FORMULAS, "Real numbers [from, to], uniform in the logarithm.", "[1e-6, 1]"),
                may("one-of", FORMULAS, "One of these.", "[0.01, 1, 100]")),
            List.of("whole", "real", "log", "one-of")));
  }

  static Shape network() {
    return section(
        need("kind", words("feed-forward", "diagonal", "sum"), "Family of networks.", "feed-forward"),
        may("hidden", FORMULAS, "Widths of the hidden layers.", "[m]"),
        may("depth", FORMULA, "Number of weight matrices (instead of hidden).", "L"),
        may("width", FORMULA, "Width of every hidden layer (with depth).", "4"),
        may("outputs", FORMULA, "Length of an output. Default 1.", "2"),
        may("slope", FORMULA,
            "Activation max(s, slope*s)^power: 0 is ReLU, 1 is linear, -1 the absolute value. Default 0.", "0.2"),
        may("power", FORMULA, "Power of the activation. Default 1.", "2"),
        may("order", FORMULA, "The order of homogeneity that the claim is about; another order is an error.", "L"),
        may("output", new Section(
            List.of(
                may("values", FORMULAS, "The untrained output row.", "[1, -1, 1]"),
                may("signs", FORMULA, "Fair random signs times this magnitude.", "1/sqrt(m)")),
            List.of("values", "signs")),
            "The output layer when it is not trained.", "{values: [1, -1, 1]}"),
        may("of", new ListOf(new Shape.Again("network"), 1), "The summands of a sum.", "[{kind: diagonal, depth: 2}]"));
  }

  private static Shape data() {
    return new Section(
        List.of(
            may("fixture", new Word(ID), "Name of a file under fixtures/ (without .yaml).", "three-points"),
            may("given", ROWS, "Points written out.", "[[1, 0], [0, 1]]"),
            may("kind",
                words("sphere", "gaussian", "orthant", "orthonormal", "clusters", "near-rank-one", "cone", "split",
                    "collinear"),
                "Random inputs.", "sphere"),
            may("value", FORMULA, "Coordinate k of point i, from 1.", "if(k == 1, cos(i), sin(i))"),
            may("points", FORMULA, "Number of points (with kind or value).", "n"),
            may("dimension", FORMULA, "Dimension (with kind or value).", "d"),
            may("spread", FORMULA, "Size of the noise of clusters and near-rank-one. Default 1/10.", "0.05"),
            may("signed", new Flag(), "Multiply each point by its label.", "true")),
        List.of("fixture", "given", "kind", "value"));
  }

  private static Shape labels() {
    return new Section(
        List.of(
            may("from", words("fixture"), "Take the labels stored with the fixture.", "fixture"),
            may("given", ROWS, "Labels written out, one list per point.", "[[1], [-1]]"),
            may("value", FORMULA, "Entry k of the label of point i, from 1; X are the inputs.",
                "if(entry(X, i, 1) > 0, 1, -1)"),
            may("kind", words("gaussian", "signs", "alternating", "ones", "near-constant", "teacher"), "Random labels.",
                "signs"),
            may("size", FORMULA, "Noise of near-constant, neurons of a teacher. Default 1.", "3"),
            may("normalise", new Flag(), "Divide by the norm of all labels together.", "true")),
        List.of("from", "given", "kind", "value"));
  }

  private static Shape loss() {
    return section(
        need("kind", words("square", "logistic", "exponential", "concave"),
            "(h-y)^2/2, ln(1+exp(-yh)), exp(-yh), or -(h+y)^2/2, which is no convex loss and serves false variants.",
            "square"),
        may("factor", FORMULA, "Multiplies the loss. Default 1.", "2"),
        may("reduce", words("sum", "mean"), "Over the data. Default sum.", "mean"));
  }

  private static Shape initialisation() {
    return section(
        need("kind", words("sphere", "gaussian", "balanced", "dominated", "layers", "weights", "entries"), "Law of w0.",
            "sphere"),
        may("layers", new ListOf(new Section(
            List.of(
                may("gaussian", FORMULA, "Normal entries with this deviation.", "1/sqrt(m)"),
                may("signs", FORMULA, "Fair signs times this magnitude.", "1/sqrt(m)")),
            List.of("gaussian", "signs")), 1), "One law per trained layer (kind layers).",
            "[{gaussian: 1}, {signs: 1}]"),
        may("weights", MATRICES, "Matrices written out (kind weights).", "[[[1, 0]], [[1]]]"),
        may("entries", FORMULA, "Entry in row i and column j of layer l (kind entries).",
            "if(l == 2, (-1)^j, cos(i + j))"),
        may("scale", FORMULA, "Multiplies w0. Default 1.", "lambda/sqrt(m)"));
  }

  private static Shape run() {
    return section(
        need("kind", words("gradient-flow", "correlation-flow", "early-flow", "gradient-descent", "stochastic-descent"),
            "Law of motion.", "gradient-flow"),
        may("of", new Word(NAME), "The problem whose weights move. Default: that of the initial weights.", "rest"),
        may("from", FORMULA, "Initial weights. Default w0.", "w0"),
        may("scale", FORMULA, "Multiplies the initial weights. Default 1.", "delta"),
        may("coordinates", words("plain", "scaled", "polar"),
            "plain: w and t; scaled: w/scale in the clock scale^(L-2) t; polar: direction and log-norm in the clock "
                + "int r^(L-2) dt.",
            "scaled"),
        may("time", FORMULA, "Length of a flow, in its clock.", "20"),
        may("frames", FORMULA,
            "Recorded times of a flow besides the start. Default 100. A gradient-descent records every step, or as "
                + "many as this, which divides the number of its steps; a stochastic one every step.",
            "200"),
        may("settle", FORMULA,
            "Stop at the first frame at which the direction turns no faster than this: for a correlation-flow, once "
                + "the KKT residual is this small. A gradient-flow that grows in one fixed direction does not turn, "
                + "and stops too early. The speed is that of the unit vector: of order two in the run's clock, of "
                + "other orders up to a power of the norm.",
            "1e-10"),
        may("step", FORMULA,
            "Step size of a descent. For a flow with kinks, fixed steps of this length that do not look for kinks.",
            "eta"),
        may("steps", FORMULA, "Number of steps of a descent.", "300"),
        may("batch", FORMULA, "Batch size of stochastic-descent. Default 1.", "1"),
        may("decay", FORMULA, "Weight decay added to the law of motion. Default 0.", "0.1"));
  }

  private static Shape point() {
    return new Section(
        List.of(
            may("limit", new Word(NAME), "Direction in which this run ends.", "u"),
            may("weights", MATRICES, "Matrices written out.", "[[[1, 0], [0, 1]], [[1, 0], [0, 1]]]"),
            may("entries", FORMULA, "Entry in row i and column j of layer l.", "if(i == j, 1, 0)"),
            may("draw", words("sphere", "gaussian"), "Random weights: uniform on the unit sphere, or standard normal.",
                "sphere"),
            may("starts", FORMULA, "Best of so many ascents of the correlation on a sphere.", "30"),
            may("maximiser", words("certified"),
                "The proved global maximiser of the correlation on a sphere, from depth four on that of depth three "
                    + "padded; see correlationMaximum.",
                "certified"),
            may("radius", FORMULA, "Radius of that sphere. Default 1.", "sqrt(L)"),
            may("of", new Word(NAME), "The problem that the point belongs to. Default: the claim's own.", "rest")),
        List.of("limit", "weights", "entries", "draw", "starts", "maximiser"));
  }

  private static Shape problem() {
    return section(
        may("network", network(), "Another network.", "{kind: feed-forward, hidden: [1]}"),
        may("data", data(), "Other inputs.", "{given: [[1, 0]]}"),
        may("labels", labels(), "Other labels; formulas may speak of runs and points.", "{value: -entry(Y, i, k)}"),
        may("loss", loss(), "Another loss.", "{kind: logistic}"));
  }

  private static Shape schedule() {
    return section(
        need("variable", new Word(NAME), "Name of the scale.", "delta"),
        need("rungs", FORMULA, "Number of rungs, at least 3.", "9"),
        need("value", FORMULA, "The scale at rung k = 0, 1, ...", "2^(-k)"));
  }

  private static Shape mutant() {
    return section(
        need("id", new Word(ID), "Name of the mutant.", "wrong-order"),
        need("why", new Text(), "Why it is false.", "the order is p + 1"),
        may("patch", new Named(new Shape.Anything(), ".+"), "New values by path.",
            "{conclude[0].that: norm(w0) <= 1/2}"),
        may("drop", new ListOf(new Text(), 1), "Paths to remove, one after the other.", "[assume[0]]"),
        may("mutated", new ListOf(new Text(), 1),
            "Those of its paths that make it false; the others are its setting, in which the claim itself must be as "
                + "expected.",
            "[conclude[0].that]"));
  }

  private static Shape budget() {
    return section(
        may("instances", new Count(1, 100_000), "Admissible instances in the default profile. Default 100.", "100"),
        may("quick", new Count(1, 100_000), "The same in the quick profile. Default: a fifth of it.", "20"),
        may("evaluations", new Count(1, 1_000_000_000L), "Right-hand sides per run. Default 2500000.", "100000"),
        may("seconds", new Count(1, 86_400), "Wall time. Default 300.", "60"),
        may("boxes", new Count(1, 1_000_000),
            "Boxes of parameters into which their domain may be cut to prove the conclusions for all of them. Default: "
                + "none, and 500 with `check --cover`.",
            "2000"),
        may("profile", words("quick", "default", "deep"),
            "The least thorough profile that checks this claim; in others it counts as not checked. Default quick. "
                + "With deep, `instances` are those of the deep profile.",
            "deep"));
  }

  private static Shape plot() {
    return new Section(
        List.of(
            need("title", new Text(), "Title.", "Overlap against time"),
            may("along", new Word(NAME), "Plot against the times t of this run; with a schedule, one curve per scale.",
                "u"),
            may("over", new Text(), "Plot against an index, as in l = 1..L.", "l in 1..L"),
            need("lines", new Named(FORMULA, ".+"), "Curves by label.", "{overlap: overlap(at(u, t), kkt)}"),
            may("log", new Flag(), "Logarithmic vertical axis.", "true")),
        List.of("along", "over"));
  }

  static Section section(Key... keys) {
    return new Section(List.of(keys), List.of());
  }

  static Shape words(String... words) {
    return new Choice(List.of(words));
  }

  static Key need(String name, Shape shape, String description, String example) {
    return new Key(name, shape, true, description, example);
  }

  static Key may(String name, Shape shape, String description, String example) {
    return new Key(name, shape, false, description, example);
  }
}
