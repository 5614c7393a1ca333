package org.lemmata.dynamics.flow.smooth;

import java.util.stream.IntStream;
import org.lemmata.dynamics.flow.coordinates.Coordinates;

/**
 * Prince and Dormand's method of order 8(7) with thirteen stages, RK8(7)13M: other stages and another error estimate
 * than those of the method of order 8(5,3), so that the two do not err alike. The estimate hears all stages, which an
 * activation with a jump in its curvature needs. (That of Fehlberg's method of the same orders compares stages at the
 * ends of a step only; with squared ReLU it missed errors of 10^-7 at a tolerance of 10^-10.) Goes on with the result
 * of order 8.
 *
 * <p>Source: P. J. Prince and J. R. Dormand, High order embedded Runge-Kutta formulae, J. Comput. Appl. Math. 7 (1981).
 * The rational numbers are approximations to 18 digits.
 */
record PrinceDormand(Coordinates.Tolerances tolerances) implements EmbeddedPair {
  private static final double[][] WEIGHTS = {
      {1.0 / 18.0},
      {1.0 / 48.0, 1.0 / 16.0},
      {1.0 / 32.0, 0, 3.0 / 32.0},
      {5.0 / 16.0, 0, -75.0 / 64.0, 75.0 / 64.0},
      {3.0 / 80.0, 0, 0, 3.0 / 16.0, 3.0 / 20.0},
      {29443841.0 / 614563906.0, 0, 0, 77736538.0 / 692538347.0, -28693883.0 / 1125000000.0, 23124283.0 / 1800000000.0},
      {16016141.0 / 946692911.0, 0, 0, 61564180.0 / 158732637.0, 22789713.0 / 633445777.0, 545815736.0 / 2771057229.0,
          -180193667.0 / 1043307555.0},
      {39632708.0 / 573591083.0, 0, 0, -433636366.0 / 683701615.0, -421739975.0 / 2616292301.0,
          100302831.0 / 723423059.0,
          790204164.0 / 839813087.0, 800635310.0 / 3783071287.0},
      {246121993.0 / 1340847787.0, 0, 0, -37695042795.0 / 15268766246.0, -309121744.0 / 1061227803.0,
          -12992083.0 / 490766935.0, 6005943493.0 / 2108947869.0, 393006217.0 / 1396673457.0,
          123872331.0 / 1001029789.0},
      {-1028468189.0 / 846180014.0, 0, 0, 8478235783.0 / 508512852.0, 1311729495.0 / 1432422823.0,
          -10304129995.0 / 1701304382.0, -48777925059.0 / 3047939560.0, 15336726248.0 / 1032824649.0,
          -45442868181.0 / 3398467696.0, 3065993473.0 / 597172653.0},
      {185892177.0 / 718116043.0, 0, 0, -3185094517.0 / 667107341.0, -477755414.0 / 1098053517.0,
          -703635378.0 / 230739211.0, 5731566787.0 / 1027545527.0, 5232866602.0 / 850066563.0,
          -4093664535.0 / 808688257.0,
          3962137247.0 / 1805957418.0, 65686358.0 / 487910083.0},
      {403863854.0 / 491063109.0, 0, 0, -5068492393.0 / 434740067.0, -411421997.0 / 543043805.0,
          652783627.0 / 914296604.0,
          11173962825.0 / 925320556.0, -13158990841.0 / 6184727034.0, 3936647629.0 / 1978049680.0,
          -160528059.0 / 685178525.0, 248638103.0 / 1413531060.0, 0},
      {14005451.0 / 335480064.0, 0, 0, 0, 0, -59238493.0 / 1068277825.0, 181606767.0 / 758867731.0,
          561292985.0 / 797845732.0, -1041891430.0 / 1371343529.0, 760417239.0 / 1151165299.0,
          118820643.0 / 751138087.0,
          -528747749.0 / 2220607170.0, 1.0 / 4.0}
  };
  private static final double[] ABSCISSAE = {
      1.0 / 18.0, 1.0 / 12.0, 1.0 / 8.0, 5.0 / 16.0, 3.0 / 8.0, 59.0 / 400.0, 93.0 / 200.0, 5490023248.0 / 9719169821.0,
      13.0 / 20.0,
      1201146811.0 / 1299019798.0, 1, 1, 1
  };

  /** Weights of the result of order 7. */
  private static final double[] LOWER = {13451932.0 / 455176623.0, 0, 0, 0, 0, -808719846.0 / 976000145.0,
      1757004468.0 / 5645159321.0,
      656045339.0 / 265891186.0, -3867574721.0 / 1518517206.0, 465885868.0 / 322736535.0, 53011238.0 / 667516719.0,
      2.0 / 45.0, 0};

  /** By how much the weights of both results differ. */
  private static final double[] DIFFERENCE = IntStream.range(0, LOWER.length)
      .mapToDouble(s -> WEIGHTS[WEIGHTS.length - 1][s] - LOWER[s]).toArray();

  @Override
  public double[][] weights() {
    return WEIGHTS;
  }

  @Override
  public double[] abscissae() {
    return ABSCISSAE;
  }

  @Override
  public int order() {
    return 8;
  }

  @Override
  public double error(double[][] stages, double[] before, double[] after, double length) {
    double sum = 0;
    for (int i = 0; i < before.length; i++) {
      double difference = 0;
      for (int s = 0; s < DIFFERENCE.length; s++) {
        difference += DIFFERENCE[s] * stages[s][i];
      }
      double tolerance = tolerances.absolute()[i] + tolerances.relative()[i] * Math.max(before[i], after[i]);
      sum += (length * difference / tolerance) * (length * difference / tolerance);
    }
    return Math.sqrt(sum / before.length);
  }
}
