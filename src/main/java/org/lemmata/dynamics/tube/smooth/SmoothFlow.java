package org.lemmata.dynamics.tube.smooth;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.kernel.number.Roundoff;
import org.lemmata.network.Problem;

/**
 * The flow {@code w' = sum_i r_i grad f_i(w) - decay w} of any network, as a program; or, on the unit sphere, that of a
 * direction {@code v} and a logarithmic norm {@code ln r} in the clock {@code int r^(L-2) dt}: with {@code g} the pull
 * at {@code v} of outputs {@code r^L H(v)}, {@code v' = g - <g, v> v} and {@code (ln r)' = <g, v>}.
 *
 * @param weights the number of weights; in polar coordinates one more number follows
 * @param order of the network
 */
public record SmoothFlow(Program program, int weights, int order, boolean isPolar) {

  /**
   * @param e what outputs are multiplied with: 1 for the loss, 0 for the correlation
   * @param slack {@code e} and {@code decay} may be off by this part of themselves
   */
  public static SmoothFlow of(Problem problem, double e, double decay, double slack) {
    Tracer tracer = new Tracer();
    List<Integer> w = tracer.variables(problem.network().size());
    int shrink = tracer.constant(-decay, slack * decay);
    List<Integer> pull = new Pulling(problem, tracer, w).pull(tracer.constant(e, slack * e), e != 0);
    int[] velocity = new int[w.size()];
    for (int i = 0; i < velocity.length; i++) {
      velocity[i] = decay == 0 ? pull.get(i) : tracer.add(pull.get(i), tracer.multiply(shrink, w.get(i)));
    }
    return new SmoothFlow(tracer.program(velocity), w.size(), problem.network().order(), false);
  }

  /** In direction and logarithmic norm. */
  public static SmoothFlow polar(Problem problem, boolean ofCorrelation) {
    int size = problem.network().size();
    Tracer tracer = new Tracer();
    List<Integer> state = tracer.variables(size + 1);
    List<Integer> v = state.subList(0, size);
    int power = tracer.multiply(tracer.constant(problem.network().order()), state.get(size));
    int e = ofCorrelation ? tracer.constant(0) : tracer.position(new Exponential(power));
    List<Integer> pull = new Pulling(problem, tracer, v).pull(e, !ofCorrelation);
    int radial = tracer.constant(0);
    for (int i = 0; i < size; i++) {
      radial = tracer.add(radial, tracer.multiply(pull.get(i), v.get(i)));
    }
    int inwards = tracer.multiply(tracer.constant(-1), radial);
    int[] velocity = new int[size + 1];
    for (int i = 0; i < size; i++) {
      velocity[i] = tracer.add(pull.get(i), tracer.multiply(inwards, v.get(i)));
    }
    velocity[size] = radial;
    return new SmoothFlow(tracer.program(velocity), size, problem.network().order(), true);
  }

  /** Writes down what the labels pull on the weights with. */
  private record Pulling(Problem problem, Tracer tracer, List<Integer> w) {

    /** @param feedback whether pulls depend on outputs */
    List<Integer> pull(int e, boolean feedback) {
      Adjoints adjoints = new Adjoints(tracer);
      for (int i = 0; i < problem.data().size(); i++) {
        List<Integer> h = problem.network().output(tracer, w, problem.data().points()[i]);
        for (int k = 0; k < h.size(); k++) {
          int output = feedback ? tracer.multiply(e, h.get(k)) : tracer.constant(0);
          adjoints.add(h.get(k), onOutput(output, problem.data().labels()[i][k], feedback));
        }
      }
      adjoints.sweep(tracer.size());
      List<Integer> pull = new ArrayList<>();
      w.forEach(position -> pull.add(adjoints.of(position)));
      return pull;
    }

    private int onOutput(int output, double y, boolean feedback) {
      double factor = problem.share() * problem.loss().factor();
      int scale = tracer.constant(factor, Roundoff.above(Roundoff.gamma(4) * factor));
      int label = tracer.constant(y);
      int towards = tracer.multiply(label, output);
      return tracer.multiply(scale, switch (problem.loss().kind()) {
        case SQUARE -> tracer.add(label, tracer.multiply(tracer.constant(-1), output));
        case CONCAVE -> tracer.add(label, output);
        case EXPONENTIAL -> feedback
            ? tracer.multiply(label, tracer.position(new Exponential(tracer.multiply(tracer.constant(-1), towards))))
            : label;
        case LOGISTIC -> tracer.multiply(
            label, feedback ? tracer.position(new Sigmoid(towards)) : tracer.constant(0.5));
      });
    }
  }
}
