package org.lemmata.dynamics.flow.kink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.network.Weights;

/** How a unit that is the only input of the layers above it on a sample sets their activation pattern. */
record SoleInput(Cell cell) {

  /** With a slope, what a unit alone feeds changes sides with it, and the pull below depends on which. */
  void requireFed(Kink kink) {
    if (cell.slope() == 0 || cell.slope() == 1 || kink.l() + 1 >= cell.network.layers()) {
      return;
    }
    for (int j = 0; j < cell.network.widths()[kink.l()]; j++) {
      Kink other = new Kink(kink.l(), kink.i(), j);
      if (j != kink.j() && Math.abs(cell.preActivation(other)) > Junction.ON_KINK * cell.size(other)) {
        return;
      }
    }
    throw new Undefined(Reason.KINK,
        "on some sample, a unit that is the only input of the layers above lies on its kink");
  }

  /** Whether all units of the layer but this one are off on the sample. */
  private boolean isOff(Kink kink) {
    for (int j = 0; j < cell.network.widths()[kink.l()]; j++) {
      if (j != kink.j() && (cell.slope() != 0 || cell.side(new Kink(kink.l(), kink.i(), j)) > 0)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Where a unit goes on or off that alone feeds the layers above on its sample, those go on or off with it. While it
   * slides they are on the sides where they were if it were on: the other gradients nearby do not contain it.
   */
  void follow(Kink kink) {
    if (!isKnownAbove(kink)) {
      throw new Undefined(Reason.KINK, "several units on their kinks feed a layer that is off");
    }
    if (cell.slope() == 0 && isOff(kink)) {
      List<Kink> staying = staying(kink);
      if (decides(kink, staying)) {
        lead(kink, cell.side(kink) > 0);
      } else {
        lead(staying.get(0), true);
      }
    }
  }

  /** Whether units that stay on their kinks, and alone feed the layers above on a sample, all feed them alike. */
  boolean isKnownAbove(Kink kink) {
    if (cell.slope() != 0 || !isOff(kink)) {
      return true;
    }
    List<Kink> staying = staying(kink);
    return decides(kink, staying) || staying.stream().map(this::sidesAbove).distinct().count() == 1;
  }

  private boolean decides(Kink kink, List<Kink> staying) {
    return cell.side(kink) > 0 || staying.isEmpty() || kink.l() + 1 == cell.network.layers();
  }

  private List<Kink> staying(Kink kink) {
    return IntStream.range(0, cell.network.widths()[kink.l()])
        .mapToObj(j -> new Kink(kink.l(), kink.i(), j)).filter(k -> cell.side(k) == 0).toList();
  }

  /**
   * Puts the layers above units on kinks, which alone feed them on their samples, where they are if the unit goes on:
   * what pushes a unit off its kink comes through them.
   */
  void foresee(List<Kink> kinks) {
    for (Kink kink : kinks) {
      if (cell.slope() == 0 && kink.l() + 1 < cell.network.layers() && isOff(kink)) {
        if (kinks.stream().anyMatch(k -> k.j() != kink.j() && k.l() == kink.l() && k.i() == kink.i())) {
          throw new Undefined(Reason.KINK, "several units on their kinks feed a layer that is off");
        }
        lead(kink, true);
      }
    }
  }

  /** A unit that slides on another sample may hold the very weight through which this one begins to see something. */
  private void requireSide(Kink kink, double z, double input) {
    boolean slides = cell.sliding().stream().anyMatch(k -> k.l() == kink.l() && k.j() == kink.j());
    if (slides && Math.abs(z) <= Junction.ON_KINK * cell.row(kink) * input) {
      throw new Undefined(Reason.KINK,
          "a unit becomes active that is connected to a sliding unit by a zero weight");
    }
  }

  /** Where the layers above are on the sample if this unit alone feeds them. */
  private List<Boolean> sidesAbove(Kink kink) {
    List<Boolean> sides = new ArrayList<>();
    lead(kink, true, (k, z) -> sides.add(z > 0));
    return sides;
  }

  private void lead(Kink kink, boolean isOn) {
    lead(kink, isOn, (k, z) -> cell.put(k, z > 0 ? 1 : -1));
  }

  private void lead(Kink kink, boolean isOn, ObjDoubleConsumer<Kink> put) {
    double[] response = new double[cell.network.widths()[kink.l()]];
    response[kink.j()] = isOn ? 1 : 0;
    for (int l = kink.l() + 1; l < cell.network.layers(); l++) {
      double[] next = new double[cell.network.widths()[l]];
      for (int j = 0; j < next.length; j++) {
        double sum = 0;
        for (int k = 0; k < response.length; k++) {
          sum += cell.passes().weights(l).get(j, k) * response[k];
        }
        next[j] = Math.max(0, sum);
        if (isOn) {
          requireSide(new Kink(l, kink.i(), j), sum, Weights.norm(response));
        }
        put.accept(new Kink(l, kink.i(), j), sum);
      }
      response = next;
    }
  }
}
