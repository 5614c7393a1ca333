package org.lemmata.verify.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Two readers of YAML that share no code see the same in every claim file and every stored data set. */
class YamlAgreesTest {
  @TestFactory
  Stream<DynamicTest> everyFileReadsTheSame() throws Exception {
    try (Stream<Path> theorems = Files.walk(Path.of("theorems")); Stream<Path> fixtures = Files.walk(Path.of("fixtures"))) {
      return Stream.concat(theorems, fixtures).filter(p -> p.toString().endsWith(".yaml")).toList().stream()
          .map(p -> DynamicTest.dynamicTest(p.toString(), () -> {
            String text = Files.readString(p);
            Object theirs = new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build()).loadFromString(text);
            assertThat(words(Yaml.read(text))).isEqualTo(words(theirs));
          }));
    }
  }

  /** Literal text is for people, and how its lines are broken does not matter. */
  private static Object words(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((key, value) -> all.put(key, words(value)));
      return all;
    }
    return tree instanceof List<?> list ? list.stream().map(YamlAgreesTest::words).toList()
        : tree.toString().replaceFirst("^[|>] ", "").replaceAll("\\s+", " ").strip();
  }
}
