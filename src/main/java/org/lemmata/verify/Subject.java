package org.lemmata.verify;

import static org.lemmata.verify.formula.Yaml.list;
import static org.lemmata.verify.formula.Yaml.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.network.Linear;
import org.lemmata.verify.network.Problem;

/** Problems and weights as a claim file describes them. */
record Subject(Map<String, Object> claim, Map<String, Map<String, Object>> fixtures, Draws draws, Eval eval) {

  /** A section of the claim; empty where there is none. */
  Map<String, Object> section(String key) {
    return section(claim, key);
  }

  static Map<String, Object> section(Map<String, Object> of, String key) {
    return of.containsKey(key) ? map(of.get(key)) : Map.of();
  }

  double real(Map<String, Object> section, String key, String otherwise) {
    return eval.number(section.getOrDefault(key, otherwise)).plain();
  }

  int whole(Map<String, Object> section, String key, String otherwise) {
    return eval.number(section.getOrDefault(key, otherwise)).toInt();
  }

  /** The claim's own problem. */
  Problem own() {
    return problem(claim, "", null);
  }

  /** Another problem; what its section does not name is that of the claim's own, random numbers included. */
  Problem other(String name, Map<String, Object> f, Problem own) {
    return problem(f, ":" + name, own);
  }

  private Problem problem(Map<String, Object> f, String suffix, Problem own) {
    Map<String, Object> data = map(f.getOrDefault("data", claim.get("data")));
    double[][] x = f.containsKey("data") ? points(data, "data" + suffix) : own.x();
    Map<String, Object> network = map(f.getOrDefault("network", claim.get("network")));
    int[] widths = widths(network, x[0].length);
    int outputs = widths[widths.length - 1];
    boolean sameLabels = !f.containsKey("data") && !f.containsKey("labels") && outputs == own.outputs();
    double[][] y = sameLabels ? own.y()
        : labels(map(f.getOrDefault("labels", claim.get("labels"))), data, x, outputs, "labels" + (f.containsKey("labels") ? suffix : ""));
    if (f.containsKey("data") && "true".equals(data.get("signed"))) {
      Arrays.setAll(x, i -> Linear.times(y[i][0], x[i]));
    }
    Map<String, Object> loss = map(f.getOrDefault("loss", section("loss")));
    return new Problem(
        widths, real(network, "slope", "0"), whole(network, "power", "1"),
        output(network, widths[widths.length - 2], "network" + (f.containsKey("network") ? suffix : "")), x, y,
        (String) loss.getOrDefault("kind", "square"), real(loss, "factor", "1"), "mean".equals(loss.get("reduce")));
  }

  private int[] widths(Map<String, Object> network, int inputs) {
    if (!"feed-forward".equals(network.get("kind"))) {
      throw new NotCovered("networks that are not feed-forward");
    }
    List<Integer> widths = new ArrayList<>(List.of(inputs));
    for (int l = network.containsKey("depth") ? whole(network, "depth", "") : 1; l > 1; l--) {
      widths.add(whole(network, "width", ""));
    }
    list(network.getOrDefault("hidden", List.of())).forEach(w -> widths.add(eval.number(w).toInt()));
    widths.add(whole(network, "outputs", "1"));
    return widths.stream().mapToInt(w -> w).toArray();
  }

  /** The untrained output row, or null. */
  private double[] output(Map<String, Object> network, int width, String stream) {
    Map<String, Object> f = section(network, "output");
    return f.isEmpty() ? null : f.containsKey("values") ? row(f.get("values")) : Linear.times(real(f, "signs", ""), draws.signs(stream, 0, width));
  }

  private double[] row(Object formulas) {
    return list(formulas).stream().mapToDouble(v -> eval.number(v).plain()).toArray();
  }

  private double[][] rows(Object value) {
    return list(value).stream().map(this::row).toArray(double[][]::new);
  }

  private double[][] points(Map<String, Object> data, String stream) {
    if (data.containsKey("fixture") || data.containsKey("given")) {
      return rows(data.containsKey("given") ? data.get("given") : fixture(fixtures, data).get("points"));
    }
    double[][] x = new double[whole(data, "points", "")][whole(data, "dimension", "")];
    for (int i = 0; i < x.length; i++) {
      if (data.containsKey("value")) {
        Eval seeing = eval.with("i", Num.whole(i + 1));
        Arrays.setAll(x[i], k -> seeing.with("k", Num.whole(k + 1)).number(data.get("value")).plain());
      } else {
        x[i] = draws.point((String) data.get("kind"), stream, i, x[i].length, real(data, "spread", "1/10"));
      }
    }
    return x;
  }

  static Map<String, Object> fixture(Map<String, Map<String, Object>> fixtures, Map<String, Object> data) {
    if (!fixtures.containsKey(data.get("fixture"))) {
      throw new NotCovered("stored data that are not at hand");
    }
    return fixtures.get(data.get("fixture"));
  }

  private double[][] labels(Map<String, Object> f, Map<String, Object> data, double[][] x, int outputs, String stream) {
    if (f.containsKey("from") || f.containsKey("given")) {
      return rows(f.containsKey("given") ? f.get("given") : fixture(fixtures, data).get("labels"));
    }
    double[][] y = new double[x.length][outputs];
    for (int i = 0; i < y.length; i++) {
      if (f.containsKey("value")) {
        Eval seeing = eval.with("X", x).with("i", Num.whole(i + 1));
        Arrays.setAll(y[i], k -> seeing.with("k", Num.whole(k + 1)).number(f.get("value")).plain());
      } else {
        y[i] = draws.label((String) f.get("kind"), stream, i, outputs, real(f, "size", "1"), x[i]);
      }
    }
    double norm = "true".equals(f.get("normalise")) ? Linear.norm(Linear.flat(y)) : 1;
    return Arrays.stream(y).map(r -> Linear.times(1 / norm, r)).toArray(double[][]::new);
  }

  double[] start(Problem p) {
    Map<String, Object> f = section("initialisation");
    String kind = (String) f.getOrDefault("kind", "sphere");
    return Linear.times(real(f, "scale", "1"), switch (kind) {
      case "sphere" -> Linear.unit(draws.normals("initialisation", 0, p.size()));
      case "gaussian" -> draws.normals("initialisation", 0, p.size());
      case "weights", "entries" -> written(f, p);
      case "balanced", "dominated" -> neurons(p, kind.equals("dominated"));
      case "layers" -> layers(list(f.get("layers")), p);
      default -> throw new NotCovered("initial weights of the kind " + kind);
    });
  }

  private double[] neurons(Problem p, boolean dominated) {
    int d = p.widths()[0];
    int m = p.widths()[1];
    double[] w = new double[m * d + m];
    for (int j = 0; j < m; j++) {
      double[] z = draws.normals("initialisation", j, d);
      System.arraycopy(z, 0, w, j * d, d);
      double excess = dominated ? 1.1 + draws.uniform("initialisation-excess", j) : 1;
      w[m * d + j] = draws.signs("initialisation-signs", j, 1)[0] * excess * Linear.norm(z);
    }
    return w;
  }

  private double[] layers(List<Object> laws, Problem p) {
    double[] w = new double[p.size()];
    for (int l = 1; l <= p.trained(); l++) {
      Map<String, Object> law = map(laws.get(l - 1));
      String kind = law.keySet().iterator().next();
      for (int r = 0, columns = p.widths()[l - 1]; r < p.widths()[l]; r++) {
        int address = l * 100_000 + r;
        double[] z = kind.equals("signs") ? draws.signs("initialisation", address, columns) : draws.normals("initialisation", address, columns);
        System.arraycopy(Linear.times(real(law, kind, ""), z), 0, w, p.offset(l) + r * columns, columns);
      }
    }
    return w;
  }

  /** Weights that are written out, or given by a formula for their entries. */
  double[] written(Map<String, Object> f, Problem p) {
    double[] w = new double[p.size()];
    if (f.containsKey("weights")) {
      w = list(f.get("weights")).stream().flatMap(m -> Arrays.stream(rows(m))).flatMapToDouble(Arrays::stream).toArray();
    }
    for (int l = 1, at = 0; l <= p.trained() && f.containsKey("entries"); l++) {
      for (int i = 1; i <= p.widths()[l]; i++) {
        for (int j = 1; j <= p.widths()[l - 1]; j++) {
          w[at++] = eval.with("l", Num.whole(l)).with("i", Num.whole(i)).with("j", Num.whole(j)).number(f.get("entries")).plain();
        }
      }
    }
    if (w.length != p.size()) {
      throw new Rejected("weights that do not fit the network");
    }
    return w;
  }
}
