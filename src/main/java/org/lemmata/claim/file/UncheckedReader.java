package org.lemmata.claim.file;

import java.nio.file.Path;
import java.util.List;
import org.lemmata.claim.Unchecked;
import org.lemmata.claim.file.Plain.Text;
import org.lemmata.claim.file.Plain.Word;
import org.lemmata.claim.file.Shape.Key;
import org.lemmata.claim.file.Shape.ListOf;
import org.lemmata.claim.file.Shape.Section;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.InvalidSource;

/** Reads {@code unchecked.yaml}: what of the papers of a folder is not checked. */
public final class UncheckedReader {
  /** The name of the file; it is no claim. */
  public static final String NAME = "unchecked.yaml";

  private static final Section STATEMENT = new Section(
      List.of(
          new Key("cite", new Word("[a-z]+[0-9]{4}[a-z]+"), true, "BibTeX key.", "kumar2024directional"),
          new Key("at", new Text(), true, "Place in the source.", "Figure 1"),
          new Key("statement", new Text(), true, "What is stated.", "..."),
          new Key("because", new Text(), true, "Why it is not checked.", "...")),
      List.of());

  private static final Section SHAPE = new Section(
      List.of(new Key("unchecked", new ListOf(STATEMENT, 1), true, "Statements without a claim.", "...")), List.of());

  private UncheckedReader() {}

  /** @throws InvalidSource where the file is malformed */
  public static List<Unchecked> read(Path file) {
    Tree tree = YamlText.read(YamlText.at(file), file.toString());
    Diagnostics problems = new Diagnostics();
    new ShapeCheck(problems).check(tree, SHAPE, "list");
    problems.check();
    return Fields.of(tree).items("unchecked").stream()
        .map(Fields::of)
        .map(f -> new Unchecked(f.text("cite"), f.text("at"), f.text("statement"), f.text("because")))
        .toList();
  }
}
