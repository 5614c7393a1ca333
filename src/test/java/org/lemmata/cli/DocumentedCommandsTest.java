package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command in the documents does what it should, in a folder with a part of the claims; Maven's own are this
 * build.
 */
class DocumentedCommandsTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern INLINE = Pattern.compile("`(java -jar target/lemmata.jar [^`]*)`");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\b(KEY|ID|DIR|CERTIFICATE|CLAIMS)\\b");

  @TempDir
  static Path folder;

  @TestFactory
  Stream<DynamicTest> everyCommandWorks() throws IOException {
    copy("theorems/bantzis-simon-jacot/bsj-07-depth-two.yaml");
    copy("theorems/kumar-haupt/kh-s1-euler-identity.yaml");
    for (Path file : list("fixtures/exact/wang-ma")) {
      copy(file.toString());
    }
    List<Path> documents = new ArrayList<>(list("docs"));
    documents.add(Path.of("README.md"));
    return documents.stream().filter(d -> d.toString().endsWith(".md") && !d.toString().contains("referee")).sorted()
        .flatMap(d -> commands(d).stream().map(c -> DynamicTest.dynamicTest(d.getFileName() + ": " + c, () -> run(c))));
  }

  private static List<Path> list(String where) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(where))) {
      return files.sorted().toList();
    }
  }

  private static void copy(String file) throws IOException {
    Path to = folder.resolve(file);
    Files.createDirectories(to.getParent());
    Files.copy(Path.of(file), to);
  }

  private static List<String> commands(Path document) {
    try {
      String text = Files.readString(document);
      List<String> all = new ArrayList<>();
      BLOCK.matcher(text).results().forEach(b -> all.addAll(Arrays.asList(b.group(1).split("\\n|&&"))));
      INLINE.matcher(text.replace('\n', ' ')).results().map(i -> i.group(1)).filter(c -> !PLACEHOLDER.matcher(c).find())
          .forEach(all::add);
      return all.stream().map(c -> c.replaceFirst("\\s#.*", "").strip()).filter(c -> !c.isEmpty()).toList();
    } catch (IOException error) {
      throw new java.io.UncheckedIOException(error);
    }
  }

  private static void run(String command) throws IOException {
    if (command.startsWith("mvn ")) {
      return;
    }
    List<String> words = new ArrayList<>(List.of(command.split(" +")));
    if (words.get(0).equals("mkdir")) {
      Files.createDirectories(inside(words.get(2)));
      return;
    }
    int jar = words.indexOf("target/lemmata.jar");
    assertThat(words.get(0)).isEqualTo("java");
    assertThat(words.get(jar - 1)).isEqualTo("-jar");
    List<String> arguments = new ArrayList<>(words.subList(jar + 1, words.size()));
    int into = arguments.indexOf(">");
    Path file = into < 0 ? null : inside(arguments.get(into + 1));
    arguments = arguments.subList(0, into < 0 ? arguments.size() : into);
    arguments.replaceAll(w -> w.matches("(theorems|fixtures|target|docs)(/.*)?") ? inside(w).toString() : w);
    if (arguments.get(0).equals("verify")) {
      arguments.addAll(List.of("--in", inside("theorems").toString()));
    }
    CommandLineTest.Result result = CommandLineTest.run(arguments.toArray(String[]::new));
    assertThat(result.code()).as(result.out() + result.err()).isZero();
    if (file != null) {
      Files.createDirectories(inside("docs"));
      Files.writeString(file, result.out());
    }
  }

  private static Path inside(String path) {
    return folder.resolve(path);
  }
}
