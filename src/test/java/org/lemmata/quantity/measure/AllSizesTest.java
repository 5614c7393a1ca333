package org.lemmata.quantity.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lemmata.quantity.measure.Decimals.exp;
import static org.lemmata.quantity.measure.Decimals.inner;
import static org.lemmata.quantity.measure.Decimals.log1p;
import static org.lemmata.quantity.measure.Decimals.norm;
import static org.lemmata.quantity.measure.Decimals.over;
import static org.lemmata.quantity.measure.Decimals.root;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Activation;
import org.lemmata.network.Dataset;
import org.lemmata.network.Diagonal;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Loss;
import org.lemmata.network.Network;
import org.lemmata.network.Problem;
import org.lemmata.network.Separable;
import org.lemmata.network.Weights;
import org.lemmata.network.derivative.Jet;
import org.lemmata.network.derivative.Jets;
import org.lemmata.quantity.language.Value;

/**
 * Every measure with numbers of all sizes, from the smallest double to 10^300, against arithmetic that never rounds:
 * its enclosure contains the truth, or it says that it has no value.
 */
@Execution(ExecutionMode.CONCURRENT)
class AllSizesTest {
  private static final int CASES = 400;
  private static final Decimals EXACT = new Decimals();
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Measures that hand on what a run, a search or a description holds, and count. */
  private static final Set<String> WITHOUT_ARITHMETIC = Set.of(
      "at", "branches", "duration", "end", "frame", "logElapsed", "logGap", "logGrowth", "search", "start",
      "transitions", "visits");

  /** One problem with two points of its weight space, and what a measure is given and should say. */
  record Case(Problem problem, double[] w, double[] v, Random random) {

    Value.Point point() {
      return new Value.Point(Weights.of(w), 0);
    }

    Value.Point other() {
      return new Value.Point(Weights.of(v), 0);
    }

    Value own() {
      return new Value.Setting(problem);
    }

    List<BigDecimal> exact() {
      return Decimals.of(w);
    }

    double[][] x() {
      return problem.data().points();
    }

    int sample() {
      return random.nextInt(x().length) + 1;
    }

    FeedForward layered() {
      return problem.network() instanceof FeedForward f ? f : null;
    }
  }

  /** What a measure should say of some arguments: one number, or the entries of a vector or a matrix. */
  record Expected(List<Value> arguments, List<BigDecimal> values) {
    static Expected number(BigDecimal value, Value... arguments) {
      return new Expected(List.of(arguments), List.of(value));
    }
  }

  /** The truth; null where the case is none for this measure. */
  interface Reference {
    Expected of(Case c);
  }

  private static final Map<String, Reference> REFERENCES = new HashMap<>();

  private static Value index(int i) {
    return Value.number(i);
  }

  private static Value matrix(double[][] rows) {
    return new Value.Matrix(rows, 0);
  }

  private static List<BigDecimal> flat(double[][] rows) {
    return Decimals.of(Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
  }

  static {
    REFERENCES.putAll(MatrixReferences.all());
    REFERENCES.put("norm", c -> c.random.nextBoolean()
        ? Expected.number(norm(c.exact()), c.point())
        : Expected.number(norm(flat(c.x())), matrix(c.x())));
    REFERENCES.put("lognorm", c -> new Expected(List.of(c.point()), List.of(norm(c.exact()))));
    REFERENCES.put("inner", c -> Expected.number(inner(c.exact(), Decimals.of(c.v)), c.point(), c.other()));
    REFERENCES.put("overlap", c -> norm(c.exact()).signum() == 0 || norm(Decimals.of(c.v)).signum() == 0
        ? null
        : Expected.number(
            over(inner(c.exact(), Decimals.of(c.v)), norm(c.exact()).multiply(norm(Decimals.of(c.v)))), c.point(),
            c.other()));
    REFERENCES.put("distance", c -> Expected.number(
        norm(combination(BigDecimal.ONE, c.w, BigDecimal.ONE.negate(), c.v)), c.point(), c.other()));
    REFERENCES.put("combine", c -> new Expected(
        List.of(Value.number(c.v[0]), c.point(), Value.number(c.w[0]), c.other()),
        combination(new BigDecimal(c.v[0]), c.w, new BigDecimal(c.w[0]), c.v)));
    REFERENCES.put("mix", c -> new Expected(
        List.of(Value.number(c.v[0]), matrix(new double[][] {c.w}), Value.number(c.w[0]), matrix(new double[][] {c.v})),
        combination(new BigDecimal(c.v[0]), c.w, new BigDecimal(c.w[0]), c.v)));
    REFERENCES.put("scaled", c -> c.v[0] <= 0
        ? null
        : new Expected(
            List.of(c.point(), Value.number(c.v[0])), combination(new BigDecimal(c.v[0]), c.w, BigDecimal.ZERO, c.w)));
    REFERENCES.put("unit", c -> norm(c.exact()).signum() == 0
        ? null
        : new Expected(
            List.of(c.point()), c.exact().stream().map(x -> over(x, norm(c.exact()))).toList()));
    REFERENCES.put("join", c -> new Expected(
        List.of(c.point(), c.other(), c.own()), Stream.concat(c.exact().stream(), Decimals.of(c.v).stream()).toList()));
    REFERENCES.put("under", c -> new Expected(List.of(c.point(), c.own()), c.exact()));
    REFERENCES.put("block", c -> c.problem.network() instanceof Separable s
        ? new Expected(List.of(c.point(), index(1)), c.exact().subList(0, s.offset(2)))
        : null);
    REFERENCES.put("layer", c -> c.layered() == null
        ? null
        : new Expected(List.of(c.point(), index(1)), flat(c.layered().matrix(c.w, 1))));
    REFERENCES.put("incoming", c -> c.layered() == null
        ? null
        : Expected.number(norm(Decimals.of(c.layered().matrix(c.w, 1)[0])), c.point(), index(1), index(1)));
    REFERENCES.put("outgoing", c -> c.layered() == null || c.layered().layers() < 2
        ? null
        : Expected.number(
            norm(Arrays.stream(c.layered().matrix(c.w, 2)).map(row -> new BigDecimal(row[0])).toList()), c.point(),
            index(1), index(1)));
    REFERENCES.put("output", c -> {
      int i = c.sample();
      return Expected.number(outputs(c, i - 1).get(0), c.point(), index(i));
    });
    REFERENCES.put("margin", c -> {
      int i = c.sample();
      return Expected.number(outputs(c, i - 1).get(0).multiply(label(c, i - 1)), c.point(), index(i));
    });
    REFERENCES.put("preactivation", c -> {
      int i = c.sample();
      return c.layered() == null
          ? null
          : Expected.number(
              c.layered().preActivations(EXACT, c.exact(), c.x()[i - 1]).get(0).get(0), c.point(), index(1), index(1),
              index(i));
    });
    REFERENCES.put("hidden", c -> {
      if (c.layered() == null || c.layered().layers() < 2) {
        return null;
      }
      List<BigDecimal> entries = new ArrayList<>();
      for (int j = 0; j < c.layered().widths()[1]; j++) {
        for (double[] x : c.x()) {
          BigDecimal z = c.layered().preActivations(EXACT, c.exact(), x).get(0).get(j);
          entries.add(c.layered().activation().apply(EXACT, z));
        }
      }
      return new Expected(List.of(c.point(), index(1)), entries);
    });
    REFERENCES.put("correlation", c -> Expected.number(share(c, IntStream.range(0, c.x().length)
        .mapToObj(i -> pull(c, BigDecimal.ZERO, i).multiply(outputs(c, i).get(0)))
        .reduce(BigDecimal.ZERO, BigDecimal::add)), c.point()));
    REFERENCES.put("loss", c -> Expected.number(share(c, IntStream.range(0, c.x().length)
        .mapToObj(i -> loss(c, outputs(c, i).get(0), i)).reduce(BigDecimal.ZERO, BigDecimal::add)), c.point()));
    REFERENCES.put("gradient", c -> {
      String[] methods = {"back-propagation", "automatic", "differences"};
      return new Expected(List.of(c.point(), new Value.Word(methods[c.random.nextInt(3)])),
          gradient(c, c.exact(), true));
    });
    REFERENCES.put("lossGradient", c -> new Expected(
        List.of(c.point()), gradient(c, c.exact(), false).stream().map(BigDecimal::negate).toList()));
    REFERENCES.put("plainResidual", c -> residual(c));
    REFERENCES.put("residual", c -> isNearAKink(c) ? null : residual(c));
    REFERENCES.put("curvature", c -> {
      if (c.w.length != 2 || norm(c.exact()).signum() == 0 || c.problem.network().order() < 2 || isNearAKink(c)) {
        return null;
      }
      List<BigDecimal> u = direction(c);
      List<BigDecimal> t = List.of(u.get(1).negate(), u.get(0));
      BigDecimal bend = BigDecimal.ZERO;
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          bend = bend.add(t.get(i).multiply(t.get(j)).multiply(second(c, u, true, i, j)));
        }
      }
      return Expected.number(bend.subtract(inner(gradient(c, u, true), u)), c.point(), index(1));
    });
    REFERENCES.put("lossCurvature", c -> {
      if (c.w.length != 2 || c.problem.loss().kind() != Loss.Kind.SQUARE || isNearAKink(c)) {
        return null;
      }
      BigDecimal a = second(c, c.exact(), false, 0, 0);
      BigDecimal b = second(c, c.exact(), false, 0, 1);
      BigDecimal d = second(c, c.exact(), false, 1, 1);
      BigDecimal spread = root(a.subtract(d).pow(2).add(b.pow(2).multiply(BigDecimal.valueOf(4))));
      return Expected.number(a.add(d).subtract(spread).multiply(HALF), c.point(), index(1));
    });
    REFERENCES.put("linearPrediction", c -> {
      int i = c.sample();
      return c.x()[0].length != 1 || slope(c) == null
          ? null
          : Expected.number(slope(c).multiply(new BigDecimal(c.x()[i - 1][0])), index(i));
    });
    REFERENCES.put("linearLoss", c -> {
      if (c.x()[0].length != 1 || slope(c) == null) {
        return null;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < c.x().length; i++) {
        sum = sum.add(slope(c).multiply(new BigDecimal(c.x()[i][0])).subtract(label(c, i)).pow(2).multiply(HALF));
      }
      return Expected.number(share(c, sum.multiply(new BigDecimal(c.problem.loss().factor()))));
    });
    REFERENCES.put("singular", c -> Expected.number(spectrum(c)[1], matrix(square(c)), index(2)));
    REFERENCES.put("opnorm", c -> Expected.number(spectrum(c)[0], matrix(square(c))));
    REFERENCES.put("rankOneDistance", c -> Expected.number(spectrum(c)[1], matrix(square(c))));
    REFERENCES.put("tail", c -> {
      BigDecimal all = inner(flat(square(c)), flat(square(c)));
      return all.signum() == 0 ? null : Expected.number(over(spectrum(c)[1].pow(2), all), matrix(square(c)));
    });
    REFERENCES.put("entry", c -> Expected.number(new BigDecimal(c.x()[0][0]), matrix(c.x()), index(1), index(1)));
    REFERENCES.put("row", c -> new Expected(List.of(matrix(c.x()), index(1)), Decimals.of(c.x()[0])));
    REFERENCES.put("rows", c -> Expected.number(BigDecimal.valueOf(c.x().length), matrix(c.x())));
    REFERENCES.put("samples", c -> Expected.number(BigDecimal.valueOf(c.x().length)));
    REFERENCES.put("order", c -> Expected.number(BigDecimal.valueOf(c.problem.network().order())));
    REFERENCES.put("inputs", c -> new Expected(List.of(c.own()), flat(c.x())));
    REFERENCES.put("labels", c -> new Expected(List.of(c.own()), flat(c.problem.data().labels())));
    REFERENCES.put("gram", c -> new Expected(List.of(c.own()), Arrays.stream(c.x())
        .flatMap(a -> Arrays.stream(c.x()).map(b -> inner(Decimals.of(a), Decimals.of(b)))).toList()));
    REFERENCES.put("members",
        c -> isTwoLayer(c)
            ? Expected.number(members(c, c.problem.data().size() - 1, -1), c.point(), new Value.Word("TL"),
                index(c.problem.data().size()))
            : null);
    REFERENCES.put("common",
        c -> isTwoLayer(c)
            ? Expected.number(members(c, 0, c.x().length - 1), c.point(), new Value.Word("TL"), index(1),
                index(c.x().length))
            : null);
    // With one point on a line the cells are its two sides, and a side that is on pulls by the whole.
    REFERENCES.put("cells",
        c -> isLine(c) ? new Expected(List.of(), List.of(BigDecimal.ONE, BigDecimal.ONE.negate())) : null);
    REFERENCES.put("cellSubgradients",
        c -> isLine(c) ? new Expected(List.of(), List.of(force(c, 1), force(c, -1))) : null);
    REFERENCES.put("cellClearances",
        c -> isLine(c) ? new Expected(List.of(), List.of(clearance(c, 1), clearance(c, -1))) : null);
    REFERENCES.put("cellKinds", c -> isLine(c) ? new Expected(List.of(), List.of(kind(c, 1), kind(c, -1))) : null);
    REFERENCES.put("criticalTypes", c -> isLine(c) ? new Expected(List.of(), List.of(type(c, 1), type(c, -1))) : null);
    REFERENCES.put("cellCosines", c -> null);
    REFERENCES.put("subgradient", c -> isLine(c) && c.w[0] != 0
        ? new Expected(List.of(c.point(), index(1), new Value.Word("origin")),
            List.of(force(c, (int) Math.signum(c.w[0] * Math.signum(c.x()[0][0])))))
        : null);
    REFERENCES.put("correlationMaximum", c -> isLine(c) && slopeOf(c) == 0
        ? Expected.number(force(c, 1).abs().multiply(HALF))
        : null);
  }

  private static List<BigDecimal> combination(BigDecimal p, double[] a, BigDecimal q, double[] b) {
    return IntStream.range(0, a.length)
        .mapToObj(i -> p.multiply(new BigDecimal(a[i])).add(q.multiply(new BigDecimal(b[i])))).toList();
  }

  private static List<BigDecimal> outputs(Case c, int i) {
    return c.problem.network().output(EXACT, c.exact(), c.x()[i]);
  }

  private static BigDecimal label(Case c, int i) {
    return new BigDecimal(c.problem.data().labels()[i][0]);
  }

  private static BigDecimal share(Case c, BigDecimal sum) {
    return c.problem.loss().mean() ? over(sum, BigDecimal.valueOf(c.x().length)) : sum;
  }

  private static BigDecimal loss(Case c, BigDecimal h, int i) {
    BigDecimal y = label(c, i);
    BigDecimal s = y.negate().multiply(h);
    return new BigDecimal(c.problem.loss().factor()).multiply(switch (c.problem.loss().kind()) {
      case SQUARE -> h.subtract(y).pow(2).multiply(HALF);
      case CONCAVE -> h.add(y).pow(2).multiply(HALF).negate();
      case EXPONENTIAL -> exp(s);
      case LOGISTIC -> s.signum() > 0 ? s.add(log1p(exp(s.negate()))) : log1p(exp(s));
    });
  }

  private static BigDecimal pull(Case c, BigDecimal h, int i) {
    BigDecimal y = label(c, i);
    return new BigDecimal(c.problem.loss().factor()).multiply(switch (c.problem.loss().kind()) {
      case SQUARE -> y.subtract(h);
      case CONCAVE -> y.add(h);
      case EXPONENTIAL -> y.multiply(exp(y.negate().multiply(h)));
      case LOGISTIC -> over(y, BigDecimal.ONE.add(exp(y.multiply(h))));
    });
  }

  /** Of the correlation, or minus that of the loss. */
  private static List<BigDecimal> gradient(Case c, List<BigDecimal> w, boolean ofCorrelation) {
    Jets<BigDecimal> jets = new Jets<>(EXACT);
    List<BigDecimal> gradient = new ArrayList<>();
    for (int k = 0; k < w.size(); k++) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < c.x().length; i++) {
        Jet<BigDecimal> h = c.problem.network().output(jets, jets.along(w, k), c.x()[i]).get(0);
        sum = sum.add(pull(c, ofCorrelation ? BigDecimal.ZERO : h.value(), i).multiply(h.slope()));
      }
      gradient.add(share(c, sum));
    }
    return gradient;
  }

  private static BigDecimal second(Case c, List<BigDecimal> w, boolean ofCorrelation, int i, int j) {
    Jets<BigDecimal> inner = new Jets<>(EXACT);
    Jets<Jet<BigDecimal>> outer = new Jets<>(inner);
    List<Jet<Jet<BigDecimal>>> plane = outer.along(inner.along(w, i), j);
    Problem plain = new Problem(c.problem.network(), c.problem.data(), new Loss(c.problem.loss().kind(), 1, false));
    BigDecimal value = (ofCorrelation ? plain.correlation(outer, plane) : plain.loss(outer, plane)).slope().slope();
    return share(c, value.multiply(new BigDecimal(c.problem.loss().factor())));
  }

  private static List<BigDecimal> direction(Case c) {
    return c.exact().stream().map(x -> over(x, norm(c.exact()))).toList();
  }

  private static Expected residual(Case c) {
    if (norm(c.exact()).signum() == 0 || c.problem.network().order() < 2) {
      return null;
    }
    List<BigDecimal> u = direction(c);
    List<BigDecimal> g = gradient(c, u, true);
    BigDecimal radial = inner(g, u);
    return Expected.number(
        norm(IntStream.range(0, g.size()).mapToObj(k -> g.get(k).subtract(radial.multiply(u.get(k)))).toList()),
        c.point());
  }

  /** Where residuals count a pre-activation as zero, and second derivatives may jump. */
  private static boolean isNearAKink(Case c) {
    if (c.problem.network().isSmooth() && !(c.layered() != null && c.layered().activation().power() > 1)) {
      return false;
    }
    if (c.layered() == null) {
      return true;
    }
    for (double[] x : c.x()) {
      List<List<BigDecimal>> z = c.layered().preActivations(EXACT, c.exact(), x);
      BigDecimal most = norm(Decimals.of(x)).multiply(norm(c.exact()));
      for (BigDecimal s : z.subList(0, z.size() - 1).stream().flatMap(List::stream).toList()) {
        if (s.abs().compareTo(most.multiply(new BigDecimal("1e-5"))) <= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isTwoLayer(Case c) {
    return c.layered() != null && c.layered().layers() == 2 && c.layered().outputs() == 1;
  }

  /** Neurons that are truly living for sample {@code i}, and for {@code j} as well unless that is negative. */
  private static BigDecimal members(Case c, int i, int j) {
    int count = 0;
    for (int k = 0; k < c.layered().widths()[1]; k++) {
      count += isMember(c, k, i) && (j < 0 || isMember(c, k, j)) ? 1 : 0;
    }
    return BigDecimal.valueOf(count);
  }

  private static boolean isMember(Case c, int k, int i) {
    double out = c.layered().matrix(c.w, 2)[0][k];
    return Math.signum(out) * Math.signum(c.problem.data().labels()[i][0]) > 0
        && inner(Decimals.of(c.layered().matrix(c.w, 1)[k]), Decimals.of(c.x()[i])).signum() > 0;
  }

  private static boolean isLine(Case c) {
    return isTwoLayer(c) && c.layered().trainedLayers() == 2 && c.layered().activation().power() == 1
        && c.x().length == 1 && c.x()[0].length == 1 && c.x()[0][0] != 0;
  }

  private static double slopeOf(Case c) {
    return c.layered().activation().slope();
  }

  private static BigDecimal force(Case c, int side) {
    BigDecimal slope = side > 0 ? BigDecimal.ONE : new BigDecimal(slopeOf(c));
    return share(c, pull(c, BigDecimal.ZERO, 0)).multiply(new BigDecimal(c.x()[0][0])).multiply(slope);
  }

  private static BigDecimal kind(Case c, int side) {
    int along = force(c, side).signum() * (int) Math.signum(c.x()[0][0]);
    return BigDecimal.valueOf(along * side);
  }

  private static BigDecimal clearance(Case c, int side) {
    return force(c, side).abs();
  }

  /** The sphere of a line is two points, and a point by itself is a maximum. */
  private static BigDecimal type(Case c, int side) {
    return kind(c, side).signum() == 0 ? BigDecimal.valueOf(2) : BigDecimal.ONE;
  }

  private static BigDecimal slope(Case c) {
    List<BigDecimal> x = flat(c.x());
    return inner(x, x).signum() == 0 ? null : over(inner(x, flat(c.problem.data().labels())), inner(x, x));
  }

  static double[][] square(Case c) {
    return new double[][] {{c.w[0], c.w[1 % c.w.length]}, {c.v[0], c.v[1 % c.v.length]}};
  }

  /** Both singular values of a matrix of two rows. */
  private static BigDecimal[] spectrum(Case c) {
    double[][] m = square(c);
    BigDecimal all = inner(flat(m), flat(m));
    BigDecimal determinant = new BigDecimal(m[0][0]).multiply(new BigDecimal(m[1][1]))
        .subtract(new BigDecimal(m[0][1]).multiply(new BigDecimal(m[1][0]))).abs();
    BigDecimal first = root(
        all.add(root(all.pow(2).subtract(determinant.pow(2).multiply(BigDecimal.valueOf(4))))).multiply(HALF));
    return new BigDecimal[] {first, first.signum() == 0 ? first : over(determinant, first)};
  }

  private static Case draw(Random random) {
    List<Network> networks = List.of(
        new FeedForward(new int[] {1, 1}, new Activation(0, 1)),
        new FeedForward(new int[] {1, 1, 1}, new Activation(0, 1)),
        new FeedForward(new int[] {1, 1, 1}, new Activation(0.25, 1)),
        new FeedForward(new int[] {1, 1, 1}, new Activation(0, 2)),
        new FeedForward(new int[] {2, 2, 1}, new Activation(0, 1)),
        new FeedForward(new int[] {2, 2, 1}, new Activation(0.1, 1)),
        new FeedForward(new int[] {2, 2, 1}, new Activation(0, 1), new double[] {1, -1}),
        new FeedForward(new int[] {2, 2, 1}, new Activation(-1, 2)),
        new FeedForward(new int[] {2, 2, 2, 1}, new Activation(0, 1)),
        new FeedForward(new int[] {1, 40, 8, 1}, new Activation(0, 1)),
        new Diagonal(2, 1),
        new Diagonal(1, 2),
        new Diagonal(2, 3),
        new Separable(List.of(new FeedForward(new int[] {2, 1, 1}, new Activation(0, 1)), new Diagonal(2, 2))));
    int choice = random.nextInt(networks.size() * 4) / 4;
    Network network = networks.get(choice == 9 && random.nextInt(10) > 0 ? 4 : choice);
    int style = random.nextInt(5);
    int n = 1 + random.nextInt(3);
    double[][] x = new double[n][];
    double[][] y = new double[n][];
    for (int i = 0; i < n; i++) {
      x[i] = numbers(random, network.inputs(), style);
      y[i] = numbers(random, 1, style == 4 ? 3 : style);
    }
    Loss loss = new Loss(Loss.Kind.values()[random.nextInt(4)], random.nextBoolean() ? 1 : 2, random.nextBoolean());
    return new Case(
        new Problem(network, new Dataset(x, y), loss), numbers(random, network.size(), style),
        numbers(random, network.size(), style), random);
  }

  /** Of one size, of all sizes, of three sizes whose products are ordinary, or ordinary. */
  private static double[] numbers(Random random, int size, int style) {
    int common = random.nextInt(620) - 320;
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      int[] some = {-170, 0, 160, 300, -300, -320};
      int exponent = switch (style) {
        case 0 -> common;
        case 1 -> random.nextInt(620) - 320;
        case 2 -> some[random.nextInt(6)];
        case 3 -> 0;
        default -> random.nextInt(3) * 40 - 60;
      };
      double digits = random.nextBoolean() ? 1 : 1 + 8 * random.nextDouble();
      numbers[i] = random.nextInt(8) == 0
          ? 0
          : (random.nextBoolean() ? 1 : -1) * digits * Double.parseDouble("1e" + exponent);
    }
    return numbers;
  }

  static Stream<String> measures() {
    return Measures.byName().keySet().stream().filter(name -> !WITHOUT_ARITHMETIC.contains(name));
  }

  @Test
  void everyMeasureHasAReference() {
    Set<String> known = new TreeSet<>(REFERENCES.keySet());
    known.addAll(WITHOUT_ARITHMETIC);
    assertThat(known).isEqualTo(Measures.byName().keySet());
  }

  @ParameterizedTest
  @MethodSource("measures")
  void containsTheTruth(String name) {
    ask(name, new Random(name.hashCode()), v -> v);
  }

  /** A point that is known up to an error: wherever the truth lies within it, it is enclosed. */
  @ParameterizedTest
  @MethodSource("measures")
  void containsWhatAnErrorAllows(String name) {
    Random random = new Random(~name.hashCode());
    ask(name, random, v -> v instanceof Value.Point p ? moved(p, random) : v);
  }

  private static Value.Point moved(Value.Point p, Random random) {
    double[] w = p.weights().values();
    double size = Math.scalb(Weights.norm(w), -10 * (1 + random.nextInt(5)));
    double[] moved = Arrays.stream(w).map(x -> random.nextInt(3) == 0 ? x : x + size * (random.nextDouble() - 0.5))
        .toArray();
    List<BigDecimal> off = combination(BigDecimal.ONE, w, BigDecimal.ONE.negate(), moved);
    return new Value.Point(Weights.of(moved), Math.nextUp(norm(off).doubleValue()));
  }

  private static void ask(String name, Random random, UnaryOperator<Value> seen) {
    int decided = 0;
    int asked = 0;
    for (int k = 0; k < CASES; k++) {
      Case c = draw(random);
      Expected expected = REFERENCES.get(name).of(c);
      if (expected == null) {
        continue;
      }
      asked++;
      Value found;
      try {
        found = Measures.byName().get(name).measure(c.problem,
            new Arguments(expected.arguments().stream().map(seen).toList()));
      } catch (Undefined none) {
        continue;
      }
      decided++;
      String what = name + " of " + expected.arguments() + " " + Arrays.toString(c.w) + Arrays.toString(c.v) + " on "
          + Arrays.deepToString(c.x())
          + Arrays.deepToString(c.problem.data().labels()) + c.problem.loss() + c.problem.network() + ": " + found;
      assertThat(contains(found, expected.values(), name.equals("lognorm"))).as(what).isTrue();
    }
    if (asked > 0) {
      assertThat(decided).as(name + ": how many of " + asked + " have a value").isGreaterThan(asked / 40);
    }
  }

  private static boolean contains(Value found, List<BigDecimal> truth, boolean isLogarithm) {
    if (found instanceof Value.Number n && isLogarithm) {
      return within(n.interval().lo(), n.interval().hi(), truth.get(0));
    }
    if (found instanceof Value.Number n) {
      BigDecimal slack = truth.get(0).abs().multiply(new BigDecimal("1e-50"));
      return new BigDecimal(n.interval().lo()).subtract(slack).compareTo(truth.get(0)) <= 0
          && new BigDecimal(n.interval().hi()).add(slack).compareTo(truth.get(0)) >= 0;
    }
    if (found instanceof Value.Matrix m) {
      return isNear(flat(m.rows()), new BigDecimal(m.error()), truth);
    }
    Value.Point p = (Value.Point) found;
    BigDecimal scale = p.weights().logScale() == 0 ? BigDecimal.ONE : exp(new BigDecimal(p.weights().logScale()));
    return isNear(
        Decimals.of(p.weights().values()).stream().map(v -> v.multiply(scale)).toList(),
        new BigDecimal(p.error()).multiply(scale), truth);
  }

  /** Whether a logarithm lies between two doubles. */
  private static boolean within(double lo, double hi, BigDecimal number) {
    BigDecimal slack = new BigDecimal("1e-50").multiply(number);
    return exp(new BigDecimal(lo)).subtract(slack).compareTo(number) <= 0
        && exp(new BigDecimal(hi)).add(slack).compareTo(number) >= 0;
  }

  private static boolean isNear(List<BigDecimal> values, BigDecimal error, List<BigDecimal> truth) {
    if (values.size() != truth.size()) {
      return false;
    }
    List<BigDecimal> off = IntStream.range(0, values.size()).mapToObj(i -> values.get(i).subtract(truth.get(i)))
        .toList();
    BigDecimal slack = norm(truth).multiply(new BigDecimal("1e-50"));
    return norm(off).compareTo(error.add(slack)) <= 0;
  }

  /** The ends of the range: intervals never claim to be outside it. */
  @ParameterizedTest
  @MethodSource("measures")
  void staysInItsRange(String name) {
    Map<String, Interval> ranges = Map.of(
        "norm", new Interval(0, Double.MAX_VALUE), "overlap", new Interval(-1, 1), "distance",
        new Interval(0, Double.MAX_VALUE),
        "incoming", new Interval(0, Double.MAX_VALUE), "outgoing", new Interval(0, Double.MAX_VALUE), "tail",
        new Interval(0, 1),
        "residual", new Interval(0, Double.MAX_VALUE), "plainResidual", new Interval(0, Double.MAX_VALUE),
        "singular", new Interval(0, Double.MAX_VALUE), "opnorm", new Interval(0, Double.MAX_VALUE));
    Random random = new Random(7);
    for (int k = 0; ranges.containsKey(name) && k < CASES; k++) {
      Case c = draw(random);
      Expected expected = REFERENCES.get(name).of(c);
      if (expected == null) {
        continue;
      }
      // Errors as large as the numbers themselves.
      List<Value> vague = expected.arguments().stream().map(v -> v instanceof Value.Point p
          ? new Value.Point(p.weights(), p.weights().valueNorm() * random.nextInt(3) / 2)
          : v instanceof Value.Matrix m ? new Value.Matrix(m.rows(), Math.abs(m.rows()[0][0])) : v).toList();
      try {
        Interval found = Measures.byName().get(name).measure(c.problem, new Arguments(vague)).interval();
        assertThat(found.lo()).isGreaterThanOrEqualTo(ranges.get(name).lo());
        assertThat(found.hi()).isLessThanOrEqualTo(ranges.get(name).hi());
      } catch (Undefined none) {
        continue;
      }
    }
  }
}
