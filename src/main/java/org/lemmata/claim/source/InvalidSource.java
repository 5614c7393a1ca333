package org.lemmata.claim.source;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A file cannot be used; carries every diagnostic found in it. */
public sealed class InvalidSource extends RuntimeException permits NoValue {
  private static final long serialVersionUID = 1L;
  private final transient List<Diagnostic> diagnostics;

  public InvalidSource(List<Diagnostic> diagnostics) {
    super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  public InvalidSource(Place place, String message, String hint) {
    this(List.of(new Diagnostic(place, message, hint)));
  }

  /** Never null: it is always said what is wrong. */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
