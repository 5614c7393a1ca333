package org.lemmata.network.derivative;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.network.Ring;

/** First derivatives in any arithmetic; jets of jets hold second derivatives. */
public record Jets<T>(Ring<T> ring) implements Ring<Jet<T>> {

  @Override
  public Jet<T> constant(double value) {
    return new Jet<>(ring.constant(value), ring.constant(0));
  }

  @Override
  public Jet<T> add(Jet<T> a, Jet<T> b) {
    return new Jet<>(ring.add(a.value(), b.value()), ring.add(a.slope(), b.slope()));
  }

  @Override
  public Jet<T> multiply(Jet<T> a, Jet<T> b) {
    return new Jet<>(
        ring.multiply(a.value(), b.value()),
        ring.add(ring.multiply(a.value(), b.slope()), ring.multiply(a.slope(), b.value())));
  }

  @Override
  public Jet<T> onSide(Jet<T> s, Jet<T> a, double slope) {
    return new Jet<>(ring.onSide(s.value(), a.value(), slope), ring.onSide(s.value(), a.slope(), slope));
  }

  @Override
  public Jet<T> bend(Jet<T> s, double slope) {
    return new Jet<>(ring.bend(s.value(), slope), ring.onSide(s.value(), s.slope(), slope));
  }

  @Override
  public int sign(Jet<T> a) {
    return ring.sign(a.value());
  }

  /** The point {@code w} as it leaves along coordinate {@code i} (from 0). */
  public List<Jet<T>> along(List<T> w, int i) {
    List<Jet<T>> line = new ArrayList<>();
    for (int k = 0; k < w.size(); k++) {
      line.add(new Jet<>(w.get(k), ring.constant(k == i ? 1 : 0)));
    }
    return line;
  }
}
