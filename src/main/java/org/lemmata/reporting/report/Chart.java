package org.lemmata.reporting.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.lemmata.checking.Finding;

/** The curves of a picture as a chart of XChart. */
final class Chart {
  static final int WIDTH = 720;
  static final int HEIGHT = 380;

  /** From light to dark, so that a ladder of scales reads as a ladder, also without colour. */
  static final Color FIRST = new Color(0xE0, 0x8A, 0x1E);

  static final Color LAST = new Color(0x1B, 0x3A, 0x6B);

  /** Titles say what is drawn against what. */
  private static final Pattern AGAINST = Pattern.compile("^(.*?) against (.*?)(?=[,;:]| until | from |$)");

  /** Beside the colours, for those who do not tell them apart. */
  private static final List<BasicStroke> STROKES = List.of(
      SeriesLines.SOLID, SeriesLines.DASH_DASH, SeriesLines.DOT_DOT, SeriesLines.DASH_DOT);

  private Chart() {}

  /** Empty where there is nothing to draw. */
  static Optional<XYChart> curves(Finding.Picture picture) {
    Matcher title = AGAINST.matcher(picture.title());
    boolean namesAxes = title.find();
    XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT)
        .xAxisTitle(namesAxes ? axis(title.group(2), picture.axis()) : picture.axis())
        .yAxisTitle(namesAxes ? title.group(1) : "")
        .theme(Styler.ChartTheme.Matlab).build();
    style(chart, picture);
    int drawn = 0;
    for (Finding.Picture.Curve curve : picture.curves()) {
      drawn += add(chart, picture, curve, drawn) ? 1 : 0;
    }
    return drawn == 0 ? Optional.empty() : Optional.of(chart);
  }

  /** What the letter of an axis stands for, and the letter. */
  private static String axis(String words, String letter) {
    return words.equals(letter) ? letter : words + " (" + letter + ")";
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

  private static boolean add(XYChart chart, Finding.Picture picture, Finding.Picture.Curve curve, int before) {
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
    XYSeries series = chart.addSeries(curve.label(), x, y);
    series.setLineStyle(STROKES.get(before % STROKES.size()));
    series.setMarker(x.size() <= 12 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
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
