package org.lemmata.reporting.reference;

import org.lemmata.claim.file.Outline;
import org.lemmata.reporting.evidence.Json;

/** The JSON Schema of claim files, for completion and hover in editors. */
public final class JsonSchema {
  private JsonSchema() {}

  public static String text() {
    return Json.text(Outline.schema());
  }

  /** Of the parts that claim files include. */
  public static String shared() {
    return Json.text(Outline.sharedSchema());
  }
}
