package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;

/** The command of an unpacked release, started as a user starts it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir
  Path folder;
  private Path command;

  /** An unpacked release whose program is the one under test. */
  @BeforeEach
  void unpack() throws Exception {
    Path home = Files.createDirectories(folder.resolve("a folder/lemmata"));
    command = Files.createDirectories(home.resolve("bin")).resolve("lemmata");
    Files.copy(Path.of("src/release/bin/lemmata"), command, StandardCopyOption.COPY_ATTRIBUTES);
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, Lemmata.class.getName());
    main.put(Attributes.Name.CLASS_PATH, Arrays
        .stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toUri().toString()).collect(Collectors.joining(" ")));
    try (OutputStream out = Files.newOutputStream(home.resolve("lemmata.jar"))) {
      new JarOutputStream(out, manifest).close();
    }
  }

  private record Answer(int code, String text) {}

  private Answer with(String javaHome, Path program, String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().remove("LEMMATA_OPTS");
    builder.environment().put("JAVA_HOME", javaHome);
    Process process = builder.directory(folder.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  private Answer run(Path program, String... arguments) throws Exception {
    return with(System.getProperty("java.home"), program, arguments);
  }

  @Test
  void aClaimIsCheckedThroughALink() throws Exception {
    Path links = Files.createDirectories(folder.resolve("links"));
    Path first = Files.createSymbolicLink(links.resolve("first"), Path.of("../a folder/lemmata/bin/lemmata"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), first);
    Files.writeString(folder.resolve("small-claim.yaml"), new ClaimText().text());
    Answer answer = run(second, "check", "small-claim.yaml", "--out", "my report");
    assertThat(answer.code()).as(answer.text()).isZero();
    assertThat(folder.resolve("my report/report.html")).isNotEmptyFile();
  }

  @Test
  void codesAndArgumentsArePassedOn() throws Exception {
    Answer answer = run(command, "lint", "no such file.yaml");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.text()).contains("no such file.yaml");
  }

  @Test
  void aMissingJavaIsExplained() throws Exception {
    Answer answer = with("/no/java", command, "--version");
    assertThat(answer.code()).isEqualTo(127);
    assertThat(answer.text()).startsWith("lemmata: no Java answers to `/no/java/bin/java`").hasLineCount(1);
  }

  @Test
  void anOldJavaIsExplained() throws Exception {
    Path java = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Answer answer = with(folder.resolve("old").toString(), command, "--version");
    assertThat(answer.code()).isEqualTo(127);
    assertThat(answer.text()).contains("is Java 11; Lemmata needs 17 or newer").hasLineCount(1);
  }

  @Test
  void aFolderWithoutItsProgramIsExplained() throws Exception {
    Files.delete(folder.resolve("a folder/lemmata/lemmata.jar"));
    assertThat(run(command, "--version").text()).startsWith("lemmata: there is no lemmata.jar in ");
  }
}
