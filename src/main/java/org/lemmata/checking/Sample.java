package org.lemmata.checking;

import java.util.List;
import java.util.Map;
import org.lemmata.checking.instance.Instance;
import org.lemmata.checking.journal.Measurement;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.verdict.Outcome;

/**
 * The instances that were drawn for a claim, and what they gave.
 *
 * @param trials admissible instances
 * @param discarded how many instances failed which hypothesis, in the order of the file
 * @param undecided in how many instances which hypothesis was not decided, in the order of the file
 * @param seen in how many instances each witness was seen
 * @param observed ranges of what the claim asks to observe
 */
public record Sample(
    int trials, Map<String, Integer> discarded, Map<String, Integer> undecided, Map<String, Integer> seen,
    List<Observed> observed, List<Drawn> drawn) {

  /** One instance: the parameters that were drawn for it, and what was measured on it. */
  public record Drawn(Instance instance, Map<String, Rational> parameters, Measurement measurement) {

    /** Whether it meets the hypotheses. */
    public boolean isAdmissible() {
      return measurement.outcomes().stream().noneMatch(Outcome::isDiscarded);
    }
  }

  /** Instances drawn. */
  public int tried() {
    return drawn.size();
  }
}
