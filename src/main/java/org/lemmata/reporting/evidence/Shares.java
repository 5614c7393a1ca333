package org.lemmata.reporting.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lemmata.checking.cover.Coverage;

/** What is proved of a conclusion beyond the instances that were drawn, in words. */
public final class Shares {
  private static final double ROUNDINGS = 1e-9;

  private Shares() {}

  /** For all parameters, in shares of their domain. */
  public static String of(EvidenceFile.CoverEntry cover) {
    double decided = cover.proved() + cover.outside() + cover.refuted();
    if (decided == 0 && cover.otherwise().size() == 1) {
      return "not covered: " + cover.otherwise().keySet().iterator().next();
    }
    List<String> words = new ArrayList<>();
    words.add("proved on " + share(cover.proved()) + " of the parameters");
    if (cover.outside() > 0) {
      words.add("a hypothesis fails on " + share(cover.outside()));
    }
    if (cover.refuted() > 0) {
      words.add("false on " + share(cover.refuted()));
    }
    cover.otherwise().entrySet().stream().max(Comparator.comparingDouble(Map.Entry::getValue))
        .ifPresent(most -> words.add("open on " + share(cover.otherwise().values().stream().mapToDouble(s -> s).sum())
            + ", mostly because " + most.getKey()));
    return String.join("; ", words);
  }

  /** The same before it is written. */
  public static String of(Coverage.Part part) {
    return of(entry(0, part));
  }

  static EvidenceFile.CoverEntry entry(int boxes, Coverage.Part part) {
    return new EvidenceFile.CoverEntry(boxes, part.proved(), part.outside(), part.refuted(), part.open());
  }

  /** In balls around instances, as parts of the norms of weights. */
  public static String around(List<Double> radii) {
    BigDecimal least = new BigDecimal(Collections.min(radii)).round(new MathContext(2, RoundingMode.DOWN));
    return "proved for all weights within " + least + " of the norm around "
        + (radii.size() == 1 ? "one instance" : "each of " + radii.size() + " instances");
  }

  /** In percent; what is not all of it is never rounded to all of it. */
  private static String share(double share) {
    double percent = Math.floor(1000 * share + ROUNDINGS) / 10;
    return share > 0 && percent == 0
        ? "less than 0.1 %"
        : String.format(Locale.ROOT, percent == Math.rint(percent) ? "%.0f %%" : "%.1f %%", percent);
  }
}
