package org.lemmata.reporting.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lemmata.checking.Finding;
import org.lemmata.reporting.evidence.Plots;
import org.lemmata.reporting.report.Vector;

/** Every picture of a check as a file that a paper can take in. */
public final class Figures {
  private Figures() {}

  /** Forms that lose nothing when they are scaled. */
  public enum Format {
    SVG,
    PDF
  }

  /**
   * @param only ids of claims; all where it is empty
   * @return contents by file name
   */
  static Map<String, byte[]> of(Plots plots, Format format, List<String> only) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String form = format.name().toLowerCase(Locale.ROOT);
    plots.claims().forEach((id, pictures) -> {
      int number = 1;
      for (Finding.Picture picture : only.isEmpty() || only.contains(id) ? pictures : List.<Finding.Picture>of()) {
        String name = id + "-" + number++ + "." + form;
        Vector.of(picture, form).ifPresent(bytes -> files.put(name, bytes));
      }
    });
    return files;
  }
}
