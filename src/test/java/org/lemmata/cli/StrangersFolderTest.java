package org.lemmata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.ClaimText;
import org.xml.sax.InputSource;

/** An output folder that somebody else wrote: every string and number in it may be anything, and every name a trap. */
class StrangersFolderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String HOSTILE = "../../evil\"></marker></svg><script>alert(1)</script><img src=x>' "
      + "\u001b[31m\u0000\u009b\u202e & \\input{x} $(evil) `evil` [x](javascript:x) ]]> \n\\input{y}\n% x";

  private static final String[] FILES = {"evidence.json", "plots.json", "run.json", "observations.jsonl"};

  @TempDir
  static Path shared;
  private static Path original;

  @TempDir
  Path folder;

  @BeforeAll
  static void check() throws Exception {
    Path claims = Files.createDirectories(shared.resolve("theorems/paper"));
    String plots = "[{title: Norms, over: \"l in 1..2\", lines: {norm: \"norm(layer(w0, l))\"}}]";
    Files.writeString(claims.resolve("fine.yaml"),
        new ClaimText().with("id", "fine").with("plots", plots).with("remark", "It is small.")
            .with("assume", "[{that: norm(w0) > 0, because: it is a test}]")
            .with("witness", "[{that: n > 1, because: it is a test}]")
            .with("observe", "{size: norm(w0)}").text());
    Files.writeString(claims.resolve("also-wrong.yaml"),
        new ClaimText().with("id", "also-wrong").with("uses", "[fine]").with("conclude", "[{that: norm(w0) <= 1/4}]")
            .text());
    Files.writeString(claims.resolve("unchecked.yaml"),
        "unchecked: [{cite: test2026claim, at: here, statement: a, because: b}]\n");
    original = shared.resolve("original");
    assertThat(CommandLineTest
        .run("check", claims.toString(), "--quiet", "--mutate", "--search", "--certify", "--out", original.toString())
        .err())
        .startsWith("report: ");
  }

  private Path copy(String name) throws Exception {
    Path copy = folder.resolve("outer/inner").resolve(name);
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.toList()) {
        Path target = copy.resolve(original.relativize(file).toString());
        Files.createDirectories(Files.isDirectory(file) ? target : target.getParent());
        if (Files.isRegularFile(file)) {
          Files.write(target, Files.readAllBytes(file));
        }
      }
    }
    return copy;
  }

  /** A place in a document; places that differ in positions of lists only are alike. */
  private static void places(JsonNode node, String path, Set<String> seen, List<BiConsumer<JsonNode, JsonNode>> setters,
      List<String> steps) {
    if (node.isObject()) {
      node.fieldNames()
          .forEachRemaining(name -> place(node.get(name), path + "/" + name, name, -1, seen, setters, steps));
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        place(node.get(i), path + "[]", null, i, seen, setters, steps);
      }
    }
  }

  private static void place(
      JsonNode child, String path, String name, int index, Set<String> seen,
      List<BiConsumer<JsonNode, JsonNode>> setters, List<String> steps) {
    List<String> here = new ArrayList<>(steps);
    here.add(name == null ? Integer.toString(index) : name);
    if (seen.add(path)) {
      setters.add((root, value) -> {
        JsonNode parent = root;
        for (String step : here.subList(0, here.size() - 1)) {
          parent = parent.isArray() ? parent.get(Integer.parseInt(step)) : parent.get(step);
        }
        if (parent instanceof ArrayNode array) {
          array.set(index, value);
        } else {
          ((ObjectNode) parent).set(name, value);
        }
      });
    }
    places(child, path, seen, setters, here);
  }

  private static JsonNode read(Path file) throws Exception {
    return JSON.readTree(Files.readAllLines(file).size() == 1 || file.toString().endsWith(".json")
        ? Files.readString(file)
        : Files.readAllLines(file).get(0));
  }

  private void assertHarmless(Path out, String what, String... commands) throws Exception {
    Path merged = folder.resolve("outer/inner/merged");
    for (String name : commands) {
      String[] command = name.equals("referee")
          ? new String[] {name, out.toString(), "--paper", "test2026claim"}
          : name.equals("merge")
              ? new String[] {name, out.toString(), "--out", merged.toString()}
              : new String[] {name, out.toString()};
      CommandLineTest.Result result = CommandLineTest.run(command);
      assertThat(result.code()).as(what + ", " + command[0] + ": " + result.err()).isIn(0, 2);
      assertThat(result.out() + result.err()).as(what).doesNotContainPattern("[\\x00\\x1b\\x9b\\u202e]");
      assertThat(result.out()).as(what).doesNotContain("<script>alert", "<img", "[x](");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.toString()).as(what).doesNotContain("evil");
      }
    }
    assertThat(folder).as(what).isDirectoryNotContaining(f -> !f.endsWith("outer"));
    assertThat(folder.resolve("outer")).as(what).isDirectoryNotContaining(f -> !f.endsWith("inner"));
    for (Path one : List.of(out, merged)) {
      if (Files.exists(one.resolve("report.html"))) {
        assertThat(Files.readString(one.resolve("report.html"))).as(what).doesNotContain("<script>alert", "<img src=x")
            .doesNotContainPattern("[\\x00\\x1b]");
        assertThat(Files.readString(one.resolve("summary.md"))).as(what).doesNotContain("<script>", "[x](");
        assertThat(Files.readString(one.resolve("claims.tex")) + Files.readString(one.resolve("claims.bib"))).as(what)
            .doesNotContain("\\input{");
        assertThat(Files.readString(one.resolve("claims.dot")).lines().filter(l -> l.contains("input")).toList())
            .as(what).allMatch(
                l -> l.matches("  \"(\\\\.|[^\"\\\\])*\" .*\\];|  \"(\\\\.|[^\"\\\\])*\" -> \"(\\\\.|[^\"\\\\])*\";"));
        assertThat(Files.readAllLines(one.resolve("claims.mmd"))).as(what)
            .allMatch(l -> l.matches("graph BT|  n\\d+\\[\"[\\w .,:;()+-]*<br>[\\w .,:;()+-]*\"]|  n\\d+ --> n\\d+"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new InputSource(new StringReader(Files.readString(one.resolve("junit.xml")))));
      }
    }
    if (Files.exists(out.resolve("figures/fine-1.svg"))) {
      assertThat(Files.readString(out.resolve("figures/fine-1.svg"))).as(what).doesNotContain("<script")
          .doesNotContainPattern("[\\x00\\x1b]");
    }
  }

  @Test
  void noStringAndNoNumberOfAFolderDoesHarm() throws Exception {
    List<JsonNode> values = List.of(
        JSON.getNodeFactory().textNode(HOSTILE), JSON.nullNode(), JSON.getNodeFactory().numberNode(-1),
        JSON.getNodeFactory().textNode("NaN"),
        JSON.createObjectNode().put(HOSTILE, HOSTILE), JSON.createArrayNode(), JSON.getNodeFactory().textNode(""));
    Path out = copy("out");
    for (String name : FILES) {
      List<BiConsumer<JsonNode, JsonNode>> setters = new ArrayList<>();
      Set<String> seen = new TreeSet<>();
      places(read(original.resolve(name)), "", seen, setters, List.of());
      assertThat(setters).as(name).hasSizeGreaterThan(name.equals("run.json") ? 5 : 10);
      for (int i = 0; i < setters.size(); i++) {
        for (JsonNode value : values) {
          JsonNode root = read(original.resolve(name));
          setters.get(i).accept(root, value);
          Files.writeString(out.resolve(name), JSON.writeValueAsString(root) + "\n");
          // Each command sees the text that may do harm; what is of another kind is read alike by all.
          String[] commands = name.equals("plots.json")
              ? new String[] {"figures"}
              : name.equals("observations.jsonl")
                  ? new String[] {"merge"}
                  : value.asText().equals(HOSTILE)
                      ? new String[] {"report", "referee", "merge"}
                      : new String[] {"report"};
          assertHarmless(out, name + " place " + i + " value " + value, commands);
        }
      }
      Files.write(out.resolve(name), Files.readAllBytes(original.resolve(name)));
    }
  }

  @Test
  void aKeyIsNoPath() throws Exception {
    for (String key : List.of("../../evil", "/tmp/evil", "..\\evil", "a/b", "", ".", "fine/../../../evil")) {
      Path out = copy("out");
      ObjectNode plots = (ObjectNode) read(out.resolve("plots.json"));
      JsonNode pictures = plots.get("claims").get("fine");
      ((ObjectNode) plots.get("claims")).set(key, pictures);
      Files.writeString(out.resolve("plots.json"), JSON.writeValueAsString(plots));
      assertThat(CommandLineTest.run("figures", out.toString()).code()).as(key).isEqualTo(2);
      assertHarmless(out, key, "report", "figures", "merge");
    }
  }

  @Test
  void noLinkLeadsThePenOutOfTheFolder() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path precious = Files.writeString(outside.resolve("precious"), "precious");
    for (String name : List.of(
        "figures", "certificates", "certificates/fine", "report.html", "report.html.tmp", "claims.tex.tmp",
        "evidence.json.tmp",
        "figures/fine-1.svg", "figures/fine-1.svg.tmp", "journal.txt.tmp", "journal.txt.old", "journal.txt", ".lock")) {
      Path out = copy("out");
      Path trap = out.resolve(name);
      Files.createDirectories(trap.getParent());
      deleteAll(trap);
      boolean isFolder = !name.contains(".");
      Files.createSymbolicLink(trap, isFolder ? outside : precious);
      for (String[] command : new String[][] {
          {"report", out.toString()}, {"figures", out.toString()},
          {"merge", original.toString(), "--out", out.toString()},
          {"check", shared.resolve("theorems").toString(), "--quiet", "--certify", "--profile", "quick", "--out",
              out.toString()}}) {
        assertThat(CommandLineTest.run(command).code()).as(name + ": " + command[0]).isIn(0, 1, 2);
      }
      assertThat(Files.readString(precious)).as(name).isEqualTo("precious");
      assertThat(outside).as(name).isDirectoryNotContaining(f -> !f.endsWith("precious"));
      deleteAll(out);
    }
  }

  @Test
  void whatACrashLeftHalfWrittenIsNoObstacle() throws Exception {
    Path out = copy("out");
    for (String name : List.of("report.html.tmp", "claims.tex.tmp", "evidence.json.tmp", "journal.txt.tmp",
        "figures/fine-1.svg.tmp")) {
      Files.createDirectories(out.resolve(name).getParent());
      Files.writeString(out.resolve(name), "half");
    }
    assertThat(CommandLineTest.run("report", out.toString()).code()).isZero();
    assertThat(CommandLineTest.run("figures", out.toString()).code()).isZero();
    assertThat(CommandLineTest
        .run("check", shared.resolve("theorems").toString(), "--only", "fine", "--quiet", "--out", out.toString())
        .code()).isZero();
    assertThat(out.resolve("report.html.tmp")).doesNotExist();
  }

  @Test
  void whatLiesBehindALinkIsNoCertificate() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    Path out = copy("out");
    Files.createSymbolicLink(out.resolve("certificates/other.txt"), secret);
    Path merged = folder.resolve("merged");
    assertThat(CommandLineTest.run("merge", out.toString(), "--out", merged.toString()).code()).isZero();
    assertThat(merged.resolve("certificates/fine.txt")).exists();
    assertThat(merged.resolve("certificates/other.txt")).doesNotExist();
  }

  @Test
  void aFileThatIsNoneOrHugeIsRefused() throws Exception {
    Path out = copy("out");
    Path evidence = out.resolve("evidence.json");
    Files.delete(evidence);
    Files.createSymbolicLink(evidence, Path.of("/dev/zero"));
    assertThat(CommandLineTest.run("report", out.toString()).err()).contains("this is not a file");
    Files.delete(evidence);
    try (var file = new java.io.RandomAccessFile(evidence.toFile(), "rw")) {
      file.setLength(3L << 30);
    }
    assertThat(CommandLineTest.run("report", out.toString()).err()).contains("larger than the output of any check");
    Files.write(evidence, new byte[] {(byte) 0xFF, 0, (byte) 0xC3});
    assertThat(CommandLineTest.run("report", out.toString()).err()).contains("not the output of a check");
    Files.writeString(evidence, "[".repeat(100_000), StandardCharsets.UTF_8);
    assertThat(CommandLineTest.run("report", out.toString()).code()).isEqualTo(2);
  }

  private static void deleteAll(Path path) throws Exception {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
