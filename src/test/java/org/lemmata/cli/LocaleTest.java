package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;

/** The language and the letters of the machine change no byte of what is written. */
class LocaleTest {
  private static final List<List<String>> LOCALES = List.of(
      List.of("-Duser.language=en", "-Duser.country=US"), List.of("-Duser.language=tr", "-Duser.country=TR"),
      List.of("-Duser.language=de", "-Duser.country=DE"),
      List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.extensions=u-nu-arab"),
      List.of("-Duser.language=th", "-Duser.extensions=u-nu-thai", "-Dfile.encoding=ISO-8859-1"));

  @TempDir
  Path folder;

  private int run(String java, List<String> options, String... arguments) throws Exception {
    List<String> command = Program.command(java, options, List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile())
        .start().waitFor();
  }

  /** Checks two claims with everything that is written, and draws the pictures. */
  private Path checked(String java, List<String> options, String name) throws Exception {
    Path theorems = Files.createDirectories(folder.resolve("theorems"));
    String plots = "[{title: INITIAL Norms, over: \"l in 1..2\", lines: {\"iI norm\": \"2000*norm(layer(w0, l)) + "
        + "l/3\"}}]";
    Files.writeString(theorems.resolve("fine.yaml"),
        new ClaimText().with("id", "fine").with("title", "\"TITLE WITH I, \u00c4 and \u0130\"").with("plots", plots)
            .with("parameters", "{n: {whole: [1, 4]}, m: 2, e: {real: [1/1000, 123456]}}")
            .with("budget", "{instances: 12, quick: 12}").text());
    Files.writeString(theorems.resolve("wrong.yaml"),
        new ClaimText().with("id", "wrong").with("conclude", "[{that: norm(w0) <= 1/4}]").text());
    Path out = folder.resolve(name);
    assertThat(run(java, options, "check", theorems.toString(), "--quiet", "--reproducible", "--mutate", "--certify",
        "--out", out.toString())).isEqualTo(1);
    assertThat(run(java, options, "figures", out.toString())).isZero();
    return out;
  }

  private static void assertSame(Path one, Path other) throws Exception {
    int compared = 0;
    try (Stream<Path> files = Files.walk(one)) {
      for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.endsWith("run.json")).toList()) {
        assertThat(other.resolve(one.relativize(file).toString())).hasSameBinaryContentAs(file);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(12);
  }

  @Test
  void everyFileHasTheSameBytesInEveryLocale() throws Exception {
    Path first = checked(Program.JAVA, LOCALES.get(0), "0");
    for (int i = 1; i < LOCALES.size(); i++) {
      assertSame(first, checked(Program.JAVA, LOCALES.get(i), Integer.toString(i)));
    }
  }

  /** The environment names another version of Java; page, pictures and certificates are the same there. */
  @Test
  void everyFileHasTheSameBytesUnderAnotherJava() throws Exception {
    String other = System.getenv("LEMMATA_OTHER_JAVA");
    Assumptions.assumeTrue(other != null, "LEMMATA_OTHER_JAVA names no other java");
    assertSame(checked(Program.JAVA, LOCALES.get(0), "own"), checked(other, LOCALES.get(3), "other"));
  }

  /** What asks for the default locale or character set where it could be told. */
  private static final Set<String> ASKING = Set.of(
      "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
      "java.lang.String.formatted([Ljava.lang.Object;)", "java.lang.String.toLowerCase()",
      "java.lang.String.toUpperCase()", "java.lang.String.getBytes()",
      "java.io.PrintStream.printf(java.lang.String, [Ljava.lang.Object;)",
      "java.io.PrintStream.format(java.lang.String, [Ljava.lang.Object;)", "java.util.Locale.getDefault()",
      "java.nio.charset.Charset.defaultCharset()",
      "java.io.ByteArrayOutputStream.toString()");

  @Test
  void noClassAsksForTheLocaleOfTheMachine() {
    JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages("org.lemmata", "gg.jte.generated");
    List<String> asking = classes.stream().flatMap(c -> c.getMethodCallsFromSelf().stream())
        .filter(call -> ASKING.contains(name(call))).map(JavaAccess::getDescription).toList();
    assertThat(asking).isEmpty();
    assertThat(classes.stream().anyMatch(c -> c.getName().contains("jte"))).as("the templates are among the classes")
        .isTrue();
  }

  private static String name(JavaMethodCall call) {
    return call.getTargetOwner().getName() + "." + call.getName() + "("
        + String.join(", ", call.getTarget().getRawParameterTypes().stream().map(t -> t.getName()).toList()) + ")";
  }
}
