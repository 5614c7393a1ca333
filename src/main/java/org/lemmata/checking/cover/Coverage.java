package org.lemmata.checking.cover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.checking.instance.Box;
import org.lemmata.kernel.verdict.Margin;

/**
 * What enclosures decide on boxes of parameters.
 *
 * @param boxes that were looked at
 * @param parts one for each conclusion of the claim; empty for those that speak of no instances, or of all scales
 */
public record Coverage(int boxes, List<Optional<Part>> parts) {

  public Coverage {
    parts = List.copyOf(parts);
  }

  /**
   * What is decided of one conclusion. Shares are of the domain, in the measure in which parameters are drawn.
   *
   * @param proved share on which it holds
   * @param outside share on which a hypothesis fails
   * @param refuted share on which it fails, while all hypotheses hold
   * @param open the share of the rest by reason; empty only where there is no rest at all
   * @param decided on so many boxes
   * @param isMet whether all hypotheses hold on some box
   * @param violation the first box on which it fails
   */
  public record Part(
      double proved, double outside, double refuted, Map<String, Double> open, int decided, boolean isMet,
      Optional<Violation> violation) {

    /** Whether it holds wherever the hypotheses do, and they do somewhere. */
    public boolean isWhole() {
      return open.isEmpty() && isMet && violation.isEmpty();
    }
  }

  /** A box on all of which a conclusion fails. */
  public record Violation(Box box, Margin margin) {}
}
