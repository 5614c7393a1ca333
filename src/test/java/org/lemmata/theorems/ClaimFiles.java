package org.lemmata.theorems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** The files of the corpus as texts, maps and lists. */
final class ClaimFiles {
  private ClaimFiles() {}

  /** Claims of a folder and the parts that they include. */
  static List<Path> withParts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml") && !f.endsWith("unchecked.yaml")).sorted().toList();
    }
  }

  static List<Path> of(Path folder) throws IOException {
    return withParts(folder).stream().filter(f -> !isPart(f)).toList();
  }

  static boolean isPart(Path file) {
    return file.getParent().endsWith("shared");
  }

  /** Every value is text. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> read(Path file) throws IOException {
    return (Map<String, Object>) new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build())
        .loadFromString(Files.readString(file));
  }
}
