package org.lemmata.claim.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lemmata.claim.Claim;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.file.Plain.FormulaText;
import org.lemmata.claim.file.Plain.Text;
import org.lemmata.claim.file.Shape.Key;
import org.lemmata.claim.file.Shape.ListOf;
import org.lemmata.claim.file.Shape.Section;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;

/**
 * The data sets stored in the fixtures folder: points and labels as exact numbers, and their origin. A file is read
 * once; threads may share.
 */
public final class Fixtures {
  private static final Shape ROWS = new ListOf(new ListOf(new FormulaText(), 1), 1);
  private static final Section SHAPE = new Section(
      List.of(
          new Key("title", new Text(), true, "One line.", "The authors' three points"),
          new Key("origin", new Text(), true, "Where the numbers come from, with the seed if drawn.", "..."),
          new Key("points", ROWS, true, "One list per point.", "[[1, 0]]"),
          new Key("labels", ROWS, true, "One list per point.", "[[1]]")),
      List.of());

  /** The exact numbers of a stored data set, and the checksum of their file. */
  public record Stored(List<List<Formula>> points, List<List<Formula>> labels, String sha256) {}

  private final Path folder;
  private final Map<String, Stored> read = new ConcurrentHashMap<>();

  public Fixtures(Path folder) {
    this.folder = folder;
  }

  /**
   * @param name a plain word, so nothing outside the folder can be named
   * @throws InvalidSource where the file is missing or malformed
   */
  public Stored get(String name, Place wanted) {
    return read.computeIfAbsent(name, n -> read(n, wanted));
  }

  /** The checksum of everything that a claim's numbers depend on: its file, and the data sets that it names. */
  public String sha256(Claim claim) {
    Set<String> names = claim.fixtures();
    return names.isEmpty()
        ? claim.sha256()
        : ClaimReader.sha256(claim.sha256()
            + names.stream().map(n -> " " + get(n, claim.place()).sha256()).collect(Collectors.joining()));
  }

  private Stored read(String name, Place wanted) {
    Path file = folder.resolve(name + ".yaml");
    if (!name.matches(Grammar.ID) || !Files.isRegularFile(file)) {
      throw new InvalidSource(wanted, "there is no fixture `" + name + "`", "it would be the file " + file);
    }
    try {
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        throw new InvalidSource(wanted, "the fixture `" + name + "` is a link that leaves the folder " + folder,
            "copy the file itself into the folder");
      }
      String text = YamlText.of(file);
      Tree tree = YamlText.read(text, file.toString());
      Diagnostics problems = new Diagnostics();
      new ShapeCheck(problems).check(tree, SHAPE, "fixture");
      problems.check();
      Fields fields = Fields.of(tree);
      return new Stored(fields.rows("points"), fields.rows("labels"), ClaimReader.sha256(text));
    } catch (IOException error) {
      throw new InvalidSource(wanted, "the fixture `" + name + "` cannot be read as UTF-8 text",
          "it is the file " + file);
    }
  }
}
