package org.lemmata.verify.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Value;

/**
 * The measures that this checker knows.
 *
 * @param owner the problem of the first argument that has one, else the claim's own, where there is one so far
 * @param a arguments
 */
public record Measures(Optional<Problem> owner, List<Value> a) {
  /** A cosine whose sign rounding may have changed. */
  private static final double OPEN = 1e-13;

  /** Of a difference, beside the sizes of both. */
  private static final double ROUNDING = 0x1p-52;

  /** Of singular values, beside the norm of all. */
  private static final double SINGULAR = 0x1p-48;

  /** In products of numbers up to this size together, what vanished below them can come back. */
  private static final double HUGE = 1e150;

  /**
   * What multiplies no weights with one another, or divides them by their norm before: their size does not matter.
   */
  private static final Set<String> OF_ANY_SIZE = Set.of("norm", "lognorm", "overlap", "unit", "scaled", "block",
      "under", "times", "at", "end", "start", "frame", "duration", "logElapsed", "logGrowth", "layer", "incoming",
      "outgoing", "entry", "row", "rows", "inputs", "labels", "samples", "order", "residual", "plainResidual",
      "curvature", "branches", "members", "common", "transitions", "visits",
      "join");

  /** What is asked of layers and neurons, of which a sum has none of its own. */
  private static final Set<String> OF_LAYERS = Set.of("layer", "incoming", "outgoing", "preactivation", "hidden",
      "members", "common", "transitions", "visits", "cells", "cellSubgradients", "cellKinds", "criticalTypes",
      "cellClearances", "cellCosines", "subgradient", "logGrowth");

  public Value of(String measure) {
    Value value = plainly(measure);
    boolean isRounded = a.stream().anyMatch(Matrices::isRounded);
    return isRounded ? new Matrices(a).rounded(measure, value) : value;
  }

  private Value plainly(String measure) {
    if (owner.filter(Problem::isSum).isPresent() && OF_LAYERS.contains(measure)) {
      throw new NotCovered("layers of a sum of networks");
    }
    requireOneOrder(measure);
    requireOrdinary(OF_ANY_SIZE.contains(measure) ? List.of() : a);
    return switch (measure) {
      case "norm" -> Num.of(Linear.norm(flat(0)));
      case "lognorm" -> Num.of(w(0).logScale() + Math.log(Linear.norm(w(0).v())));
      case "inner" -> Linear.innerNum(flat(0), flat(1));
      case "overlap" -> Num.of(Linear.inner(Linear.unit(w(0).v()), Linear.unit(w(1).v())));
      case "distance" -> Num.of(Linear.norm(Linear.combine(1, flat(0), -1, flat(1))),
          ROUNDING * (Linear.norm(flat(0)) + Linear.norm(flat(1))));
      case "scaled" -> w(0).scaled(number(1));
      case "unit" -> w(0).unit();
      case "combine" -> Weights.of(w(1).problem(), Linear.combine(number(0), w(1).plain(), number(2), w(3).plain()));
      case "block" -> problem().isSum()
          ? summand(index(1, 1, problem().groups().length) - 1)
          : neuron(index(1, 1, problem().widths()[1]) - 1);
      case "join" -> joined(Measured.of(a.get(2)).asProblem());
      case "under" -> new Weights(Measured.of(a.get(1)).asProblem(), w(0).v(), w(0).logScale(), w(0).multipliers());
      case "times" -> run().moments();
      case "at" -> run().frames().get(run().position(number(1)));
      case "end" -> run().end();
      case "start" -> run().frames().get(0);
      case "frame" -> run().frames().get(index(1, 0, run().frames().size() - 1));
      case "duration" -> run().duration();
      case "logElapsed" -> Num.of(run().logElapsed(run().position(number(1)), run().position(number(2))));
      case "logGrowth" -> Num.of(growth(run().position(number(1)), index(2, 1, problem().widths()[1]) - 1));
      case "layer" -> new Matrix(w(0).layer(index(1, 1, problem().layers())));
      case "incoming" -> Num.of(Linear.norm(w(0).layer(index(1, 1, problem().trained()))[index(2, 1, width(1)) - 1]));
      case "outgoing" -> Num.of(
          Linear
              .norm(Linear.transposed(w(0).layer(index(1, 1, problem().layers() - 1) + 1))[index(2, 1, width(1)) - 1]));
      case "entry" -> Num.stored(m(0)[index(1, 1, m(0).length) - 1][index(2, 1, m(0)[0].length) - 1]);
      case "row" -> Matrix.row(m(0)[index(1, 1, m(0).length) - 1]);
      case "rows" -> Num.whole(m(0).length);
      case "inputs" -> new Matrix(problem().x());
      case "labels" -> new Matrix(problem().y());
      case "samples" -> Num.whole(problem().x().length);
      case "order" -> Num.whole(problem().order());
      case "gram" -> new Matrix(Arrays.stream(problem().x())
          .map(r -> Linear.inexact(Arrays.stream(problem().x()).mapToDouble(s -> Linear.inner(r, s)).toArray()))
          .toArray(double[][]::new));
      case "correlation" -> Num.of(Math.exp(problem().order() * w(0).logScale()) * problem().correlation(w(0).v()));
      case "loss" -> Num.of(problem().loss(w(0).plain()));
      case "output" -> Num.of(output());
      case "margin" -> Num.of(problem().y()[index(1, 1, problem().x().length) - 1][0] * output());
      case "preactivation" -> Num.of(problem().forward(w(0).plain(),
          index(3, 1, problem().x().length) - 1)[index(1, 1, problem().layers()) - 1][index(2, 1, width(1)) - 1]);
      case "hidden" -> hidden(index(1, 0, problem().layers()), says(2, "before"));
      case "gradient" -> new Weights(problem(), problem().pull(w(0).v(), 0, Problem.NONE),
          (problem().order() - 1) * w(0).logScale(), w(0).multipliers());
      case "lossGradient" -> Weights.of(problem(), Linear.times(-1, problem().pull(w(0).plain(), 1, Problem.NONE)));
      case "residual" -> Num.of(residual());
      case "linearPrediction" -> Num.of(problem().linear()[index(0, 1, problem().x().length) - 1]);
      case "linearLoss" -> Num.of(problem().share()
          * Math.pow(Linear.norm(Linear.combine(1, problem().linear(), -1, Linear.transposed(problem().y())[0])), 2)
          / 2);
      case "plainResidual" -> Num.of(w(0).plainResidual(kink()));
      case "lossCurvature" -> new LossHessian(problem(), w(0).plain())
          .eigenvalue(index(1, 1, problem().size()) - 1);
      case "curvature" -> Num.of(w(0).curvatures()[index(1, 1, w(0).v().length - 1) - 1]);
      // A flow that may go on in several ways is not covered; in deeper networks, flows at several fidelities part.
      case "branches" -> Num.whole(0);
      case "opnorm" -> Num.of(Linear.singular(m(0))[0]);
      case "singular" -> Num.of(singular(index(1, 1, 1 << 20)), SINGULAR * Linear.norm(flat(0)));
      case "rankOneDistance" -> Num.of(Linear.norm(rest(Linear.singular(m(0)))), SINGULAR * Linear.norm(flat(0)));
      case "tail" -> {
        double part = Linear.norm(rest(Linear.singular(m(0)))) / Linear.norm(flat(0));
        yield Num.of(part * part, 2 * SINGULAR * part + SINGULAR * SINGULAR);
      }
      case "members" -> Num.whole(members());
      case "common" -> Num.whole(common(index(2, 1, problem().x().length) - 1, index(3, 1, problem().x().length) - 1));
      case "visits" -> visits(index(1, 1, problem().x().length) - 1, index(2, 0, run().frames().size() - 1));
      case "transitions" -> Num.whole(transitions());
      case "cells" -> new Matrix(Cells.of(problem()).patterns().stream()
          .map(p -> Arrays.stream(p).asDoubleStream().toArray()).toArray(double[][]::new));
      case "cellSubgradients" -> cells(Cells.Least::d);
      case "cellKinds" -> cells(l -> new double[] {l.kind()});
      case "criticalTypes" -> cells(l -> new double[] {l.type()});
      case "cellClearances" -> cells(l -> new double[] {l.clearance()});
      case "cellCosines" -> cells(l -> new double[] {l.cosine(1), l.cosine(-1)});
      case "subgradient" -> Matrix.row(subgradient(index(1, 1, problem().widths()[1]) - 1, says(2, "origin")));
      case "endToEnd" -> Matrices.product(IntStream.rangeClosed(1, problem().layers())
          .mapToObj(l -> new Matrix(w(0).layer(problem().layers() + 1 - l))).toList());
      case "jacobian" -> Tangent.at(problem(), w(0).plain()).jacobian();
      case "tangentKernel" -> Tangent.at(problem(), w(0).plain()).kernel();
      case "maxMargin" -> new LargestMargin(problem()).direction();
      default -> new Matrices(a).of(measure);
    };
  }

  /**
   * A product of small numbers may have vanished; if large ones follow, the sum of both is wrong by more than the
   * smallest number.
   */
  private void requireOrdinary(List<Value> multiplied) {
    DoubleStream ofArguments = multiplied.stream().mapToDouble(Value::largest);
    DoubleStream ofProblem = owner.stream().flatMap(p -> Stream.of(Linear.flat(p.x()), Linear.flat(p.y()), p.fixed()))
        .mapToDouble(Linear::largest);
    double largest = DoubleStream.concat(ofArguments, ofProblem).reduce(1, Math::max);
    int factors = 2 + owner.map(p -> p.order() + p.layers()).orElse(0);
    if (!(factors * Math.log(largest) < Math.log(HUGE))) {
      throw new NotCovered("numbers as large as " + largest + " in products");
    }
  }

  /** Weights of a sum are stored in another order than those of a network that is none, or another sum. */
  private void requireOneOrder(String measure) {
    boolean areMixed = a.stream().flatMap(Measured::problemOf)
        .anyMatch(p -> !Arrays.equals(p.groups(), owner.orElseThrow().groups()));
    if (areMixed && !measure.equals("join")) {
      throw new NotCovered("weights of a sum of networks beside others");
    }
  }

  private Problem problem() {
    return owner.orElseThrow(() -> new NotCovered("a measure of a network where there is none"));
  }

  private Weights w(int i) {
    return Measured.of(a.get(i)).weights();
  }

  private double[][] m(int i) {
    return Measured.of(a.get(i)).rows();
  }

  private double[] flat(int i) {
    return Measured.of(a.get(i)).coordinates();
  }

  private double number(int i) {
    return a.get(i).number().plain();
  }

  private Run run() {
    return Measured.of(a.get(0)).run();
  }

  private int index(int i, int least, int most) {
    int index = a.get(i).number().toInt();
    if (index < least || index > most) {
      throw new NotCovered("an index beyond its range");
    }
    return index;
  }

  /** Whether an optional word is given. */
  private boolean says(int i, String word) {
    return a.size() > i && a.get(i).says(word);
  }

  private double singular(int i) {
    double[] s = Linear.singular(m(0));
    return i > s.length ? 0 : s[i - 1];
  }

  private int width(int i) {
    return problem().widths()[index(i, 0, problem().layers())];
  }

  private double growth(int frame, int j) {
    if (run().growths().isEmpty()) {
      throw new NotCovered("the growth of neurons along other flows");
    }
    return frame == 0 ? 0 : run().growths().get(frame - 1)[j];
  }

  private Num visits(int i, int steps) {
    int batch = run().drawn().size() / (run().frames().size() - 1);
    return Num.whole(run().drawn().subList(0, steps * batch).stream().filter(drawn -> drawn == i).count());
  }

  /** The optional distance at which a unit counts as on its kink. */
  private double kink() {
    return a.size() > 1 ? number(1) : 0;
  }

  private double residual() {
    if (kink() > Weights.NEAR) {
      throw new NotCovered("kinks as wide as that");
    }
    return a.size() > 1 ? w(0).residual(kink()) : w(0).residual();
  }

  private Matrix cells(Function<Cells.Least, double[]> row) {
    return new Matrix(Cells.of(problem()).rows(row));
  }

  private static double[] rest(double[] s) {
    return Arrays.copyOfRange(s, 1, s.length);
  }

  private double output() {
    double h = problem().forward(w(0).v(), index(1, 1, problem().x().length) - 1)[problem().layers() - 1][a.size() > 2
        ? index(2, 1, problem().outputs()) - 1
        : 0];
    return Math.exp(problem().order() * w(0).logScale()) * h;
  }

  private Weights summand(int g) {
    return new Weights(problem().summand(g), problem().part(w(0).v(), g), w(0).logScale(), Map.of());
  }

  private Weights joined(Problem sum) {
    double[] parts = DoubleStream.concat(Arrays.stream(w(0).plain()), Arrays.stream(w(1).plain())).toArray();
    if (sum.groups().length != 2 || parts.length != sum.size()
        || w(0).plain().length != sum.summand(0).size()) {
      throw new NotCovered("blocks that are not those of a sum of two networks");
    }
    return Weights.of(sum, sum.merged(parts));
  }

  /** A neuron of a network with one hidden layer, alone. */
  private Weights neuron(int j) {
    int m = problem().widths()[1];
    double[] out = problem().isOutputTrained() ? problem().fixed() : new double[] {problem().fixed()[j]};
    Problem alone = problem().with(new int[] {problem().widths()[0], 1, problem().outputs()}, out);
    double[] v = Arrays.copyOf(problem().matrix(w(0).v(), 1)[j], alone.size());
    for (int k = 0; k < problem().outputs() && problem().isOutputTrained(); k++) {
      v[problem().widths()[0] + k] = w(0).v()[problem().offset(2) + k * m + j];
    }
    return new Weights(alone, v, w(0).logScale(), Map.of());
  }

  /** One column per point. */
  private Matrix hidden(int l, boolean before) {
    double[][] columns = new double[problem().x().length][];
    Arrays.setAll(columns, i -> l == 0
        ? problem().x()[i]
        : Linear.inexact(Arrays.stream(problem().forward(w(0).plain(), i)[l - 1])
            .map(s -> before || l == problem().layers() ? s : problem().activation(s)).toArray()));
    return new Matrix(Linear.transposed(columns));
  }

  /** The part of neuron {@code j} and sample {@code i} (wang2022early). */
  private String part(Weights w, int j, int i) {
    boolean isTrue = Math.signum(problem().matrix(w.v(), 2)[0][j]) * Math.signum(problem().y()[i][0]) > 0;
    return (isTrue ? "T" : "F") + (isLive(problem().matrix(w.v(), 1)[j], problem().x()[i]) ? "L" : "D");
  }

  /** Whether an inner product is positive. */
  private static boolean isLive(double[] w, double[] x) {
    boolean isZero = IntStream.range(0, w.length).allMatch(k -> w[k] == 0 || x[k] == 0);
    double cosine = isZero ? 0 : Linear.inner(Linear.unit(w), Linear.unit(x));
    if (!isZero && !(Math.abs(cosine) > OPEN)) {
      throw new NotCovered("a unit that may be on its kink");
    }
    return cosine > 0;
  }

  private int members() {
    int count = 0;
    for (int i = 0; i < problem().x().length; i++) {
      for (int j = 0; j < problem().widths()[1] && (a.size() < 3 || i == index(2, 1, problem().x().length) - 1); j++) {
        count += a.get(1).says(part(w(0), j, i)) ? 1 : 0;
      }
    }
    return count;
  }

  private int common(int i, int k) {
    int count = 0;
    for (int j = 0; j < problem().widths()[1]; j++) {
      count += a.get(1).says(part(w(0), j, i)) && a.get(1).says(part(w(0), j, k)) ? 1 : 0;
    }
    return count;
  }

  private int transitions() {
    int count = 0;
    for (int f = 1; f < run().frames().size(); f++) {
      for (int j = 0; j < problem().widths()[1]; j++) {
        for (int i = 0; i < problem().x().length; i++) {
          count += a.get(1).says(part(run().frames().get(f - 1), j, i))
              && a.get(2).says(part(run().frames().get(f), j, i)) ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** What pulls on neuron {@code j} (boursier2025early). */
  private double[] subgradient(int j, boolean atOrigin) {
    double[][] h = atOrigin ? new double[problem().x().length][problem().outputs()] : problem().outputs(w(0).plain());
    Cells cells = new Cells(problem().x(), problem().pulls(h), problem().slope(), List.of(), List.of());
    return cells.least(cells.signs(problem().matrix(w(0).v(), 1)[j])).d();
  }
}
