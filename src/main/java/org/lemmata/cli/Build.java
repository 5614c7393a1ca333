package org.lemmata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Which build of the tool this is. Two builds of one version may measure differently. */
final class Build {
  private Build() {}

  /** The commit that it was made of, marked where files were changed since; empty where the build did not know. */
  static String commit() {
    Properties properties = new Properties();
    try (InputStream stream = Build.class.getResourceAsStream("commit.properties")) {
      properties.load(stream);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    }
    String commit = properties.getProperty("commit");
    if (!commit.matches("[0-9a-f]+")) {
      return "";
    }
    return properties.getProperty("modified").equals("true") ? commit + ", modified" : commit;
  }

  /** A checksum of the tool's classes and of the libraries that lie beside its jar. */
  static String checksum() throws IOException {
    try {
      return checksum(Path.of(Lemmata.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** @param home a jar, or a folder of classes */
  static String checksum(Path home) throws IOException {
    MessageDigest digest = sha256();
    for (Path file : Files.isDirectory(home)
        ? filesIn(home)
        : Stream.concat(Stream.of(home), filesIn(home.resolveSibling("lib")).stream()).toList()) {
      digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
