package org.lemmata.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.Node;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.network.Linear;
import org.lemmata.verify.network.Loss;
import org.lemmata.verify.network.Matrix;
import org.lemmata.verify.network.Problem;

/** Problems and weights as a claim file describes them. */
record Subject(Section claim, Map<String, Section> fixtures, Draws draws, Eval eval) {

  /** A section of the claim; empty where there is none. */
  Section section(String key) {
    return claim.section(key);
  }

  double real(Section section, String key, String otherwise) {
    return eval.number(section.text(key, otherwise)).plain();
  }

  int whole(Section section, String key, String otherwise) {
    return eval.number(section.text(key, otherwise)).toInt();
  }

  /** The claim's own problem. */
  Problem own() {
    return problem(claim, "", Optional.empty());
  }

  /** Another problem; what its section does not name is that of the claim's own, random numbers included. */
  Problem other(String name, Section f, Problem own) {
    return problem(f, ":" + name, Optional.of(own));
  }

  private Problem problem(Section f, String suffix, Optional<Problem> own) {
    Section data = (f.has("data") ? f : claim).section("data");
    double[][] x = f.has("data") ? points(data, "data" + suffix) : known(own).x();
    Section network = (f.has("network") ? f : claim).section("network");
    int[] widths = widths(network, x[0].length);
    int outputs = widths[widths.length - 1];
    boolean sameLabels = !f.has("data") && !f.has("labels") && outputs == known(own).outputs();
    double[][] y = sameLabels
        ? known(own).y()
        : labels((f.has("labels") ? f : claim).section("labels"), data, x, outputs,
            "labels" + (f.has("labels") ? suffix : ""));
    if (f.has("data") && data.says("signed", "true")) {
      Arrays.setAll(x, i -> Linear.times(y[i][0], x[i]));
    }
    Section loss = (f.has("loss") ? f : claim).section("loss");
    Problem problem = new Problem(
        widths, real(network, "slope", "0"), whole(network, "power", "1"),
        output(network, widths[widths.length - 2], "network" + (f.has("network") ? suffix : "")), x, y,
        new Loss(Loss.Kind.of(loss.text("kind", "square")), real(loss, "factor", "1"), loss.says("reduce", "mean")));
    if (network.has("order") && whole(network, "order", "") != problem.order()) {
      throw new Rejected("a network of another order than the claim says");
    }
    return problem;
  }

  private static Problem known(Optional<Problem> own) {
    return own.orElseThrow(() -> new NotCovered("a claim without data"));
  }

  private int[] widths(Section network, int inputs) {
    if (!network.says("kind", "feed-forward")) {
      throw new NotCovered("networks that are not feed-forward");
    }
    List<Integer> widths = new ArrayList<>(List.of(inputs));
    for (int l = network.has("depth") ? whole(network, "depth", "") : 1; l > 1; l--) {
      widths.add(whole(network, "width", ""));
    }
    network.texts("hidden").forEach(w -> widths.add(eval.number(w).toInt()));
    widths.add(whole(network, "outputs", "1"));
    return widths.stream().mapToInt(w -> w).toArray();
  }

  /** The untrained output row; empty where that is trained. */
  private double[] output(Section network, int width, String stream) {
    Section f = network.section("output");
    if (!network.has("output")) {
      return new double[0];
    }
    double[] row = f.has("values")
        ? row(f.items("values"))
        : Linear.times(real(f, "signs", ""), draws.signs(stream, 0, width));
    if (row.length != width) {
      throw new Rejected("an output row that does not fit the network");
    }
    return row;
  }

  private double[] row(List<Node> formulas) {
    return formulas.stream().mapToDouble(v -> eval.number(v.text()).plain()).toArray();
  }

  private double[][] rows(List<Node> lists) {
    return lists.stream().map(list -> row(list.items())).toArray(double[][]::new);
  }

  private double[][] points(Section data, String stream) {
    if (data.has("fixture") || data.has("given")) {
      return rows(data.has("given") ? data.items("given") : fixture(fixtures, data.text("fixture")).items("points"));
    }
    double[][] x = new double[whole(data, "points", "")][whole(data, "dimension", "")];
    for (int i = 0; i < x.length; i++) {
      if (data.has("value")) {
        Eval seeing = eval.with("i", Num.whole(i + 1));
        Arrays.setAll(x[i], k -> seeing.with("k", Num.whole(k + 1)).number(data.text("value")).plain());
      } else {
        x[i] = draws.point(data.text("kind"), stream, i, x[i].length, real(data, "spread", "1/10"));
      }
    }
    return x;
  }

  static Section fixture(Map<String, Section> fixtures, String name) {
    return Optional.ofNullable(fixtures.get(name))
        .orElseThrow(() -> new NotCovered("stored data that are not at hand"));
  }

  private double[][] labels(Section f, Section data, double[][] x, int outputs, String stream) {
    if (f.has("from") || f.has("given")) {
      return rows(f.has("given") ? f.items("given") : fixture(fixtures, data.text("fixture")).items("labels"));
    }
    double[][] y = new double[x.length][outputs];
    for (int i = 0; i < y.length; i++) {
      if (f.has("value")) {
        Eval seeing = eval.with("X", new Matrix(x)).with("i", Num.whole(i + 1));
        Arrays.setAll(y[i], k -> seeing.with("k", Num.whole(k + 1)).number(f.text("value")).plain());
      } else {
        y[i] = draws.label(f.text("kind"), stream, i, outputs, real(f, "size", "1"), x[i]);
      }
    }
    double norm = f.says("normalise", "true") ? Linear.norm(Linear.flat(y)) : 1;
    return Arrays.stream(y).map(r -> Linear.times(1 / norm, r)).toArray(double[][]::new);
  }

  double[] start(Problem p) {
    Section f = section("initialisation");
    String kind = f.text("kind", "sphere");
    return Linear.times(real(f, "scale", "1"), switch (kind) {
      case "sphere" -> Linear.unit(draws.normals("initialisation", 0, p.size()));
      case "gaussian" -> draws.normals("initialisation", 0, p.size());
      case "weights", "entries" -> written(f, p);
      case "balanced", "dominated" -> neurons(p, kind.equals("dominated"));
      case "layers" -> layers(f.sections("layers"), p);
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

  private double[] layers(List<Section> laws, Problem p) {
    double[] w = new double[p.size()];
    for (int l = 1; l <= p.trained(); l++) {
      Section law = laws.get(l - 1);
      String kind = law.keys().iterator().next();
      for (int r = 0, columns = p.widths()[l - 1]; r < p.widths()[l]; r++) {
        int address = l * 100_000 + r;
        double[] z = kind.equals("signs")
            ? draws.signs("initialisation", address, columns)
            : draws.normals("initialisation", address, columns);
        System.arraycopy(Linear.times(real(law, kind, ""), z), 0, w, p.offset(l) + r * columns, columns);
      }
    }
    return w;
  }

  /** Weights that are written out, or given by a formula for their entries. */
  double[] written(Section f, Problem p) {
    double[] w = new double[p.size()];
    if (f.has("weights")) {
      w = f.items("weights").stream().flatMap(m -> Arrays.stream(rows(m.items()))).flatMapToDouble(Arrays::stream)
          .toArray();
    }
    for (int l = 1, at = 0; l <= p.trained() && f.has("entries"); l++) {
      for (int i = 1; i <= p.widths()[l]; i++) {
        for (int j = 1; j <= p.widths()[l - 1]; j++) {
          w[at++] = eval.with("l", Num.whole(l)).with("i", Num.whole(i)).with("j", Num.whole(j))
              .number(f.text("entries")).plain();
        }
      }
    }
    if (w.length != p.size()) {
      throw new Rejected("weights that do not fit the network");
    }
    return w;
  }
}
