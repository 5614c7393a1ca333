package org.lemmata.dynamics.flow.smooth;

import org.lemmata.dynamics.flow.Fidelity;
import org.lemmata.dynamics.flow.coordinates.Coordinates;

/**
 * The methods with adaptive steps. The two runs of an instance take different ones, so that no error of a method is in
 * both.
 */
public enum Method {
  /** Of order 8(5,3). */
  DORMAND_PRINCE {
    @Override
    EmbeddedPair pair(double longest, Coordinates.Tolerances tolerances) {
      return new DormandPrince(longest, tolerances);
    }
  },
  /** Of order 8(7). */
  PRINCE_DORMAND {
    @Override
    EmbeddedPair pair(double longest, Coordinates.Tolerances tolerances) {
      return new PrinceDormand(tolerances);
    }
  };

  /** The method of the run of this fidelity. */
  public static Method of(Fidelity fidelity) {
    return switch (fidelity) {
      case COARSE -> PRINCE_DORMAND;
      case FINE -> DORMAND_PRINCE;
    };
  }

  /** @param longest step */
  abstract EmbeddedPair pair(double longest, Coordinates.Tolerances tolerances);
}
