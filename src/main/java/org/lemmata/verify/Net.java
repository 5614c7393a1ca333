package org.lemmata.verify;

import java.util.Arrays;
import java.util.Map;

/**
 * A feed-forward network with data and loss, computed with enclosures.
 *
 * @param fixed the untrained output row, or null
 * @param point the name of the point that is looked at; empty for others
 * @param kinks places of derivatives on kinks, by {@code point:sample.layer.unit} from 1, each in [0, 1]
 */
record Net(int[] widths, Num slope, int power, Num[] fixed, Num[][] x, Num[][] y, String loss, Num factor, boolean mean, String point,
    Map<String, Num> kinks) {
  private static final double ON_KINK = 1e-6;

  Net about(String name) {
    return new Net(widths, slope, power, fixed, x, y, loss, factor, mean, name, kinks);
  }


  int layers() {
    return widths.length - 1;
  }

  int trained() {
    return layers() - (fixed == null ? 0 : 1);
  }

  int offset(int l) {
    int offset = 0;
    for (int k = 1; k < l; k++) {
      offset += widths[k] * widths[k - 1];
    }
    return offset;
  }

  int size() {
    return offset(trained() + 1);
  }

  int order() {
    int order = 0;
    int degree = 1;
    for (int l = layers(); l >= 1; l--, degree *= power) {
      order += l <= trained() ? degree : 0;
    }
    return order;
  }

  Num[][] matrix(Num[] w, int l) {
    Num[][] m = new Num[widths[l]][];
    for (int i = 0; i < m.length; i++) {
      m[i] = l > trained() ? fixed : Arrays.copyOfRange(w, offset(l) + i * widths[l - 1], offset(l) + (i + 1) * widths[l - 1]);
    }
    return m;
  }

  static Num inner(Num[] a, Num[] b) {
    Num sum = Num.of(0);
    for (int i = 0; i < a.length; i++) {
      sum = sum.plus(a[i].times(b[i]));
    }
    return sum;
  }

  /** Pre-activations of all layers on sample {@code i}, from 0; the last is the output. */
  Num[][] forward(Num[] w, int i) {
    Num[][] z = new Num[layers()][];
    Num[] input = x[i];
    for (int l = 1; l <= layers(); l++) {
      Num[] below = input;
      z[l - 1] = Arrays.stream(matrix(w, l)).map(row -> inner(row, below)).toArray(Num[]::new);
      input = Arrays.stream(z[l - 1]).map(this::activation).toArray(Num[]::new);
    }
    return z;
  }

  private Num activation(Num s) {
    Num positive = s.max(Num.of(0));
    Num base = positive.plus(slope.times(s.minus(positive)));
    return base.power(Num.of(power));
  }

  private Num derivative(Num s, String place) {
    Num free = kinks.get(point + ":" + place);
    if (free != null && power == 1) {
      if (s.abs().lo() > ON_KINK || free.lo() < 0 || free.hi() > 1) {
        throw new Rejected("the multiplier " + point + ":" + place + " is none: there is no kink, or it is not in [0, 1]");
      }
      return slope.plus(free.times(Num.of(1).minus(slope)));
    }
    boolean isLinear = slope.q() != null && slope.p().equals(slope.q());
    boolean isUnsure = !isLinear && s.lo() <= 0 && s.hi() >= 0;
    // On a kink without a multiplier any derivative between both sides may be the right one.
    Num factor = isUnsure ? Num.between(Math.min(slope.lo(), 1), Math.max(slope.hi(), 1)) : isLinear || s.lo() > 0 ? Num.of(1) : slope;
    return power == 1 ? factor : Num.of(power).times(factor).times(factor.times(s).power(Num.of(power - 1)));
  }

  Num share() {
    return mean ? Num.of(1).over(Num.of(x.length)) : Num.of(1);
  }

  Num pull(Num h, Num label) {
    Num t = switch (loss) {
      case "square" -> label.minus(h);
      case "logistic" -> label.over(Num.of(1).plus(label.times(h).function(Math::exp)));
      case "exponential" -> label.times(label.times(h).negate().function(Math::exp));
      default -> label.plus(h);
    };
    return factor.times(t);
  }

  private Num value(Num h, Num label) {
    Num t = switch (loss) {
      case "square" -> h.minus(label).power(Num.of(2)).over(Num.of(2));
      case "logistic" -> label.times(h).negate().function(Math::exp).function(Math::log1p);
      case "exponential" -> label.times(h).negate().function(Math::exp);
      default -> h.plus(label).power(Num.of(2)).over(Num.of(2)).negate();
    };
    return factor.times(t);
  }

  Num loss(Num[] w) {
    Num sum = Num.of(0);
    for (int i = 0; i < x.length; i++) {
      Num[] h = forward(w, i)[layers() - 1];
      for (int k = 0; k < h.length; k++) {
        sum = sum.plus(value(h[k], y[i][k]));
      }
    }
    return share().times(sum);
  }

  Num correlation(Num[] w) {
    Num sum = Num.of(0);
    for (int i = 0; i < x.length; i++) {
      Num[] h = forward(w, i)[layers() - 1];
      for (int k = 0; k < h.length; k++) {
        sum = sum.plus(pull(Num.of(0), y[i][k]).times(h[k]));
      }
    }
    return share().times(sum);
  }

  /** The gradient of the correlation, or, with {@code descends}, minus that of the loss. */
  Num[] gradient(Num[] w, boolean descends) {
    Num[] gradient = new Num[size()];
    Arrays.fill(gradient, Num.of(0));
    for (int i = 0; i < x.length; i++) {
      Num[][] z = forward(w, i);
      Num[] back = new Num[widths[layers()]];
      for (int k = 0; k < back.length; k++) {
        back[k] = share().times(pull(descends ? z[layers() - 1][k] : Num.of(0), y[i][k]));
      }
      for (int l = layers(); l >= 1; l--) {
        Num[] input = l == 1 ? x[i] : Arrays.stream(z[l - 2]).map(this::activation).toArray(Num[]::new);
        Num[][] m = matrix(w, l);
        Num[] below = new Num[input.length];
        Arrays.fill(below, Num.of(0));
        for (int r = 0; r < m.length; r++) {
          for (int c = 0; c < input.length; c++) {
            if (l <= trained()) {
              int at = offset(l) + r * input.length + c;
              gradient[at] = gradient[at].plus(back[r].times(input[c]));
            }
            below[c] = below[c].plus(back[r].times(m[r][c]));
          }
        }
        for (int c = 0; l > 1 && c < below.length; c++) {
          boolean isZero = below[c].lo() == 0 && below[c].hi() == 0;
          below[c] = isZero ? below[c] : below[c].times(derivative(z[l - 2][c], (i + 1) + "." + (l - 1) + "." + (c + 1)));
        }
        back = below;
      }
    }
    return gradient;
  }
}
