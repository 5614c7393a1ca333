package org.lemmata.reporting.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.checking.Finding;
import org.lemmata.checking.Sample;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.verdict.Outcome;

/** How parameters, observed numbers and margins are spread over the instances drawn. */
final class Histograms {
  /** As many different values are shown one by one. */
  private static final int SINGLE = 12;

  private static final int BINS = 10;

  /** Values that span this factor are shown on a logarithmic axis. */
  private static final double WIDE = 100;

  private Histograms() {}

  static List<EvidenceFile.HistogramEntry> of(Finding finding) {
    List<EvidenceFile.HistogramEntry> all = new ArrayList<>();
    List<Sample.Drawn> drawn = finding.sample().drawn();
    drawn.stream().flatMap(d -> d.parameters().keySet().stream()).distinct()
        .forEach(
            name -> add(all, name, drawn, d -> Optional.ofNullable(d.parameters().get(name)).map(Rational::toDouble)));
    finding.claim().observe()
        .forEach(o -> add(all, o.label(), drawn,
            d -> Optional.ofNullable(d.measurement().observed().get(o.label())).map(v -> v.middle())));
    for (int c = 0; c < finding.conclusions().size(); c++) {
      int at = c;
      add(all, "margin of conclusion " + (c + 1), drawn, d -> margin(d.measurement().outcomes().get(at)));
    }
    return all;
  }

  private static Optional<Double> margin(Outcome outcome) {
    return outcome.measured().map(m -> m.margin().value());
  }

  /** Adds nothing where the instances do not differ. */
  private static void add(
      List<EvidenceFile.HistogramEntry> all, String quantity, List<Sample.Drawn> drawn,
      Function<Sample.Drawn, Optional<Double>> value) {
    List<Double> admissible = new ArrayList<>();
    List<Double> excluded = new ArrayList<>();
    for (Sample.Drawn d : drawn) {
      value.apply(d).filter(Double::isFinite).ifPresent((d.isAdmissible() ? admissible : excluded)::add);
    }
    List<Double> distinct = java.util.stream.Stream.concat(admissible.stream(), excluded.stream()).distinct().sorted()
        .toList();
    if (distinct.size() < 2) {
      return;
    }
    double least = distinct.get(0);
    double most = distinct.get(distinct.size() - 1);
    boolean logarithmic = least > 0 && most / WIDE >= least;
    List<EvidenceFile.BinEntry> bins = new ArrayList<>();
    if (distinct.size() <= SINGLE) {
      distinct.forEach(v -> bins.add(bin(v, v, true, admissible, excluded)));
    } else {
      for (int i = 0; i < BINS; i++) {
        bins.add(bin(end(least, most, i, logarithmic), end(least, most, i + 1, logarithmic), i == BINS - 1, admissible,
            excluded));
      }
    }
    all.add(new EvidenceFile.HistogramEntry(quantity, logarithmic, bins));
  }

  private static double end(double least, double most, int i, boolean logarithmic) {
    double part = i / (double) BINS;
    if (i == 0 || i == BINS) {
      return i == 0 ? least : most;
    }
    // Neither the quotient nor the difference of the ends is formed: both may overflow.
    return logarithmic
        ? StrictMath.exp((1 - part) * StrictMath.log(least) + part * StrictMath.log(most))
        : (1 - part) * least + part * most;
  }

  private static EvidenceFile.BinEntry bin(double from, double to, boolean closed, List<Double> admissible,
      List<Double> excluded) {
    return new EvidenceFile.BinEntry(from, to, count(from, to, closed, admissible), count(from, to, closed, excluded));
  }

  private static int count(double from, double to, boolean closed, List<Double> values) {
    return (int) values.stream().filter(v -> v >= from && (v < to || closed && v <= to)).count();
  }
}
