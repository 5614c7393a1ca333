package org.lemmata.dynamics.flow;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.dynamics.alignment.Cell;
import org.lemmata.dynamics.alignment.Selection;
import org.lemmata.dynamics.alignment.Subgradients;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/**
 * What a neuron at zero can do. {@code d|w|^2/dt} is twice {@code a G(w)}, so it stays where {@code sign(a) G} is
 * nowhere positive; else it may leave along the extremal vector where that is largest.
 */
public record Origin(Subgradients set, int sign) {
  private static final double UNCERTAIN = 1e-9;

  /**
   * The pattern in which it goes on; nothing but kinks where it stays. From zero in the plane one trajectory leads
   * along each extremal vector with {@code sign(a) G > 0}, and others only where there are several of these.
   *
   * @throws Branching where it has a choice
   * @throws Undefined where that is not known
   */
  public int[] pattern() {
    if (set.dimension() == 1) {
      return onALine();
    }
    List<int[]> ways = ways();
    if (ways.isEmpty()) {
      return new int[set.x().length];
    }
    if (mayRest() || ways.size() > 1) {
      throw new Branching("a neuron at zero may go on in several ways");
    }
    return ways.get(0);
  }

  /** On a line two velocities tell everything: it stays, goes through, or has a choice. */
  private int[] onALine() {
    double right = beside(1);
    double left = beside(-1);
    if (isRounding(right) || isRounding(left)) {
      throw new Undefined(Reason.UNDECIDED, "a neuron at zero, pulled by rounding alone");
    }
    boolean leaves = right > 0 || left < 0;
    if (leaves && !(right > 0 && left > 0) && !(right < 0 && left < 0)) {
      throw new Branching("a neuron at zero may go on in several ways");
    }
    int side = !leaves ? 0 : right > 0 ? 1 : -1;
    return IntStream.range(0, set.x().length).map(k -> side * (int) Math.signum(set.x()[k][0])).toArray();
  }

  private boolean isRounding(double velocity) {
    return velocity != 0 && Math.abs(velocity) <= set.error();
  }

  /** Its velocity just beside zero, in units of {@code |a|}. */
  private double beside(int side) {
    double sum = 0;
    for (int k = 0; k < set.x().length; k++) {
      sum += set.pulls()[k] * (side * set.x()[k][0] > 0 ? 1 : set.slope()) * set.x()[k][0];
    }
    return sign * sum;
  }

  private List<int[]> ways() {
    boolean nowherePositive = set.slope() == 0
        && IntStream.range(0, set.x().length).allMatch(k -> sign * set.pulls()[k] <= 0);
    Selection.Kind away = sign > 0 ? Selection.Kind.TOWARDS : Selection.Kind.AWAY;
    return nowherePositive
        ? List.of()
        : Cell.of(set.x()).stream().map(Cell::pattern).filter(p -> set.least(p).kind() == away).toList();
  }

  /**
   * Whether it may also stay: whether zero lies in the convex hull of the pulls of all open cells, that is, whether no
   * half-plane holds them all.
   *
   * @throws Undefined outside the plane, and near the edge of the hull
   */
  private boolean mayRest() {
    if (set.dimension() != 2) {
      throw new Undefined(Reason.UNDECIDED, "a neuron at zero, and it is not known whether it may rest there");
    }
    List<double[]> pulls = Cell.of(set.x()).stream().map(Cell::pattern)
        .filter(p -> IntStream.range(0, p.length).allMatch(k -> p[k] != 0 || Weights.norm(set.x()[k]) == 0))
        .map(p -> set.least(p).vector()).toList();
    if (pulls.stream().anyMatch(v -> Weights.norm(v) == 0)) {
      return true;
    }
    double[] angles = pulls.stream().mapToDouble(v -> Math.atan2(v[1], v[0])).sorted().toArray();
    double widest = angles[0] + 2 * Math.PI - angles[angles.length - 1];
    for (int i = 1; i < angles.length; i++) {
      widest = Math.max(widest, angles[i] - angles[i - 1]);
    }
    if (Math.abs(widest - Math.PI) <= UNCERTAIN) {
      throw new Undefined(Reason.UNDECIDED, "a neuron at zero, and it is not known whether it may rest there");
    }
    return widest < Math.PI;
  }
}
