package org.lemmata.reporting.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Writes files into one folder: each whole, and then moved into place. The folder may come from a stranger, so no name
 * and no link in it leads the pen elsewhere.
 */
final class Pen {
  private final Path folder;

  Pen(Path folder) {
    this.folder = folder;
  }

  void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** @param name may name folders inside; they are made where they are missing */
  void write(String name, byte[] bytes) throws IOException {
    Path target = inside(name);
    Path half = inside(name + ".tmp");
    // What lies there, a link for example, is removed and not written through.
    Files.deleteIfExists(half);
    Files.write(half, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path inside(String name) throws IOException {
    Path relative = Path.of(name);
    if (relative.isAbsolute() || !relative.normalize().equals(relative) || relative.startsWith("..")) {
      throw new IOException(name + ": this name leads out of the folder " + folder);
    }
    Path parent = folder;
    for (Path step : Optional.ofNullable(relative.getParent()).orElse(Path.of(""))) {
      parent = parent.resolve(step);
      if (Files.isSymbolicLink(parent)) {
        throw new IOException(parent + ": a link inside an output folder is not followed");
      }
    }
    Files.createDirectories(parent);
    return folder.resolve(relative);
  }
}
