package org.lemmata.dynamics.tube.smooth;

import java.util.List;
import java.util.Set;

/**
 * A straight-line program: the velocity of a state, operation by operation (Griewank and Walther, "Evaluating
 * Derivatives"). The numbers of the state come first.
 *
 * @param velocity where the velocity of each number of the state stands
 * @param bent positions of the numbers that have a kink at zero
 */
record Program(List<Operation> operations, int[] velocity, Set<Integer> bent) {

  int size() {
    return operations.size();
  }

  boolean hasKinks() {
    return !bent.isEmpty();
  }
}
