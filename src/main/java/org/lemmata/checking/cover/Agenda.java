package org.lemmata.checking.cover;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Boxes that are to be looked at: in turns the oldest, which is among the largest, and the one nearest to failing. */
final class Agenda {
  private final Queue<Piece> oldest = new ArrayDeque<>();
  private final Queue<Piece> nearest = new PriorityQueue<>(Comparator.comparingDouble(Piece::nearest));
  private final Set<Piece> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean takesNearest;

  void add(Piece piece) {
    oldest.add(piece);
    nearest.add(piece);
    waiting.add(piece);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  Piece next() {
    Queue<Piece> queue = takesNearest ? nearest : oldest;
    takesNearest = !takesNearest;
    Piece piece = queue.remove();
    while (!waiting.remove(piece)) {
      piece = queue.remove();
    }
    return piece;
  }
}
