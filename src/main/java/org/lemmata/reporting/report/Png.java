package org.lemmata.reporting.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;

/** Pictures that live inside the page. */
final class Png {
  private Png() {}

  /** A data URI; empty where there is nothing to draw, or where this machine has no fonts to draw with. */
  static Optional<String> uri(Supplier<Optional<? extends org.knowm.xchart.internal.chartpart.Chart<?, ?>>> chart) {
    try {
      return chart.get().map(Png::encoded);
    } catch (RuntimeException | LinkageError withoutFonts) {
      return Optional.empty();
    }
  }

  private static String encoded(org.knowm.xchart.internal.chartpart.Chart<?, ?> chart) {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(Palette.reduced(BitmapEncoder.getBufferedImage(chart)), "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
