package org.lemmata.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.verify.claim.Claim;
import org.lemmata.verify.claim.Data;
import org.lemmata.verify.claim.Labels;
import org.lemmata.verify.claim.Layers;
import org.lemmata.verify.claim.Task;
import org.lemmata.verify.formula.Eval;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Rejected;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.network.Linear;
import org.lemmata.verify.network.Loss;
import org.lemmata.verify.network.Matrix;
import org.lemmata.verify.network.Problem;

/** Problems as a claim describes them. */
record Subject(Claim claim, Map<String, Section> fixtures, Draws draws, Eval eval) {

  double real(String formula) {
    return eval.number(formula).plain();
  }

  int whole(String formula) {
    return eval.number(formula).toInt();
  }

  /** The claim's own problem. */
  Problem own() {
    return problem(claim.own(), "", Optional.empty());
  }

  /** Another problem; what it does not name is that of the claim's own, random numbers included. */
  Problem other(String name, Problem own) {
    return problem(Optional.ofNullable(claim.problems().get(name)).orElseThrow(), ":" + name, Optional.of(own));
  }

  private Problem problem(Task task, String suffix, Optional<Problem> own) {
    Optional<Data> data = task.data().or(claim.own()::data);
    double[][] x = task.data().map(d -> d.read(new Inputs("data" + suffix))).orElseGet(() -> known(own).x());
    Layers network = task.network().or(claim.own()::network)
        .orElseThrow(() -> new NotCovered("a problem without a network"));
    int[] widths = widths(network, x[0].length);
    int outputs = widths[widths.length - 1];
    boolean sameLabels = task.data().isEmpty() && task.labels().isEmpty() && outputs == known(own).outputs();
    double[][] y = sameLabels
        ? known(own).y()
        : task.labels().or(claim.own()::labels).orElseThrow(() -> new NotCovered("a problem without labels"))
            .read(new Targets(data, x, outputs, "labels" + (task.labels().isPresent() ? suffix : "")));
    double[][] signed = task.data().filter(Data::areSigned).isPresent() ? signed(x, y) : x;
    Task.Cost loss = task.loss().or(claim.own()::loss).orElseGet(Task.Cost::usual);
    String stream = "network" + (task.network().isPresent() ? suffix : "");
    Problem problem = new Problem(
        widths, real(network.slope()), whole(network.power()),
        network.output().read(new LastRow(stream, widths[widths.length - 2])), signed, y,
        new Loss(Loss.Kind.of(loss.kind()), real(loss.factor()), loss.isMean()))
        .grouped(network.groups().stream().mapToInt(this::whole).toArray());
    if (network.order().filter(order -> whole(order) != problem.order()).isPresent()) {
      throw new Rejected("a network of another order than the claim says");
    }
    return problem;
  }

  private static double[][] signed(double[][] x, double[][] y) {
    double[][] signed = new double[x.length][];
    Arrays.setAll(signed, i -> Linear.times(y[i][0], x[i]));
    return signed;
  }

  private static Problem known(Optional<Problem> own) {
    return own.orElseThrow(() -> new NotCovered("a claim without data"));
  }

  private int[] widths(Layers network, int inputs) {
    List<Integer> widths = new ArrayList<>(List.of(inputs));
    Stream.concat(network.deep().stream().flatMap(d -> d.widths(whole(d.depth())).stream()), network.hidden().stream())
        .forEach(width -> widths.add(whole(width)));
    widths.add(whole(network.outputs()));
    return widths.stream().mapToInt(w -> w).toArray();
  }

  private double[] row(List<String> formulas) {
    return formulas.stream().mapToDouble(this::real).toArray();
  }

  double[][] rows(List<List<String>> lists) {
    return lists.stream().map(this::row).toArray(double[][]::new);
  }

  /** Those of a fixture. */
  private double[][] stored(String name, String what) {
    Section fixture = fixture(fixtures, name);
    return rows(fixture.items(what).stream().map(list -> list.items().stream().map(v -> v.text()).toList()).toList());
  }

  static Section fixture(Map<String, Section> fixtures, String name) {
    return Optional.ofNullable(fixtures.get(name))
        .orElseThrow(() -> new NotCovered("stored data that are not at hand"));
  }

  /** By a formula in the row {@code i} and the column {@code k}. */
  private static double[][] computed(Eval eval, int rows, int columns, String value) {
    double[][] m = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      Eval seeing = eval.with("i", Num.whole(i + 1));
      Arrays.setAll(m[i], k -> seeing.with("k", Num.whole(k + 1)).number(value).plain());
    }
    return m;
  }

  /** The untrained output row; empty where that is trained. */
  private final class LastRow implements Layers.Output.Cases<double[]> {
    private final String stream;
    private final int width;

    LastRow(String stream, int width) {
      this.stream = stream;
      this.width = width;
    }

    @Override
    public double[] trained(Layers.Output.Trained trained) {
      return new double[0];
    }

    @Override
    public double[] given(Layers.Output.Given given) {
      if (given.values().size() != width) {
        throw new Rejected("an output row that does not fit the network");
      }
      return row(given.values());
    }

    @Override
    public double[] signs(Layers.Output.Signs signs) {
      return Linear.times(real(signs.size()), draws.signs(stream, 0, width));
    }
  }

  /** Before any multiplication with labels. */
  private final class Inputs implements Data.Cases<double[][]> {
    private final String stream;

    Inputs(String stream) {
      this.stream = stream;
    }

    @Override
    public double[][] stored(Data.Stored stored) {
      return Subject.this.stored(stored.name(), "points");
    }

    @Override
    public double[][] given(Data.Given given) {
      return rows(given.rows());
    }

    @Override
    public double[][] computed(Data.Computed computed) {
      return Subject.computed(eval, whole(computed.points()), whole(computed.dimension()), computed.value());
    }

    @Override
    public double[][] drawn(Data.Drawn drawn) {
      double[][] x = new double[whole(drawn.points())][];
      int d = whole(drawn.dimension());
      double spread = real(drawn.spread());
      Arrays.setAll(x, i -> draws.point(drawn.law(), stream, i, d, spread));
      return x;
    }

    @Override
    public double[][] signed(Data.Signed signed) {
      return signed.inputs().read(this);
    }
  }

  private final class Targets implements Labels.Cases<double[][]> {
    private final Optional<Data> data;
    private final double[][] x;
    private final int outputs;
    private final String stream;

    Targets(Optional<Data> data, double[][] x, int outputs, String stream) {
      this.data = data;
      this.x = x;
      this.outputs = outputs;
      this.stream = stream;
    }

    @Override
    public double[][] stored(Labels.Stored stored) {
      return data.flatMap(Data::fixture).map(name -> Subject.this.stored(name, "labels"))
          .orElseThrow(() -> new NotCovered("labels of data that are no fixture"));
    }

    @Override
    public double[][] given(Labels.Given given) {
      return rows(given.rows());
    }

    @Override
    public double[][] computed(Labels.Computed computed) {
      return Subject.computed(eval.with("X", new Matrix(x)), x.length, outputs, computed.value());
    }

    @Override
    public double[][] drawn(Labels.Drawn drawn) {
      double[][] y = new double[x.length][];
      double size = real(drawn.size());
      Arrays.setAll(y, i -> draws.label(drawn.law(), stream, i, outputs, size, x[i]));
      return y;
    }

    @Override
    public double[][] normalised(Labels.Normalised normalised) {
      double[][] y = normalised.labels().read(this);
      double norm = Linear.norm(Linear.flat(y));
      return Arrays.stream(y).map(r -> Linear.times(1 / norm, r)).toArray(double[][]::new);
    }
  }
}
