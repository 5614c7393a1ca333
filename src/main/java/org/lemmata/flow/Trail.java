package org.lemmata.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.lemmata.model.Weights;

/**
 * Where a run was on its way between recorded times: states after every few steps, so that two runs that part and meet again are seen
 * to part. Of a long run every second state is dropped, again and again.
 */
public final class Trail {
  /** Most numbers that are kept. */
  private static final int LARGEST = 250_000;

  private static final int LEAST = 64;

  /** Most states: the other run stops at each of them, which costs it a step. */
  private static final int MOST = 10_000;

  private final List<Frame> kept = new ArrayList<>();
  private int stride;
  private int steps;

  /** @param stride the number of steps from one state to the next */
  public Trail(int stride) {
    this.stride = stride;
  }

  /** After a step that ends at no recorded time. */
  public void pass(double time, Supplier<Weights> weights) {
    if (++steps % stride != 0) {
      return;
    }
    kept.add(new Frame(time, weights.get(), Double.NaN));
    if (kept.size() > Math.max(LEAST, Math.min(MOST, LARGEST / kept.get(0).weights().size()))) {
      for (int k = kept.size() - 1; k >= 0; k -= 2) {
        kept.remove(k);
      }
      stride *= 2;
    }
  }

  List<Frame> kept() {
    return kept;
  }
}
