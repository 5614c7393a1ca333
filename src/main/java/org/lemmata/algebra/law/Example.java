package org.lemmata.algebra.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;

/**
 * A feed-forward network whose weights, inputs and pulls on outputs are fractions, with the velocity that they give, by
 * back-propagation. A loss with these pulls may have any value, unless its kind is known: then the pulls are such that
 * labels explain them, and the loss is enclosed. Nothing in it is taken from the calculus.
 */
final class Example {
  private static final int WIDEST = 3;

  private final List<Rational[][]> weights = new ArrayList<>();
  private final List<Rational[][]> ascent = new ArrayList<>();
  private final List<Rational[]> inputs = new ArrayList<>();
  private final List<Rational[]> pulls = new ArrayList<>();
  private final int power;
  private final Rational slope;
  private final Rational decay;
  private final Rational loss;
  private final List<Rational[]> labels = new ArrayList<>();
  private Optional<Interval> enclosed = Optional.empty();
  private Rational correlation = Rational.ZERO;
  private boolean isOnKink;

  private Example(int power, Rational slope, Rational decay, Rational loss) {
    this.power = power;
    this.slope = slope;
    this.decay = decay;
    this.loss = loss;
  }

  /** One that is off all kinks, if a few tries find one. */
  static Optional<Example> draw(RandomGenerator random, int depth, int power, Rational slope, Rational decay,
      Optional<SampleLoss> kind) {
    return Stream.generate(() -> drawOnce(random, depth, power, slope, decay, kind)).limit(8)
        .flatMap(Optional::stream).filter(example -> !example.isOnKink).findFirst();
  }

  /** Empty where a label is not known well enough. */
  private static Optional<Example> drawOnce(RandomGenerator random, int depth, int power, Rational slope,
      Rational decay, Optional<SampleLoss> kind) {
    Example example = new Example(power, slope, decay, Rational.of(1 + random.nextInt(20)).over(Rational.of(10)));
    int[] widths = Stream.generate(() -> 1 + random.nextInt(WIDEST)).limit(depth + 1L).mapToInt(Integer::intValue)
        .toArray();
    for (int l = 1; l <= depth; l++) {
      example.weights.add(filled(widths[l], widths[l - 1], () -> fraction(random)));
      example.ascent.add(filled(widths[l], widths[l - 1], () -> Rational.ZERO));
    }
    int samples = 1 + random.nextInt(WIDEST);
    for (int i = 0; i < samples; i++) {
      example.inputs.add(filled(1, widths[0], () -> fraction(random))[0]);
      int sample = i;
      Optional<Rational[]> explained = kind.flatMap(loss -> example.explained(sample, loss, random));
      if (kind.isPresent() && explained.isEmpty()) {
        return Optional.empty();
      }
      example.pulls.add(explained.orElseGet(() -> filled(1, widths[depth], () -> fraction(random))[0]));
      example.sample(i);
    }
    return Optional.of(example);
  }

  /** Pulls of a sample that labels explain, which are noted. */
  private Optional<Rational[]> explained(int sample, SampleLoss loss, RandomGenerator random) {
    Rational[] outputs = passes(inputs.get(sample)).get(weights.size());
    Rational[] own = new Rational[outputs.length];
    Rational[] explaining = new Rational[outputs.length];
    for (int k = 0; k < outputs.length; k++) {
      Rational product = Rational.of(random.nextInt(3) > 0 ? 1 + random.nextInt(9) : -random.nextInt(40))
          .over(Rational.of(40));
      Rational wanted = outputs[k].signum() == 0 || loss == SampleLoss.SQUARE
          ? fraction(random)
          : product.over(outputs[k]);
      Optional<SampleLoss.Pull> pull = loss.pull(outputs[k], wanted, random.nextInt(4) > 0);
      if (pull.isEmpty()) {
        return Optional.empty();
      }
      own[k] = pull.get().pull();
      explaining[k] = pull.get().label();
      enclosed = Optional.of(pull.get().share().plus(enclosed.orElse(Interval.of(0))));
    }
    labels.add(explaining);
    return Optional.of(own);
  }

  /** One neuron a layer, all weights {@code w}, and one sample 1 with pull {@code g}. */
  static Example chain(int depth, Rational w, Rational g, Rational slope, Rational decay, Rational loss) {
    Example chain = new Example(1, slope, decay, loss);
    for (int l = 0; l < depth; l++) {
      chain.weights.add(new Rational[][] {{w}});
      chain.ascent.add(new Rational[][] {{Rational.ZERO}});
    }
    chain.inputs.add(new Rational[] {Rational.ONE});
    chain.pulls.add(new Rational[] {g});
    chain.sample(0);
    return chain;
  }

  /** The same with a label that explains the pull. */
  static Example chain(int depth, Rational w, SampleLoss.Pull pull, Rational slope, Rational decay) {
    Example chain = chain(depth, w, pull.pull(), slope, decay, Rational.ONE);
    chain.labels.add(new Rational[] {pull.label()});
    chain.enclosed = Optional.of(pull.share());
    return chain;
  }

  /** Of the loss, where its kind is known. */
  Optional<Interval> enclosedLoss() {
    return enclosed;
  }

  private static Rational[][] filled(int rows, int columns, Supplier<Rational> entry) {
    return Stream.generate(() -> Stream.generate(entry).limit(columns).toArray(Rational[]::new)).limit(rows)
        .toArray(Rational[][]::new);
  }

  private static Rational fraction(RandomGenerator random) {
    return Rational.of(random.nextInt(-9, 10)).over(Rational.of(1 + random.nextInt(4)));
  }

  /** What goes into each layer, and the outputs. */
  private List<Rational[]> passes(Rational[] x) {
    List<Rational[]> below = new ArrayList<>();
    below.add(x);
    for (int l = 1; l <= weights.size(); l++) {
      Rational[] z = product(weights.get(l - 1), below.get(l - 1));
      below.add(l == weights.size() ? z : Arrays.stream(z).map(this::activation).toArray(Rational[]::new));
    }
    return below;
  }

  /** Forward and backward; adds to the ascent. */
  private void sample(int i) {
    List<Rational[]> below = passes(inputs.get(i));
    List<Rational[]> slopes = new ArrayList<>();
    for (int l = 1; l < weights.size(); l++) {
      slopes.add(Arrays.stream(product(weights.get(l - 1), below.get(l - 1))).map(this::derivative)
          .toArray(Rational[]::new));
    }
    Rational[] back = pulls.get(i);
    correlation = correlation.plus(inner(back, below.get(weights.size())));
    for (int l = weights.size(); l >= 1; l--) {
      Rational[] next = filled(1, below.get(l - 1).length, () -> Rational.ZERO)[0];
      for (int k = 0; k < back.length; k++) {
        for (int j = 0; j < next.length; j++) {
          ascent.get(l - 1)[k][j] = ascent.get(l - 1)[k][j].plus(back[k].times(below.get(l - 1)[j]));
          next[j] = next[j].plus(back[k].times(weights.get(l - 1)[k][j]));
        }
      }
      for (int j = 0; l > 1 && j < next.length; j++) {
        next[j] = next[j].times(slopes.get(l - 2)[j]);
      }
      back = next;
    }
  }

  private static Rational[] product(Rational[][] matrix, Rational[] x) {
    return Arrays.stream(matrix).map(row -> inner(row, x)).toArray(Rational[]::new);
  }

  private static Rational inner(Rational[] a, Rational[] b) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < a.length; i++) {
      sum = sum.plus(a[i].times(b[i]));
    }
    return sum;
  }

  private Rational activation(Rational z) {
    return (z.signum() > 0 ? z : slope.times(z)).power(power);
  }

  private Rational derivative(Rational z) {
    isOnKink |= z.signum() == 0 && !(power == 1 && slope.equals(Rational.ONE));
    Rational side = z.signum() > 0 ? Rational.ONE : slope;
    return Rational.of(power).times(side.power(power)).times(z.power(power - 1));
  }

  /** Of homogeneity. */
  Rational order() {
    Rational order = Rational.ZERO;
    for (int l = 1; l <= weights.size(); l++) {
      order = order.plus(Rational.of(power).power(weights.size() - l));
    }
    return order;
  }

  /** A quantity and its rate; nothing is known of the rate of the speed. */
  record State(Rational value, Optional<Rational> rate) {}

  /** @param place of the quantity, in numbers; empty where the network has no such neuron or layer */
  Optional<State> state(Quantity.Kind kind, List<Integer> place) {
    return switch (kind) {
      case CORRELATION -> Optional.of(new State(correlation, Optional.of(growth())));
      case LOSS -> Optional.of(new State(loss, Optional.of(growth().negate())));
      case SPEED -> Optional.of(new State(squares(ascending()), Optional.empty()));
      case WHOLE -> Optional.of(square(cells(1, weights.size())));
      case LAYER -> layer(place.get(0)).map(l -> square(cells(l, l)));
      case ROWS -> layer(place.get(0)).flatMap(l -> product(row(l, place.get(1)), row(l, place.get(2))));
      case COLUMNS -> layer(place.get(0) + 1).flatMap(l -> product(column(l, place.get(1)), column(l, place.get(2))));
      case INCOMING -> layer(place.get(0)).filter(l -> isRow(l, place.get(1))).map(l -> square(row(l, place.get(1))));
      case OUTGOING -> layer(place.get(0)).filter(l -> l < weights.size() && isRow(l, place.get(1)))
          .map(l -> square(column(l + 1, place.get(1))));
    };
  }

  private Optional<Integer> layer(int l) {
    return Optional.of(l).filter(x -> x >= 1 && x <= weights.size());
  }

  private boolean isRow(int l, int j) {
    return j >= 1 && j <= weights.get(l - 1).length;
  }

  /** A place of a weight: layer, row and column, from 0. */
  private record Cell(int layer, int row, int column) {}

  private List<Cell> cells(int from, int to) {
    List<Cell> cells = new ArrayList<>();
    for (int l = from - 1; l < to; l++) {
      for (int k = 0; k < weights.get(l).length; k++) {
        for (int j = 0; j < weights.get(l)[k].length; j++) {
          cells.add(new Cell(l, k, j));
        }
      }
    }
    return cells;
  }

  private List<Cell> row(int l, int j) {
    return cells(l, l).stream().filter(c -> c.row() == j - 1).toList();
  }

  private List<Cell> column(int l, int j) {
    return cells(l, l).stream().filter(c -> c.column() == j - 1).toList();
  }

  private Rational weight(Cell c) {
    return weights.get(c.layer())[c.row()][c.column()];
  }

  private Rational velocity(Cell c) {
    return ascent.get(c.layer())[c.row()][c.column()].minus(decay.times(weight(c)));
  }

  private List<Rational> ascending() {
    return cells(1, weights.size()).stream().map(this::velocity).toList();
  }

  private static Rational squares(List<Rational> numbers) {
    return numbers.stream().map(x -> x.times(x)).reduce(Rational.ZERO, Rational::plus);
  }

  private State square(List<Cell> cells) {
    Rational rate = cells.stream().map(c -> weight(c).times(velocity(c))).reduce(Rational.ZERO, Rational::plus);
    return new State(squares(cells.stream().map(this::weight).toList()), Optional.of(Rational.of(2).times(rate)));
  }

  /** Empty where one of them is no row, or column. */
  private Optional<State> product(List<Cell> a, List<Cell> b) {
    Rational value = Rational.ZERO;
    Rational rate = Rational.ZERO;
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      value = value.plus(weight(a.get(i)).times(weight(b.get(i))));
      rate = rate.plus(weight(a.get(i)).times(velocity(b.get(i)))).plus(velocity(a.get(i)).times(weight(b.get(i))));
    }
    return a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(new State(value, Optional.of(rate)));
  }

  /** Of the correlation. */
  private Rational growth() {
    return cells(1, weights.size()).stream()
        .map(c -> ascent.get(c.layer())[c.row()][c.column()].times(velocity(c))).reduce(Rational.ZERO, Rational::plus);
  }

  /** All of it in words, for readers and for the independent checker. */
  Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    words.put("slope", slope.toString());
    words.put("power", Integer.toString(power));
    words.put("decay", decay.toString());
    if (enclosed.isEmpty()) {
      words.put("loss", loss.toString());
    }
    for (int l = 1; l <= weights.size(); l++) {
      words.put("W" + l, Arrays.stream(weights.get(l - 1)).map(Example::row).collect(Collectors.joining(";")));
    }
    for (int i = 1; i <= inputs.size(); i++) {
      words.put("x" + i, row(inputs.get(i - 1)));
      words.put(enclosed.isPresent() ? "y" + i : "g" + i, row((enclosed.isPresent() ? labels : pulls).get(i - 1)));
    }
    return words;
  }

  private static String row(Rational[] row) {
    return Arrays.stream(row).map(Rational::toString).collect(Collectors.joining(","));
  }
}
