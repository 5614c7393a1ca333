package org.lemmata.checking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.proof.Deduction;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Condition;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.dynamics.search.EvolutionStrategy;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.quantity.language.Slack;

/**
 * Looks for a counterexample by minimising the slack: first at random, then in turns by an evolution strategy from the
 * instance that came nearest and at random again, so that what only chance can find is found as well. It moves the
 * parameters through their domains and, where they matter, mixes other random entries into the instance's own. What it
 * finds is a counterexample like any other; what it does not find says nothing about probabilities.
 */
final class CounterexampleSearch {
  /** Random instances before the first climb, the edge cases among them: what falls easily falls here. */
  private static final int CANDIDATES = 24;

  /** Other sets of random entries that an instance is mixed with. */
  private static final int DIRECTIONS = 6;

  /** Instances computed per admissible one before the hypotheses count as too hard to meet, as in sampling. */
  private static final int PATIENCE = 30;

  /** Further random instances after a climb; twice as many as before after one that gained nothing. */
  private static final int FRESH = 8;

  /** Instances of one climb, for each coordinate and one more. */
  private static final int CLIMB = 24;

  /** Out of reach of any slack, which lies in [-1, 1]. */
  private static final double NO_VALUE = 4;

  private static final double INADMISSIBLE = 2;

  private final Claim claim;
  private final Settings settings;
  private final Worlds worlds;
  private final int budget;
  private int computed;
  private int trials;
  private Optional<Found> found = Optional.empty();

  /** @param budget instances that may be computed */
  CounterexampleSearch(Claim claim, Settings settings, Worlds worlds, int budget) {
    this.claim = claim;
    this.settings = settings;
    this.worlds = worlds.keepingLatest();
    this.budget = budget;
  }

  /** A violation: which conclusion, where, and after how many instances. */
  record Found(Instance instance, int conclusion, Outcome.Measured outcome, int trials) {}

  /**
   * How a search went.
   *
   * @param trials admissible instances that were computed
   */
  record Result(int trials, Optional<Found> found) {
    Finding.SearchResult summary() {
      return new Finding.SearchResult(trials, found.isPresent());
    }
  }

  /** A random instance and how near it came. */
  private record Candidate(Instance instance, double slack) {}

  static boolean isWorthwhile(Claim claim) {
    return claim.chances().isEmpty() && claim.conclude().stream().anyMatch(c -> !Deduction.covers(c));
  }

  /** Until the first violation, or until the budget is spent. */
  @SuppressWarnings("try")
  Result run(String address) {
    try (TimeLimit ignored = new TimeLimit(claim.budget().seconds())) {
      List<Candidate> candidates = new ArrayList<>();
      int drawn = 0;
      int fresh = CANDIDATES;
      for (int climb = 0; isOpen(); climb++) {
        for (int i = 0; i < fresh && isOpen(); i++) {
          Instance instance = Instance.of(address, settings.seed(), drawn++);
          candidates.add(new Candidate(instance, value(instance, true)));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::slack));
        boolean gained = isOpen() && climb(candidates.remove(0), climb);
        fresh = gained ? FRESH : Math.max(FRESH, climb == 0 ? 0 : 2 * fresh);
      }
    }
    return new Result(trials, found);
  }

  /** An optimiser does not stop at once, so what it asks for afterwards is not computed. */
  private boolean isOpen() {
    return found.isEmpty() && trials < budget && computed < PATIENCE * (budget + 1)
        && !Thread.currentThread().isInterrupted();
  }

  /** Whether something lower was found. */
  private boolean climb(Candidate from, int number) {
    Instance start = from.instance();
    List<String> names;
    try {
      names = List.copyOf(worlds.fine(start).parameters().drawn().keySet());
    } catch (InvalidSource | Undefined noSuchInstance) {
      return false;
    }
    int p = names.size();
    // Every second climb moves the parameters alone: often nothing else matters much.
    boolean mixes = (p == 0 || number % 2 == 1) && entriesMatter(from);
    int n = mixes ? p + DIRECTIONS : p;
    if (n == 0) {
      return false;
    }
    double[] low = new double[n];
    double[] high = new double[n];
    double[] deviation = new double[n];
    double[] middle = new double[n];
    for (int i = 0; i < n; i++) {
      boolean isParameter = i < p;
      low[i] = isParameter ? 0 : -3;
      high[i] = isParameter ? 1 : 3;
      // Half as far as candidates lie apart.
      deviation[i] = 0.5 * (isParameter ? Math.pow(CANDIDATES, -1.0 / n) : 1);
      middle[i] = isParameter ? fraction(start, names.get(i)) : 0;
    }
    Descent descent = new Descent(from.slack(), n);
    new EvolutionStrategy(low, high, deviation, 1_000_003L * settings.seed() + number)
        .run(middle, Math.min(CLIMB * (n + 1), budget - trials),
            genes -> isOpen() && descent.goesOn() ? descent.at(value(instance(start, names, genes), false)) : NO_VALUE);
    return descent.least < from.slack();
  }

  /** How a climb goes. */
  private static final class Descent {
    private final int patience;
    private double least;
    private int inVain;

    Descent(double least, int coordinates) {
      this.least = least;
      this.patience = 10 + 5 * coordinates;
    }

    double at(double value) {
      inVain = value < least ? 0 : inVain + 1;
      least = Math.min(least, value);
      return value;
    }

    boolean goesOn() {
      return inVain < patience;
    }
  }

  /** Whether other random entries change anything: one look at a mixture tells, and is a look like any other. */
  private boolean entriesMatter(Candidate candidate) {
    return candidate.slack() >= NO_VALUE || isOpen()
        && value(candidate.instance().mixing(Collections.nCopies(DIRECTIONS, 0.5)), false) != candidate.slack();
  }

  /** Where in its domain a parameter of an instance lies, to a millionth. */
  private double fraction(Instance start, String name) {
    var parameters = worlds.fine(start).parameters();
    double wanted = Objects.requireNonNull(parameters.drawn().get(name)).toDouble();
    double best = 0.5;
    for (double width = 0.5; width > 1e-6; width /= 50) {
      double middle = best;
      double distance = Double.POSITIVE_INFINITY;
      for (int i = -50; i <= 50; i++) {
        double u = Math.max(0, Math.min(1, middle + i * width / 50));
        double off = Math.abs(parameters.at(name, u).toDouble() - wanted);
        if (off < distance) {
          distance = off;
          best = u;
        }
      }
    }
    return best;
  }

  private Instance instance(Instance start, List<String> names, double[] genes) {
    Instance moved = start;
    for (int i = 0; i < names.size(); i++) {
      try {
        // Later domains may depend on earlier parameters.
        moved = moved.pin(names.get(i), worlds.parameters(moved).at(names.get(i), genes[i]));
      } catch (InvalidSource | Undefined emptyDomain) {
        return moved;
      }
    }
    List<Double> mix = new ArrayList<>();
    for (int i = names.size(); i < genes.length; i++) {
      mix.add(genes[i]);
    }
    return moved.mixing(mix);
  }

  /** The least relative slack; above all slacks where a hypothesis fails, by how much it fails. */
  private double value(Instance instance, boolean isCandidate) {
    computed++;
    try {
      Worlds.Pair pair = worlds.of(instance);
      TwoFidelities asked = new TwoFidelities(pair.coarse(), pair.fine());
      for (Condition hypothesis : claim.assume()) {
        if (!(asked.hypothesis(hypothesis.that()).lo() >= 0)) {
          return INADMISSIBLE - Math.min(0, asked.slackOf(hypothesis.that()).relative().middle());
        }
      }
      trials++;
      double least = NO_VALUE;
      if (isCandidate) {
        confirm(instance);
      }
      for (Conclusion conclusion : claim.conclude()) {
        least = found.isEmpty() ? Math.min(least, slack(asked, conclusion)) : least;
      }
      if (least <= 0 && !isCandidate) {
        confirm(instance);
      }
      return least;
    } catch (Undefined | InvalidSource | IllegalArgumentException noValue) {
      return NO_VALUE;
    } finally {
      worlds.forgetLatest();
    }
  }

  private static double slack(TwoFidelities asked, Conclusion conclusion) {
    if (conclusion.symbolic().isPresent()) {
      return NO_VALUE;
    }
    Slack slack = asked.slack(conclusion);
    return slack.relative().middle();
  }

  /** The kernel's own measure of a violation, with all its errors, decides. */
  private void confirm(Instance instance) {
    List<Outcome> outcomes = Trial.run(claim, instance, worlds).outcomes();
    for (int c = 0; c < outcomes.size() && found.isEmpty(); c++) {
      if (outcomes.get(c).isViolated()) {
        found = Optional.of(new Found(instance, c, outcomes.get(c).measured().orElseThrow(), trials));
      }
    }
  }
}
