package org.lemmata.dynamics.flow.kink;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lemmata.dynamics.flow.Branching;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.linear.Spectral;

/**
 * What units do whose pre-activations are zero: each of these kinks is left to one side, or stayed on. A combination is
 * consistent when every unit moves off its kink to the side it claims to be on, and stays only where both sides push
 * towards the kink, or one does not push at all. What lies within the error of a force or speed may be consistent; it
 * does not matter where the velocity is that of the combination that is chosen.
 *
 * <p>A few kinks are decided by trying everything. Of many, those that attract are decided together by the least-norm
 * element of the Clarke subdifferential (boursier2025early), a small box-constrained problem. Whatever is found is
 * checked.
 */
final class Passage {
  /** More repelling or crossed kinks at once are beyond an enumeration. */
  private static final int MOST = 8;

  /** So many kinks at once are decided by trying everything. */
  private static final int FEW = 6;

  /** A unit within this of a side, of the way between them, is on that side. */
  private static final double AT_END = 1e-9;

  /** Normals whose Gram matrix, scaled to unit diagonal, has a smaller singular value are dependent. */
  private static final double DEPENDENT = 1e-10;

  private final Cell cell;
  private final SoleInput soleInput;
  private final Supplier<double[]> pull;
  private final Supplier<Noise> noise;

  /**
   * @param pull the pull at the point in question, on the present cell
   * @param noise its error
   */
  Passage(Cell cell, Supplier<double[]> pull, Supplier<Noise> noise) {
    this.cell = cell;
    this.soleInput = new SoleInput(cell);
    this.pull = pull;
    this.noise = noise;
  }

  /** Whether a unit may do what a combination says. */
  private enum Answer { NO, PERHAPS, RESTS, MOVES }

  /**
   * A combination that may be consistent, and its velocity.
   *
   * @param answer the least certain of its units
   * @param blur the error of the velocity
   */
  private record Way(int[] modes, Answer answer, double[] velocity, double blur) {

    boolean isCertain() {
      return answer != Answer.PERHAPS;
    }

    /**
     * Whether it leads elsewhere than another one, beyond errors. Two ways that move off or are held, all by more than
     * that, do.
     */
    boolean leavesFrom(Way other) {
      double distance = 0;
      for (int k = 0; k < velocity.length; k++) {
        distance = Math.hypot(distance, velocity[k] - other.velocity[k]);
      }
      return !equals(other)
          && (answer == Answer.MOVES && other.answer == Answer.MOVES || distance > blur + other.blur);
    }

    long stays() {
      return IntStream.of(modes).filter(m -> m == 0).count();
    }
  }

  /**
   * Units that slide, and others that reach their kinks. By continuity the first go on sliding unless that leaves
   * nothing consistent.
   */
  void arrive(List<Kink> sliding, Kink reached) {
    List<Way> ways = new ArrayList<>();
    List<Kink> kinks = new ArrayList<>(sliding);
    kinks.add(reached);
    if (!areIndependent(kinks)) {
      decide(kinks);
      return;
    }
    int[] modes = new int[kinks.size()];
    for (int mode = -1; mode <= 1; mode++) {
      modes[sliding.size()] = mode;
      keepIfConsistent(kinks, modes, ways);
    }
    if (ways.stream().noneMatch(a -> ways.stream().anyMatch(a::leavesFrom)) && !ways.isEmpty()) {
      apply(kinks, choice(ways));
    } else {
      decide(kinks);
    }
  }

  /**
   * Sets the sides of the given units.
   *
   * @throws Undefined where no combination is consistent, or errors are too large to tell which one is
   * @throws Branching where several are
   */
  void decide(List<Kink> kinks) {
    if (!areIndependent(kinks)) {
      apply(kinks, onlyWay(kinks));
      return;
    }
    List<Way> ways = new ArrayList<>();
    List<Kink> order = kinks.size() <= FEW ? tryAll(kinks, ways) : tryLeastNorm(kinks, ways);
    apply(order, choice(ways));
  }

  /**
   * With dependent normals not every combination of sides exists near the point: where a unit sees nothing but units on
   * kinks, its side follows from theirs. Those that do not exist are tried like the others, which can only add ways. So
   * where all ways have one velocity, it is that of the flow; where they have several, nobody knows which exist.
   */
  private List<Way> onlyWay(List<Kink> kinks) {
    if (kinks.size() > FEW) {
      throw dependent();
    }
    List<Way> ways = new ArrayList<>();
    for (int[] modes : combinations(kinks)) {
      apply(kinks, modes);
      List<Kink> held = IntStream.range(0, modes.length).filter(s -> modes[s] == 0).mapToObj(kinks::get).toList();
      // A unit that sees nothing is zero all around, on whichever side it is said to be; nothing holds it.
      if (held.stream().noneMatch(k -> cell.normal(k).norm() == 0)) {
        if (!areIndependent(held)) {
          throw dependent();
        }
        keepIfConsistent(kinks, modes, ways);
      }
    }
    boolean isOne = ways.stream().noneMatch(a -> ways.stream().anyMatch(a::leavesFrom));
    if (!isOne || ways.stream().noneMatch(Way::isCertain)) {
      throw dependent();
    }
    return choice(ways);
  }

  /** Ways of one velocity, the calmest first. */
  private static List<Way> choice(List<Way> ways) {
    if (ways.isEmpty()) {
      throw new Undefined(Reason.KINK, "a unit reaches a kink where no continuation is consistent");
    }
    List<Way> certain = ways.stream().filter(Way::isCertain).toList();
    if (certain.stream().anyMatch(a -> certain.stream().anyMatch(a::leavesFrom))) {
      throw new Branching("a unit is on a kink that it may leave in several ways");
    }
    // Units that stay are watched, those on a side are not.
    Way chosen = (certain.isEmpty() ? ways : certain).stream()
        .max(Comparator.comparing(Way::answer).thenComparing(Way::stays)).orElseThrow();
    if (ways.stream().anyMatch(chosen::leavesFrom)) {
      throw new Undefined(Reason.KINK,
          "a unit is on a kink, and its forces are too small beside their errors to tell where it goes");
    }
    return chosen.answer == Answer.MOVES
        ? List.of(chosen)
        : ways.stream().sorted(Comparator.comparing(Way::stays).thenComparing(Way::answer).reversed()).toList();
  }

  private List<Kink> tryAll(List<Kink> kinks, List<Way> ways) {
    combinations(kinks).forEach(modes -> keepIfConsistent(kinks, modes, ways));
    return kinks;
  }

  /** Every combination of sides and slides. */
  private static List<int[]> combinations(List<Kink> kinks) {
    int count = (int) Math.round(Math.pow(3, kinks.size()));
    return IntStream.range(0, count).mapToObj(choice -> {
      int[] modes = new int[kinks.size()];
      int rest = choice;
      for (int s = 0; s < modes.length; s++, rest /= 3) {
        modes[s] = rest % 3 - 1;
      }
      return modes;
    }).toList();
  }

  /**
   * Kinks that attract are decided together by the least norm, the few others tried on both sides. Which attract is
   * read from what the pull leaves in the cell.
   */
  @SuppressWarnings("ReturnValueIgnored")
  private List<Kink> tryLeastNorm(List<Kink> kinks, List<Way> ways) {
    if (kinks.stream().anyMatch(k -> kinks.stream().anyMatch(k::isAbove))) {
      throw new Undefined(Reason.KINK, "many units of several layers reach their kinks at once");
    }
    pull.get();
    List<Kink> attracting = kinks.stream().filter(cell::attracts).toList();
    List<Kink> others = kinks.stream().filter(k -> !attracting.contains(k)).toList();
    if (others.size() > MOST) {
      throw new Undefined(Reason.KINK, others.size() + " kinks are reached at once");
    }
    List<Kink> order = new ArrayList<>(others);
    order.addAll(attracting);
    for (int choice = 0; choice < 1 << others.size(); choice++) {
      int[] modes = new int[order.size()];
      for (int s = 0; s < others.size(); s++) {
        modes[s] = (choice >> s & 1) == 1 ? 1 : -1;
        cell.put(others.get(s), modes[s]);
      }
      int[] held = leastNorm(attracting);
      System.arraycopy(held, 0, modes, others.size(), held.length);
      keepIfConsistent(order, modes, ways);
    }
    return order;
  }

  private static Undefined dependent() {
    return new Undefined(Reason.KINK, "kinks with dependent normals are reached at once");
  }

  /** With dependent normals not every combination of sides exists near the point. */
  private boolean areIndependent(List<Kink> kinks) {
    if (kinks.size() < 2) {
      return true;
    }
    double[][] gram = Slide.gram(kinks.stream().map(cell::normal).toArray(Normal[]::new));
    double[] size = new double[gram.length];
    for (int s = 0; s < size.length; s++) {
      size[s] = Math.sqrt(gram[s][s]);
    }
    for (int s = 0; s < size.length; s++) {
      for (int r = 0; r < size.length; r++) {
        gram[s][r] /= size[s] * size[r];
      }
    }
    return new Spectral(gram).smallest() > DEPENDENT;
  }

  /** How the least-norm velocity leaves attracting kinks: to a side, or not at all (0). */
  private int[] leastNorm(List<Kink> attracting) {
    attracting.forEach(cell::silence);
    double[] free = pull.get();
    LeastNorm least = new LeastNorm(
        free,
        attracting.stream().map(cell::normal).toArray(Normal[]::new),
        attracting.stream().mapToDouble(k -> cell.push(k, -1)).toArray(),
        attracting.stream().mapToDouble(k -> cell.push(k, 1)).toArray());
    int[] modes = new int[attracting.size()];
    for (int s = 0; s < modes.length; s++) {
      double place = least.place(s);
      modes[s] = place > 1 - AT_END ? 1 : place < AT_END ? -1 : 0;
    }
    return modes;
  }

  /** Of ways of one velocity, the first after which it is known on which sides the layers above are. */
  private void apply(List<Kink> kinks, List<Way> ways) {
    for (Way way : ways) {
      apply(kinks, way.modes);
      if (kinks.stream().allMatch(soleInput::isKnownAbove)) {
        return;
      }
    }
    apply(kinks, ways.get(0).modes);
  }

  private void apply(List<Kink> kinks, int[] modes) {
    for (int s = 0; s < modes.length; s++) {
      cell.put(kinks.get(s), modes[s]);
    }
  }

  private void keepIfConsistent(List<Kink> kinks, int[] modes, List<Way> ways) {
    apply(kinks, modes);
    double[] velocity = pull.get();
    Noise error = noise.get();
    Answer least = Answer.MOVES;
    for (int s = 0; s < modes.length && least != Answer.NO; s++) {
      Answer answer = modes[s] == 0 ? stays(kinks.get(s), error) : leaves(kinks.get(s), modes[s], velocity, error);
      least = answer.compareTo(least) < 0 ? answer : least;
    }
    if (least != Answer.NO) {
      double blur = error.pull(kinks.get(0)) + cell.slides(kinks.get(0)).stream().mapToDouble(s -> s.drag(error)).sum();
      ways.add(new Way(modes.clone(), least, velocity.clone(), blur));
    }
  }

  private Answer stays(Kink kink, Noise noise) {
    Slide slide = cell.slides().stream().filter(s -> s.kinks().contains(kink)).findFirst().orElseThrow();
    Slide.Hold[] sides = slide.hold(kink, cell, noise);
    if (sides[0].isBroken() || sides[1].isBroken()) {
      return Answer.NO;
    }
    return sides[0].isFirm() && sides[1].isFirm()
        ? Answer.MOVES
        : sides[0].isKept() && sides[1].isKept() ? Answer.RESTS : Answer.PERHAPS;
  }

  private Answer leaves(Kink kink, int mode, double[] velocity, Noise noise) {
    Normal normal = cell.normal(kink);
    double speed = mode * normal.along(velocity);
    double error = noise.speed(kink, normal) + cell.slides(kink).stream().mapToDouble(s -> s.drag(normal, noise)).sum();
    // Nothing moves it on that side, nor will, as long as the pattern is this one.
    if (speed == 0 && error == 0) {
      return Answer.RESTS;
    }
    return speed > error ? Answer.MOVES : speed < -error ? Answer.NO : Answer.PERHAPS;
  }
}
