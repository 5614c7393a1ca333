package org.lemmata.claim.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a person sees every error of a file at once. */
public final class Diagnostics {
  private final List<Diagnostic> found = new ArrayList<>();

  public void add(Place place, String message, String hint) {
    Diagnostic diagnostic = new Diagnostic(place, message, hint);
    if (!found.contains(diagnostic)) {
      found.add(diagnostic);
    }
  }

  public void addAll(List<Diagnostic> others) {
    others.forEach(d -> add(d.place(), d.message(), d.hint()));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** In the order of the text. */
  public List<Diagnostic> all() {
    return found.stream().sorted((a, b) -> a.place().compareTo(b.place())).toList();
  }

  /** @throws InvalidSource if anything was found */
  public void check() {
    if (!found.isEmpty()) {
      throw new InvalidSource(all());
    }
  }
}
