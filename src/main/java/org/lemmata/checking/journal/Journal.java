package org.lemmata.checking.journal;

import java.util.Optional;

/** Remembers measurements by task and number of the instance. Calls come from several threads. */
public interface Journal {

  Optional<Measurement> find(String task, int index);

  /** @throws java.io.UncheckedIOException where it cannot be kept, as on a full disk */
  void keep(String task, int index, Measurement measurement);

  /** Remembers nothing. */
  static Journal none() {
    return new Journal() {
      @Override
      public Optional<Measurement> find(String task, int index) {
        return Optional.empty();
      }

      @Override
      public void keep(String task, int index, Measurement measurement) {}
    };
  }
}
