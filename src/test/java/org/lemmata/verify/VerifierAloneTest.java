package org.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;
import org.lemmata.verify.VerifierTest.Case;

/** The checker of certificates works from a jar that holds its own classes and nothing else, as the build packs it. */
class VerifierAloneTest {
  private static final Path CLASSES = Path.of("target/classes");

  @TempDir
  private Path folder;

  private Path jar() throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Verify.class.getName());
    Path jar = folder.resolve("verify.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        Stream<Path> files = Files.walk(CLASSES.resolve("org/lemmata/verify"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(CLASSES.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  private int run(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile())
        .start().waitFor();
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said.txt"));
  }

  @Test
  void confirmsAndRejectsByItself() throws Exception {
    Case good = VerifierTest.certified(new ClaimText().text());
    Path claim = Files.createDirectory(folder.resolve("theorems")).resolve("small-claim.yaml");
    Files.writeString(claim, good.claim());
    Path certificate = folder.resolve("small-claim.txt");
    Files.writeString(certificate, good.certificate(), StandardCharsets.ISO_8859_1);
    assertThat(run(certificate.toString(), claim.toString())).as(said()).isZero();
    assertThat(said()).startsWith("CONFIRMED");

    Files.writeString(certificate, good.certificate().replace("small-claim", "other-claim"),
        StandardCharsets.ISO_8859_1);
    assertThat(run(certificate.toString(), claim.toString())).isEqualTo(1);
    assertThat(said()).startsWith("REJECTED");
  }

  @Test
  void saysHowItIsUsed() throws Exception {
    assertThat(run()).isEqualTo(2);
    assertThat(said()).startsWith("usage: java -jar lemmata-verify.jar CERTIFICATE [CLAIMS]");
    assertThat(run("nowhere.txt", folder.toString())).isEqualTo(2);
    assertThat(said()).startsWith("verify: cannot read nowhere.txt");
  }
}
