package org.lemmata.verify.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Two readers of YAML that share no code see the same in every claim file and every stored data set, and in random
 * text.
 */
class YamlAgreesTest {
  /** Pieces of YAML that random files are made of. */
  private static final List<String> PIECES = List.of(
      "\"", "'", "\\", "\\u0031", "\\x41", "\\U0001F600", "\\n", "\\t", "\\e", "\\\"", "\\N", "\\_", "\\L", "\\/",
      "\\q", "\\0", "\\ ", "\\\n  ", "''", "a", "b",
      "1", "0", " ", "  ", "\n  ", "\n", "\n\n  ", "# c", " # c", ":", ": ", "- ", "-", ",", ", ", "{", "}", "[", "]",
      "<", "<=", ">", "|", "&x ", "*x", "!", "? ",
      "%", "@", "`", "\t", "é", "\u2028", "\u0085", "{a: b}", "[a, b]", "\"a\"", "'b'", "e\\", "~", "...", "---");

  @TestFactory
  Stream<DynamicTest> everyFileReadsTheSame() throws Exception {
    try (Stream<Path> theorems = Files.walk(Path.of("theorems"));
        Stream<Path> fixtures = Files.walk(Path.of("fixtures"))) {
      return Stream.concat(theorems, fixtures).filter(p -> p.toString().endsWith(".yaml")).toList().stream()
          .map(p -> DynamicTest.dynamicTest(p.toString(), () -> {
            String text = Files.readString(p);
            assertThat(words(objects(Yaml.read(text)))).isEqualTo(words(theirs(text)));
          }));
    }
  }

  private static Object theirs(String text) {
    return new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build()).loadFromString(text);
  }

  /** A node as maps, lists and strings. */
  private static Object objects(Node node) {
    if (node instanceof Section section) {
      Map<String, Object> all = new LinkedHashMap<>();
      section.entries().forEach((key, value) -> all.put(key, objects(value)));
      return all;
    }
    return node instanceof Node.Items list ? list.items().stream().map(YamlAgreesTest::objects).toList() : node.text();
  }

  /** Literal text is for people, and how its lines are broken does not matter. */
  private static Object words(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((key, value) -> all.put(key, words(value)));
      return all;
    }
    return tree instanceof List<?> list
        ? list.stream().map(YamlAgreesTest::words).toList()
        : tree.toString().replaceAll("\\s+", " ").strip();
  }

  /**
   * What the checker's reader sees as text must be the same text here, to the letter; what is not covered is no matter.
   */
  @Test
  void noRandomFileIsReadAsSomethingElse() {
    Random random = new Random(20260731);
    int read = 0;
    for (int i = 0; i < 100_000; i++) {
      String inside = random.ints(1 + random.nextInt(9), 0, PIECES.size()).mapToObj(PIECES::get)
          .collect(Collectors.joining());
      String text = switch (random.nextInt(6)) {
        case 0 -> "k: " + inside + "\n";
        case 1 -> "k: \"" + inside + "\"\nl: m\n";
        case 2 -> "k: {that: " + inside + "}\n";
        case 3 -> "k: [" + inside + ", \"" + inside + "\"]\n";
        case 4 -> "k:\n  - " + inside + "\n  - that: '" + inside + "'\n";
        default -> inside + ": 1\nm: " + inside + "\n";
      };
      read += agrees(text) ? 1 : 0;
    }
    assertThat(read).as("most would prove nothing if none were read").isGreaterThan(6_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "k: \"\\u0031 < 0\"", "k: \"\\x31\\U00000031\"", "k: \"a\\\n  b\"", "k: \"a\n\n  b\"", "k: 'it''s'",
      "k: [a, # first\n  b]", "k: {a: b, # c\n  d: \"e # f\"}",
      "k: \"a\n  # b\"", "\"a[0].b\": c", "k: >-\n  a\n  b", "k: >-\n  a\n    b\n  c",
      "k: >-\n  a\n    b\n    c\n  d\n  e"
  })
  void theseAreRead(String text) {
    assertThat(agrees(text)).as(text).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "k: &a b", "k: *a", "k: !!str a", "k: a: b", "k: {a: b, a: c}", "k: [a: b]", "k: [a b\n  c]", "? a", "k: \"\\q\"",
      "k: \"\\u12\"", "k:\ta", "--- a", "k: a # b\n  c"
  })
  void theseAreNotCovered(String text) {
    assertThat(agrees(text)).as(text).isFalse();
  }

  /** Whether both read it, which is then the same; false where this one does not know. */
  private static boolean agrees(String text) {
    Object own;
    try {
      own = objects(Yaml.read(text));
    } catch (NotCovered unknown) {
      return false;
    }
    try {
      Object theirs = theirs(text);
      assertThat(same(own, theirs)).as(text + own + " is not " + theirs).isTrue();
    } catch (YamlEngineException noFile) {
      // The checker never writes a certificate about such a file.
      return false;
    }
    return true;
  }

  /** Literal text is left as it is. */
  private static boolean same(Object own, Object theirs) {
    if (own instanceof Map<?, ?> a && theirs instanceof Map<?, ?> b) {
      return a.keySet().equals(b.keySet()) && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
    }
    if (own instanceof List<?> a && theirs instanceof List<?> b) {
      return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
    }
    return own.equals(theirs) || own instanceof String text && text.matches("(?s)[|>].*") && theirs instanceof String;
  }
}
