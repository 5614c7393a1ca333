package org.lemmata.claim.source;

import java.util.List;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/**
 * A formula that describes an instance has no value there. Of a rehearsal that is an error of the file; of one instance
 * of many it is not.
 */
public final class NoValue extends InvalidSource {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public NoValue(Undefined undefined, Place place, String message, String hint) {
    super(List.of(new Diagnostic(place, message, hint)));
    this.reason = undefined.reason();
  }

  public Reason reason() {
    return reason;
  }
}
