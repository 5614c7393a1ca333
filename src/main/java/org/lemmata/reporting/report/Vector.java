package org.lemmata.reporting.report;

import de.erichseifert.vectorgraphics2d.Processors;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.knowm.xchart.XYChart;
import org.lemmata.checking.Finding;

/** Draws a picture in lines and letters instead of dots. */
public final class Vector {
  private Vector() {}

  /**
   * Empty where there is nothing to draw.
   *
   * @param form svg or pdf
   */
  public static Optional<byte[]> of(Finding.Picture picture, String form) {
    return Chart.curves(picture).map(chart -> drawn(chart, form));
  }

  private static byte[] drawn(XYChart chart, String form) {
    VectorGraphics2D graphics = new VectorGraphics2D();
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Processors.get(form).getDocument(graphics.getCommands(), new PageSize(chart.getWidth(), chart.getHeight()))
          .writeTo(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
