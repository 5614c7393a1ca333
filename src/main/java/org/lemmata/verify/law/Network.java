package org.lemmata.verify.law;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Oracle;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Term;

/**
 * A network in fractions: matrices, samples, and by how much each sample pulls at each output; with the values of the
 * symbols in a law. Velocities come from weights that are dual numbers, pass by pass: no back-propagation.
 */
final class Network {
  private static final Num ZERO = Num.whole(0);
  private static final int DEEPEST = 3;

  private final Num[][][] layers;
  private final Num[][] samples;
  private final Num[][] pulls;
  private final int power;
  private final Num slope;
  private final Num decay;
  private final Map<String, Num> symbols;

  private Network(Num[][][] layers, Num[][] samples, Num[][] pulls, int power, Num slope, Num decay,
      Map<String, Num> symbols) {
    this.layers = layers;
    this.samples = samples;
    this.pulls = pulls;
    this.power = power;
    this.slope = slope;
    this.decay = decay;
    this.symbols = symbols;
  }

  /** @param names of symbols that may be anything */
  static Network draw(Motion motion, Set<String> names, Oracle oracle) {
    Map<String, Num> symbols = new HashMap<>();
    Num depth = bound(motion.depth(), Num.whole(1 + oracle.below(DEEPEST)), symbols);
    Num power = bound(motion.power(), Num.whole(1 + oracle.below(DEEPEST)), symbols);
    Num slope = bound(motion.slope(), Num.fraction(oracle.bits(2), BigInteger.valueOf(4)), symbols);
    Num decay = bound(motion.decay(), Num.fraction(oracle.bits(3), BigInteger.valueOf(4)), symbols);
    symbols.put("loss", Num.fraction(BigInteger.valueOf(oracle.below(30) - 9L), BigInteger.TEN));
    // Small whole numbers are indices and fractions at once.
    names.forEach(name -> symbols.putIfAbsent(name, Num.whole(1 + oracle.below(DEEPEST))));
    int[] widths = new int[depth.toInt() + 1];
    Arrays.setAll(widths, l -> 1 + oracle.below(DEEPEST));
    Num[][][] layers = new Num[depth.toInt()][][];
    for (int l = 0; l < layers.length; l++) {
      layers[l] = matrix(widths[l + 1], widths[l], oracle);
    }
    int samples = 1 + oracle.below(2);
    Network network = new Network(layers, matrix(samples, widths[0], oracle),
        matrix(samples, widths[layers.length], oracle), power.toInt(), slope, decay, symbols);
    return motion.loss().map(network::pulledBy).orElse(network);
  }

  /** The same with labels in place of pulls, which pull as a loss does. */
  private Network pulledBy(SampleLoss loss) {
    Num[][] pulls = new Num[samples.length][];
    Num sum = ZERO;
    for (int i = 0; i < samples.length; i++) {
      Dual[] outputs = pass(samples[i], -1, 0, 0);
      pulls[i] = new Num[outputs.length];
      for (int k = 0; k < outputs.length; k++) {
        pulls[i][k] = loss.pull(this.pulls[i][k], outputs[k].value());
        sum = sum.plus(loss.share(this.pulls[i][k], outputs[k].value()));
      }
    }
    Map<String, Num> more = new HashMap<>(symbols);
    more.put("loss", sum);
    return new Network(layers, samples, pulls, power, slope, decay, more);
  }

  private static Num bound(Term setting, Num drawn, Map<String, Num> symbols) {
    if (setting instanceof Term.Name name) {
      symbols.put(name.name(), drawn);
      return drawn;
    }
    return Eval.ofNumbers().number(setting);
  }

  private static Num[][] matrix(int rows, int columns, Oracle oracle) {
    Num[][] matrix = new Num[rows][columns];
    for (Num[] row : matrix) {
      Arrays.setAll(row,
          j -> Num.fraction(oracle.bits(5).subtract(BigInteger.valueOf(16)), BigInteger.valueOf(1 + oracle.below(4))));
    }
    return matrix;
  }

  /** As a certificate writes it: words such as {@code W1=1,2;3,4}. */
  static Network given(Motion motion, String words) {
    Map<String, String> parts = new HashMap<>();
    for (String word : words.split(" ")) {
      parts.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
    }
    Num[][][] layers = all(parts, "W").stream().map(Network::matrix).toArray(Num[][][]::new);
    Num[][] samples = all(parts, "x").stream().map(Network::row).toArray(Num[][]::new);
    Num[][] pulls = all(parts, motion.loss().isPresent() ? "y" : "g").stream().map(Network::row).toArray(Num[][]::new);
    Map<String, Num> symbols = new HashMap<>();
    parts.forEach((name, value) -> {
      if (!value.contains(",") && !value.contains(";")) {
        symbols.put(name, Num.fraction(value));
      }
    });
    Num power = need(symbols, "power");
    Network network = new Network(layers, samples, pulls, power.toInt(), need(symbols, "slope"),
        need(symbols, "decay"), symbols);
    network.requireShape();
    network.require(motion.power(), power);
    network.require(motion.slope(), network.slope);
    network.require(motion.decay(), network.decay);
    network.require(motion.depth(), Num.whole(layers.length));
    return motion.loss().map(network::pulledBy).orElse(network);
  }

  private static Num need(Map<String, Num> symbols, String name) {
    return Optional.ofNullable(symbols.get(name))
        .orElseThrow(() -> new NotCovered("a network whose " + name + " is missing"));
  }

  private static List<String> all(Map<String, String> parts, String letter) {
    List<String> all = new ArrayList<>();
    while (parts.containsKey(letter + (all.size() + 1))) {
      all.add(parts.get(letter + (all.size() + 1)));
    }
    return all;
  }

  private static Num[][] matrix(String text) {
    return Arrays.stream(text.split(";")).map(Network::row).toArray(Num[][]::new);
  }

  private static Num[] row(String text) {
    return Arrays.stream(text.split(",")).map(Num::fraction).toArray(Num[]::new);
  }

  private void requireShape() {
    int width = samples[0].length;
    boolean fits = samples.length == pulls.length;
    for (Num[][] layer : layers) {
      int below = width;
      fits &= Arrays.stream(layer).allMatch(row -> row.length == below);
      width = layer.length;
    }
    int outputs = width;
    int inputs = samples[0].length;
    fits &= Arrays.stream(pulls).allMatch(row -> row.length == outputs)
        && Arrays.stream(samples).allMatch(row -> row.length == inputs);
    if (!fits || slope.compareTo(Num.whole(-1)) < 0 || slope.compareTo(Num.whole(1)) > 0 || decay.compareTo(ZERO) < 0
        || power < 1) {
      throw new Rejected("no network that there could be");
    }
  }

  /** What the law says of the network has to be so. */
  private void require(Term setting, Num value) {
    Num stated = setting instanceof Term.Name name
        ? symbols.getOrDefault(name.name(), value)
        : Eval.ofNumbers().number(setting);
    if (stated.compareTo(value) != 0) {
      throw new Rejected("a network that the law does not speak of");
    }
  }

  /** A number and its derivative in one weight. */
  private record Dual(Num value, Num slope) {
    Dual plus(Dual o) {
      return new Dual(value.plus(o.value), slope.plus(o.slope));
    }

    Dual times(Dual o) {
      return new Dual(value.times(o.value), value.times(o.slope).plus(slope.times(o.value)));
    }
  }

  /** What all outputs, each times its pull, add up to, and the derivative of that in one weight. */
  private Dual outputs(int layer, int row, int column) {
    Dual sum = new Dual(ZERO, ZERO);
    for (int i = 0; i < samples.length; i++) {
      Dual[] a = pass(samples[i], layer, row, column);
      for (int k = 0; k < a.length; k++) {
        sum = sum.plus(new Dual(pulls[i][k], ZERO).times(a[k]));
      }
    }
    return sum;
  }

  private Dual[] pass(Num[] sample, int layer, int row, int column) {
    Dual[] a = Arrays.stream(sample).map(x -> new Dual(x, ZERO)).toArray(Dual[]::new);
    for (int l = 0; l < layers.length; l++) {
      Dual[] z = new Dual[layers[l].length];
      for (int k = 0; k < z.length; k++) {
        z[k] = new Dual(ZERO, ZERO);
        for (int j = 0; j < a.length; j++) {
          boolean isMoving = l == layer && k == row && j == column;
          z[k] = z[k].plus(new Dual(layers[l][k][j], isMoving ? Num.whole(1) : ZERO).times(a[j]));
        }
      }
      a = l + 1 < layers.length ? Arrays.stream(z).map(this::activated).toArray(Dual[]::new) : z;
    }
    return a;
  }

  private Dual activated(Dual z) {
    boolean isLinear = power == 1 && slope.compareTo(Num.whole(1)) == 0;
    if (!isLinear && z.value().compareTo(ZERO) == 0) {
      throw new NotCovered("a network on a kink");
    }
    Dual side = z.value().compareTo(ZERO) > 0 ? z : new Dual(slope, ZERO).times(z);
    Dual power = side;
    for (int i = 1; i < this.power; i++) {
      power = power.times(side);
    }
    return power;
  }

  /** Values of all symbols of a law; not covered where there is no such layer or neuron. */
  Map<String, Num> values(Reading reading) {
    Map<String, Num> values = new HashMap<>(symbols);
    Num order = ZERO;
    Num factor = Num.whole(1);
    for (int l = 0; l < layers.length; l++) {
      order = order.plus(factor);
      factor = factor.times(Num.whole(power));
    }
    values.put("order", order);
    Num value = ZERO;
    Num growth = ZERO;
    Num speed = ZERO;
    Num[][][] velocities = new Num[layers.length][][];
    Map<String, Num> sizes = new HashMap<>();
    Map<String, Num> rates = new HashMap<>();
    for (int l = 0; l < layers.length; l++) {
      velocities[l] = new Num[layers[l].length][layers[l][0].length];
      for (int k = 0; k < layers[l].length; k++) {
        for (int j = 0; j < layers[l][k].length; j++) {
          Dual here = outputs(l, k, j);
          Num weight = layers[l][k][j];
          Num velocity = here.slope().minus(decay.times(weight));
          velocities[l][k][j] = velocity;
          value = here.value();
          growth = growth.plus(here.slope().times(velocity));
          speed = speed.plus(velocity.times(velocity));
          for (String key : List.of("WHOLE", "LAYER " + (l + 1), "INCOMING " + (l + 1) + " " + (k + 1),
              "OUTGOING " + l + " " + (j + 1))) {
            sizes.merge(key, weight.times(weight), Num::plus);
            rates.merge(key, Num.whole(2).times(weight).times(velocity), Num::plus);
          }
        }
      }
    }
    for (Map.Entry<String, Reading.Meaning> symbol : reading.meanings().entrySet()) {
      String key = key(symbol.getValue());
      switch (symbol.getValue().kind()) {
        case SPEED -> values.put(symbol.getKey(), speed);
        case CORRELATION, LOSS -> {
          boolean isLoss = symbol.getValue().kind() == Reading.Kind.LOSS;
          if (isLoss && !symbols.containsKey("loss")) {
            throw new NotCovered("a network without a loss");
          }
          values.put("value", isLoss ? symbols.get("loss") : value);
          values.put("ratevalue", isLoss ? growth.negate() : growth);
        }
        case ROWS, COLUMNS -> {
          Dual product = product(velocities, places(symbol.getValue()), symbol.getValue().kind() == Reading.Kind.ROWS);
          values.put(symbol.getKey(), product.value());
          values.put("rate" + symbol.getKey(), product.slope());
        }
        default -> {
          if (!sizes.containsKey(key)) {
            throw new NotCovered("a neuron that is not there");
          }
          values.put(symbol.getKey(), sizes.get(key));
          values.put("rate" + symbol.getKey(), rates.get(key));
        }
      }
    }
    return values;
  }

  /** Of two rows, or two columns of the matrix above, and its derivative by time. */
  private Dual product(Num[][][] velocities, List<Integer> at, boolean isOfRows) {
    int l = isOfRows ? at.get(0) - 1 : at.get(0);
    int lines = l < 0 || l >= layers.length ? 0 : isOfRows ? layers[l].length : layers[l][0].length;
    if (Math.min(at.get(1), at.get(2)) < 1 || Math.max(at.get(1), at.get(2)) > lines) {
      throw new NotCovered("a neuron that is not there");
    }
    Dual sum = new Dual(ZERO, ZERO);
    for (int i = 0; i < (isOfRows ? layers[l][0].length : layers[l].length); i++) {
      int j = at.get(1) - 1;
      int k = at.get(2) - 1;
      Dual one = isOfRows
          ? new Dual(layers[l][j][i], velocities[l][j][i])
          : new Dual(layers[l][i][j], velocities[l][i][j]);
      Dual other = isOfRows
          ? new Dual(layers[l][k][i], velocities[l][k][i])
          : new Dual(layers[l][i][k], velocities[l][i][k]);
      sum = sum.plus(one.times(other));
    }
    return sum;
  }

  private String key(Reading.Meaning meaning) {
    return places(meaning).stream().map(i -> " " + i).collect(Collectors.joining("", meaning.kind().toString(), ""));
  }

  private List<Integer> places(Reading.Meaning meaning) {
    return meaning.place().stream().map(index -> Law.at(symbols).number(index).toInt()).toList();
  }
}
