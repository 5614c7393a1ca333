package org.lemmata.claim;

import java.util.Optional;
import org.lemmata.claim.expression.Formula;
import org.lemmata.network.Loss;

/**
 * The problem of an instance as the file describes it: network, data, labels, loss and initial weights.
 *
 * @param order the order of homogeneity that the claim is about, if the file states it
 */
public record Subject(
    Architecture network, Optional<Formula> order, Data data, Labels labels, LossChoice loss,
    Initialisation initialisation) {

  /** This problem with another network, of whatever order. */
  public Subject with(Architecture other) {
    return new Subject(other, Optional.empty(), data, labels, loss, initialisation);
  }

  /** This problem with other inputs. */
  public Subject with(Data other) {
    return new Subject(network, order, other, labels, loss, initialisation);
  }

  /** This problem with other labels. */
  public Subject with(Labels other) {
    return new Subject(network, order, data, other, loss, initialisation);
  }

  /** The loss. */
  public record LossChoice(Loss.Kind kind, Formula factor, boolean mean) {}
}
