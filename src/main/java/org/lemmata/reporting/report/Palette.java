package org.lemmata.reporting.report;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/** A chart has few colours; naming them in a palette makes its picture a third as large. */
final class Palette {
  private static final int MOST = 256;

  /** Levels of each colour channel, so near that nobody tells neighbours apart. */
  private static final int LEVELS = 18;

  private static final int STEP = 255 / (LEVELS - 1);

  private Palette() {}

  /** The same picture in at most 256 colours, or the picture itself where it has more. */
  static BufferedImage reduced(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    int[] placeOf = new int[LEVELS * LEVELS * LEVELS];
    int[] colours = new int[MOST];
    byte[] places = new byte[pixels.length];
    int used = 0;
    for (int i = 0; i < pixels.length; i++) {
      int red = level(pixels[i] >> 16);
      int green = level(pixels[i] >> 8);
      int blue = level(pixels[i]);
      int cell = (red * LEVELS + green) * LEVELS + blue;
      if (placeOf[cell] == 0) {
        if (used == MOST) {
          return image;
        }
        colours[used] = red * STEP << 16 | green * STEP << 8 | blue * STEP;
        placeOf[cell] = ++used;
      }
      places[i] = (byte) (placeOf[cell] - 1);
    }
    IndexColorModel model = new IndexColorModel(8, MOST, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage reduced = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    reduced.getRaster().setDataElements(0, 0, width, height, places);
    return reduced;
  }

  private static int level(int channel) {
    return ((channel & 0xFF) + STEP / 2) / STEP;
  }
}
