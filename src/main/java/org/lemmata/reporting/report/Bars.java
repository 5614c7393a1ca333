package org.lemmata.reporting.report;

import java.awt.Color;
import java.awt.Font;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler;
import org.lemmata.reporting.evidence.EvidenceFile;

/** A histogram as a chart of XChart; instances that a hypothesis excludes stand on top of the admissible ones. */
final class Bars {
  private static final int WIDTH = 340;
  private static final int HEIGHT = 190;

  /** Two doubles differ in as many. */
  private static final int MOST_DIGITS = 17;

  private Bars() {}

  static CategoryChart of(EvidenceFile.HistogramEntry histogram) {
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(title(histogram))
        .theme(Styler.ChartTheme.Matlab).build();
    Font small = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
    boolean excludes = histogram.bins().stream().anyMatch(b -> b.excluded() > 0);
    chart.getStyler().setLocale(Locale.ROOT);
    chart.getStyler().setStacked(true);
    chart.getStyler().setLegendVisible(excludes);
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(Styler.LegendLayout.Horizontal);
    chart.getStyler().setLegendFont(small);
    chart.getStyler().setAxisTickLabelsFont(small);
    chart.getStyler().setAxisTitleFont(small);
    // The letters stand upright: on a slant, Java versions draw them differently.
    chart.getStyler().setXAxisLabelRotation(0);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setPlotGridLinesVisible(false);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setSeriesColors(new Color[] {Chart.LAST, Chart.FIRST});
    List<String> names = names(histogram);
    chart.addSeries("admissible", names, histogram.bins().stream().map(EvidenceFile.BinEntry::admissible).toList());
    if (excludes) {
      chart.addSeries("excluded", names, histogram.bins().stream().map(EvidenceFile.BinEntry::excluded).toList());
    }
    return chart;
  }

  private static String title(EvidenceFile.HistogramEntry histogram) {
    boolean single = histogram.bins().stream().allMatch(b -> b.from() == b.to());
    return histogram.quantity() + (single ? "" : ", from")
        + (histogram.logarithmic() && !single ? " (logarithmic)" : "");
  }

  /** A different one for each bin: its value, or its lower end, with as many digits as that takes. */
  static List<String> names(EvidenceFile.HistogramEntry histogram) {
    for (int digits = 2;; digits++) {
      int enough = digits;
      List<String> names = histogram.bins().stream().map(b -> number(b.from(), enough)).toList();
      if (names.stream().distinct().count() == names.size() || digits == MOST_DIGITS) {
        return names;
      }
    }
  }

  private static String number(double value, int digits) {
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return Numbers.rounded(new BigDecimal(value), digits);
  }
}
