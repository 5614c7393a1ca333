package org.lemmata.reporting.report;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.lemmata.checking.Finding;

/** The curves of a picture as a chart of XChart. */
final class Chart {
  static final int WIDTH = 720;
  static final int HEIGHT = 380;

  /** From light to dark, so that a ladder of scales reads as a ladder, also without colour. */
  static final Color FIRST = new Color(0xE0, 0x8A, 0x1E);

  static final Color LAST = new Color(0x1B, 0x3A, 0x6B);

  private Chart() {}

  /** Empty where there is nothing to draw. */
  static Optional<XYChart> curves(Finding.Picture picture) {
    XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(picture.axis())
        .theme(Styler.ChartTheme.Matlab).build();
    style(chart, picture);
    int drawn = 0;
    for (Finding.Picture.Curve curve : picture.curves()) {
      drawn += add(chart, picture, curve) ? 1 : 0;
    }
    return drawn == 0 ? Optional.empty() : Optional.of(chart);
  }

  private static void style(XYChart chart, Finding.Picture picture) {
    chart.getStyler().setLocale(Locale.ROOT);
    chart.getStyler().setYAxisLogarithmic(picture.logarithmic());
    chart.getStyler().setXAxisLogarithmic(picture.logarithmicAxis());
    chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotGridLinesVisible(false);
    chart.getStyler().setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    int n = Math.max(2, picture.curves().size());
    Color[] colours = new Color[n];
    for (int i = 0; i < n; i++) {
      colours[i] = mix(i / (n - 1.0));
    }
    chart.getStyler().setSeriesColors(colours);
  }

  private static boolean add(XYChart chart, Finding.Picture picture, Finding.Picture.Curve curve) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int i = 0; i < curve.x().length; i++) {
      if (fits(curve.x()[i], picture.logarithmicAxis()) && fits(curve.y()[i], picture.logarithmic())) {
        x.add(curve.x()[i]);
        y.add(curve.y()[i]);
      }
    }
    if (x.isEmpty()) {
      return false;
    }
    chart.addSeries(curve.label(), x, y).setMarker(x.size() <= 12 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    return true;
  }

  private static boolean fits(double value, boolean logarithmic) {
    return Double.isFinite(value) && (!logarithmic || value > 0);
  }

  private static Color mix(double t) {
    return new Color(
        (int) (FIRST.getRed() + t * (LAST.getRed() - FIRST.getRed())),
        (int) (FIRST.getGreen() + t * (LAST.getGreen() - FIRST.getGreen())),
        (int) (FIRST.getBlue() + t * (LAST.getBlue() - FIRST.getBlue())));
  }
}
