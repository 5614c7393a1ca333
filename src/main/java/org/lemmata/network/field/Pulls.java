package org.lemmata.network.field;

import org.lemmata.network.Problem;
import org.lemmata.network.dense.Panel;

/** The pulls of the labels on the outputs of all samples. */
public record Pulls(Problem problem) {

  /** {@code signal_ik = -c l'(e h_ik, y_ik)}. */
  public void at(Panel output, double e, Panel signal) {
    double share = problem.share();
    double[][] labels = problem.data().labels();
    for (int i = 0; i < labels.length; i++) {
      for (int k = 0; k < labels[i].length; k++) {
        double h = e == 0 ? 0 : e * output.get(i, k);
        signal.set(i, k, share * problem.loss().pull(h, labels[i][k]));
      }
    }
  }
}
