package org.lemmata.dynamics.flow.kink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.lemmata.network.FeedForward;
import org.lemmata.network.Problem;
import org.lemmata.network.Weights;
import org.lemmata.network.dense.Dense;
import org.lemmata.network.dense.Panel;
import org.lemmata.network.field.Field;
import org.lemmata.network.field.Passes;
import org.lemmata.network.field.Pulls;

/**
 * The field on a cell of the activation pattern: each hidden unit is on one {@code side} of its kink, +1 or -1, on each
 * sample, or slides along it (0). Sliding units add the multiples of their normals that keep them on their kinks: the
 * least-norm element of the Clarke subdifferential (boursier2025early).
 */
final class Cell implements Field {
  final FeedForward network;
  final int samples;
  private final double[][] x;
  private final Passes passes;
  private final Problem problem;
  private final Pulls pulls;
  private final byte[][] side;
  private final Lines lines;
  private final Map<Kink, List<Kink>> joined = new HashMap<>();
  private final List<Kink> sliding = new ArrayList<>();
  private List<Slide> slides = List.of();
  private double e;

  Cell(Problem problem) {
    this.network = (FeedForward) problem.network();
    this.problem = problem;
    this.x = problem.data().points();
    this.samples = x.length;
    this.passes = new Passes(network, x, Dense.best());
    this.pulls = new Pulls(problem);
    this.lines = new Lines(x, network.layers() == 2);
    this.side = new byte[network.layers()][];
    for (int l = 1; l < network.layers(); l++) {
      side[l] = new byte[passes.factor(l).values().length];
    }
  }

  double[] input(int i) {
    return x[i];
  }

  Problem problem() {
    return problem;
  }

  /** What the outputs were multiplied with in the last pull. */
  double e() {
    return e;
  }

  /** The forward and the backward pass that {@link #pull} went through last. */
  Passes passes() {
    return passes;
  }

  /** Sides by the positions of the panels of layer {@code l}. */
  byte[] sides(int l) {
    return side[l];
  }

  double slope() {
    return network.activation().slope();
  }

  int side(Kink kink) {
    return side[kink.l()][at(kink)];
  }

  private int at(Kink kink) {
    return passes.factor(kink.l()).at(kink.i(), kink.j());
  }

  /** Whether a unit decides for itself; in the first layer of two, the leaders of their lines do. */
  boolean leads(int l, int i) {
    return l > 1 || lines.leads(i);
  }

  /** Puts a leading unit on a side of its kink, or on the kink itself, and with it all on its line. */
  void put(Kink kink, int to) {
    boolean changes = sliding.remove(kink);
    for (Member member : line(kink)) {
      set(member.kink(), member.multiple() > 0 ? to : -to);
    }
    if (to == 0) {
      sliding.add(kink);
    }
    if (changes || to == 0) {
      slides = Slide.group(sliding, slides);
    }
  }

  /** The units that stand or fall with a leading one, itself among them. */
  List<Member> line(Kink kink) {
    if (isAlone(kink)) {
      return List.of(new Member(kink, 1));
    }
    return network.layers() == 2
        ? lines.members(kink.i()).stream().map(i -> new Member(new Kink(1, i, kink.j()), lines.multiple(i))).toList()
        : Objects.requireNonNull(joined.get(kink)).stream().map(m -> new Member(m, normal(m).over(normal(kink))))
            .toList();
  }

  private boolean isAlone(Kink kink) {
    return network.layers() == 2 ? lines.members(kink.i()).size() == 1 : !joined.containsKey(kink);
  }

  /**
   * In deeper networks normals are parallel for a while only, where two samples see a unit through one live unit below,
   * and the multiple changes with that unit.
   */
  void join(Kink leader, Kink other) {
    joined.computeIfAbsent(leader, l -> new ArrayList<>(List.of(l))).add(other);
  }

  /** From here on each unit of a line is on its own. */
  void part(Kink leader) {
    joined.remove(leader);
  }

  /** A unit that is off on all inputs around; unlike {@code put(kink, 0)} nothing holds it there. */
  void silence(Kink kink) {
    put(kink, -1);
    line(kink).forEach(m -> passes.factor(m.kink().l()).values()[at(m.kink())] = 0);
  }

  private void set(Kink kink, int to) {
    side[kink.l()][at(kink)] = (byte) to;
    passes.factor(kink.l()).values()[at(kink)] = to > 0 ? 1 : to < 0 ? slope() : 0;
  }

  List<Kink> sliding() {
    return sliding;
  }

  List<Slide> slides() {
    return slides;
  }

  /** Those that may share normals with a unit. */
  List<Slide> slides(Kink near) {
    return network.layers() > 2 ? slides : slides.stream().filter(s -> s.kinks().get(0).j() == near.j()).toList();
  }

  @Override
  public void pull(double[] s, double e, double[] velocity) {
    this.e = e;
    passes.load(s);
    passes.forwardOnCell();
    pulls.at(passes.output(), e, passes.outputSignal());
    passes.backward();
    passes.gradient(velocity);
    for (Slide slide : slides) {
      slide.hold(this, velocity);
    }
  }

  /**
   * The pull on neuron {@code j} of a two-layer network once more, after its sides have changed at kinks where it is:
   * the outputs do not change there, so the last pull tells all but the entries of the neuron itself, which are
   * written.
   */
  void pullAgain(int j, double[] velocity) {
    int d = network.inputs();
    Arrays.fill(velocity, j * d, (j + 1) * d, 0);
    for (int i = 0; i < samples; i++) {
      double c = passes.factor(1).get(i, j) * passes.pulls(1).get(i, j);
      for (int k = 0; c != 0 && k < d; k++) {
        velocity[j * d + k] += c * x[i][k];
      }
    }
    for (Slide slide : slides) {
      if (slide.kinks().get(0).j() == j) {
        slide.hold(this, velocity);
      }
    }
  }

  double preActivation(Kink kink) {
    return passes.preActivations(kink.l()).get(kink.i(), kink.j());
  }

  /** How strongly the outputs pull on the activation of a unit. */
  double strength(Kink kink) {
    return passes.pulls(kink.l()).get(kink.i(), kink.j());
  }

  /**
   * The multiple of a leading unit's normal that its line adds to the velocity when the unit is on a side, +1 or -1.
   */
  double push(Kink kink, int on) {
    return pushed(kink, on, this::strength, Member::multiple);
  }

  /** The sum of the absolute values that a push is made of, from those of the strengths. */
  double pushMagnitude(Kink kink, int on, ToDoubleFunction<Kink> strength) {
    return pushed(kink, on, strength, m -> Math.abs(m.multiple()));
  }

  private double pushed(Kink kink, int on, ToDoubleFunction<Kink> strength, ToDoubleFunction<Member> multiple) {
    if (isAlone(kink)) {
      double factor = on > 0 ? 1 : slope();
      return factor == 0 ? 0 : factor * strength.applyAsDouble(kink);
    }
    double sum = 0;
    for (Member member : line(kink)) {
      double factor = on * member.multiple() > 0 ? 1 : slope();
      sum += factor == 0 ? 0 : factor * strength.applyAsDouble(member.kink()) * multiple.applyAsDouble(member);
    }
    return sum;
  }

  /** Whether both sides push a unit towards its kink, as far as its own line decides that. */
  boolean attracts(Kink kink) {
    return push(kink, 1) < push(kink, -1);
  }

  /** The pre-activation at other weights, on this cell. */
  double preActivation(double[] w, Kink kink) {
    double[] input = x[kink.i()];
    int at = 0;
    for (int l = 1; l < kink.l(); l++) {
      Panel factor = passes.factor(l);
      double[] next = new double[network.widths()[l]];
      for (int j = 0; j < next.length; j++, at += input.length) {
        next[j] = factor.get(kink.i(), j) == 0 ? 0 : factor.get(kink.i(), j) * inner(w, at, input);
      }
      input = next;
    }
    return inner(w, at + kink.j() * input.length, input);
  }

  private static double inner(double[] w, int from, double[] input) {
    return Weights.inner(Arrays.copyOfRange(w, from, from + input.length), input);
  }

  /** {@code |row of W_l| |sigma(z_{l-1})|}: what a pre-activation is compared with when it is called zero. */
  double size(Kink kink) {
    return row(kink) * norm(passes.activations(kink.l() - 1).row(kink.i()));
  }

  /** The norm of the weights that come into a unit. */
  double row(Kink kink) {
    return norm(passes.weights(kink.l()).row(kink.j()));
  }

  /** Squares of small entries would underflow. */
  private static double norm(Panel row) {
    return Weights.norm(Arrays.copyOfRange(row.values(), row.offset(), row.offset() + row.columns()));
  }

  /** The derivative of the pre-activation of a unit in the activation of a lower one. */
  double influence(Kink upper, Kink lower) {
    double[] back = new double[network.widths()[upper.l()]];
    back[upper.j()] = 1;
    for (int l = upper.l(); l > lower.l(); l--) {
      double[] below = new double[network.widths()[l - 1]];
      for (int j = 0; j < back.length; j++) {
        for (int k = 0; back[j] != 0 && k < below.length; k++) {
          below[k] += back[j] * passes.weights(l).get(j, k)
              * (l - 1 > lower.l() ? passes.factor(l - 1).get(upper.i(), k) : 1);
        }
      }
      back = below;
    }
    return back[lower.j()];
  }

  /** The gradient of the pre-activation in the weights, on this cell at the weights of the last pull. */
  Normal normal(Kink kink) {
    if (kink.l() == 1) {
      return new Normal(kink.j() * network.inputs(), x[kink.i()]);
    }
    double[] values = new double[network.offset(kink.l()) + (kink.j() + 1) * network.widths()[kink.l() - 1]];
    double[] back = new double[network.widths()[kink.l()]];
    back[kink.j()] = 1;
    for (int l = kink.l(); l >= 1; l--) {
      int columns = network.widths()[l - 1];
      double[] below = new double[columns];
      for (int j = 0; j < back.length; j++) {
        for (int k = 0; back[j] != 0 && k < columns; k++) {
          values[network.offset(l) + j * columns + k] = back[j] * passes.activations(l - 1).get(kink.i(), k);
          below[k] += back[j] * passes.weights(l).get(j, k) * (l > 1 ? passes.factor(l - 1).get(kink.i(), k) : 0);
        }
      }
      back = below;
    }
    return new Normal(0, values);
  }
}
