package org.lemmata.report;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.lemmata.check.Finding;

/** Draws a picture with XChart, as a data URI that lives inside the page. */
final class Chart {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 380;

  /** From light to dark, so that a ladder of scales reads as a ladder, also without colour. */
  private static final Color FIRST = new Color(0xE0, 0x8A, 0x1E);

  private static final Color LAST = new Color(0x1B, 0x3A, 0x6B);

  private Chart() {}

  /** Empty where there is nothing to draw, or where this machine has no fonts to draw with. */
  static Optional<String> dataUri(Finding.Picture picture) {
    try {
      XYChart chart =
          new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(picture.axis()).theme(Styler.ChartTheme.Matlab).build();
      style(chart, picture);
      int drawn = 0;
      for (Finding.Picture.Curve curve : picture.curves()) {
        drawn += add(chart, picture, curve) ? 1 : 0;
      }
      if (drawn == 0) {
        return Optional.empty();
      }
      byte[] png = BitmapEncoder.getBitmapBytes(chart, BitmapEncoder.BitmapFormat.PNG);
      return Optional.of("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    } catch (IOException | RuntimeException | LinkageError withoutFonts) {
      return Optional.empty();
    }
  }

  private static void style(XYChart chart, Finding.Picture picture) {
    Styler styler = chart.getStyler();
    chart.getStyler().setYAxisLogarithmic(picture.logarithmic());
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotGridLinesVisible(false);
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
    int n = Math.max(2, picture.curves().size());
    Color[] colours = new Color[n];
    for (int i = 0; i < n; i++) {
      colours[i] = mix(i / (n - 1.0));
    }
    styler.setSeriesColors(colours);
  }

  private static boolean add(XYChart chart, Finding.Picture picture, Finding.Picture.Curve curve) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (int i = 0; i < curve.x().length; i++) {
      if (Double.isFinite(curve.y()[i]) && (!picture.logarithmic() || curve.y()[i] > 0)) {
        x.add(curve.x()[i]);
        y.add(curve.y()[i]);
      }
    }
    if (x.isEmpty()) {
      return false;
    }
    var series = chart.addSeries(curve.label(), x, y);
    series.setMarker(x.size() <= 12 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    return true;
  }

  private static Color mix(double t) {
    return new Color(
        (int) (FIRST.getRed() + t * (LAST.getRed() - FIRST.getRed())),
        (int) (FIRST.getGreen() + t * (LAST.getGreen() - FIRST.getGreen())),
        (int) (FIRST.getBlue() + t * (LAST.getBlue() - FIRST.getBlue())));
  }
}
