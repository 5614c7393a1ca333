package org.lemmata.claim.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.claim.Budget;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Conclusion;
import org.lemmata.claim.Condition;
import org.lemmata.claim.Mutant;
import org.lemmata.claim.Parameter;
import org.lemmata.claim.Profile;
import org.lemmata.claim.Schedule;
import org.lemmata.claim.Source;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;

/** Reads a claim file; what it cannot read it explains, every error at once. */
public final class ClaimReader {
  private final Diagnostics problems = new Diagnostics();
  private final String sha256;
  private final Map<String, Claim> cited;

  private ClaimReader(String sha256, Map<String, Claim> cited) {
    this.sha256 = sha256;
    this.cited = cited;
  }

  /** @throws InvalidSource with every error found in the form of the file */
  public static Claim read(Path file) {
    return read(file, Neighbours.beside(file), true);
  }

  /** A claim that another one cites, without its mutants. */
  static Claim cited(Path file, Neighbours neighbours) {
    return read(file, neighbours, false);
  }

  private static Claim read(Path file, Neighbours neighbours, boolean withMutants) {
    Claim claim = read(YamlText.at(file), file.toString(), Shared.beside(file), neighbours, withMutants);
    if (!file.getFileName().toString().equals(claim.id() + ".yaml")) {
      throw new InvalidSource(
          claim.place(), "the id is `" + claim.id() + "` but the file is called " + file.getFileName(),
          "rename the file to " + claim.id() + ".yaml, or change the id");
    }
    return claim;
  }

  /**
   * What a file says of its claim before the mathematics begins, whose formulas are not read.
   *
   * @throws InvalidSource with every error found in the form of the file
   */
  public static Claim.Heading heading(Path file) {
    return heading(whole(YamlText.at(file), file.toString(), Shared.beside(file)).fields());
  }

  /**
   * A claim that includes nothing and cites nothing.
   *
   * @throws InvalidSource with every error found in the form of the text
   */
  public static Claim read(String text, String file) {
    return read(text, file, Shared.none(), Neighbours.none(), true);
  }

  private static Claim read(String text, String file, Shared shared, Neighbours neighbours, boolean withMutants) {
    Whole whole = whole(text, file, shared);
    Map<String, Claim> cited = neighbours.citedBy(whole.fields());
    ClaimReader reader = new ClaimReader(sha256(text, whole.parts(), cited.values()), cited);
    Claim claim = reader.claim(whole.fields(), withMutants, false);
    reader.requireUses(claim);
    reader.problems.check();
    return claim;
  }

  /** A file and what it includes, of the right form. */
  private record Whole(Fields fields, List<Shared.Part> parts) {}

  private static Whole whole(String text, String file, Shared shared) {
    Diagnostics problems = new Diagnostics();
    Tree root = YamlText.read(text, file);
    new ShapeCheck(problems).check(root, Grammar.CLAIM, "claim");
    problems.check();
    List<Shared.Part> parts = shared.parts(Fields.of(root));
    Tree.Mapping whole = Shared.whole((Tree.Mapping) root, parts, problems);
    problems.check();
    return new Whole(new Fields(whole), parts);
  }

  /** The text that a claim was read from, and what it includes; empty where they are no longer what they were. */
  public static String text(Claim claim) {
    Path file = Path.of(claim.place().file());
    try {
      String text = YamlText.of(file);
      Fields written = Fields.of(YamlText.read(text, file.toString()));
      List<Shared.Part> parts = Shared.beside(file).parts(written);
      Collection<Claim> cited = Neighbours.beside(file).citedBy(written).values();
      String all = text
          + parts.stream().map(p -> "\n# " + Shared.FOLDER + "/" + p.file().getFileName() + "\n" + p.text())
              .collect(Collectors.joining());
      return sha256(text, parts, cited).equals(claim.sha256()) ? all : "";
    } catch (IOException | InvalidSource gone) {
      return "";
    }
  }

  private Claim claim(Fields written, boolean withMutants, boolean isMutant) {
    Fields f = Functions.of(written, problems).into(written);
    problems.check();
    return new Claim(
        heading(f),
        setting(f),
        question(f, isMutant),
        withMutants ? mutants(written) : List.of(),
        survivors(f),
        f.items("plots").stream().map(t -> plot(Fields.of(t))).toList(),
        f.tree("id").map(Tree::place).orElse(f.place()),
        sha256);
  }

  private static Claim.Heading heading(Fields f) {
    return new Claim.Heading(
        f.text("id"),
        f.text("title"),
        f.word("kind", Claim.Kind.class, ""),
        f.word("expect", Claim.Expectation.class, "holds"),
        source(f.section("source")),
        f.text("statement"),
        f.text("remark"),
        f.items("uses").stream().map(t -> new Claim.Reference(((Tree.Scalar) t).text(), t.place())).toList());
  }

  /** A claim names those that it cites among those on which it rests. */
  private void requireUses(Claim claim) {
    Set<String> uses = claim.uses().stream().map(Claim.Reference::id).collect(Collectors.toSet());
    cited.keySet().stream().filter(id -> !uses.contains(id)).forEach(
        id -> problems.add(claim.place(), "it cites `" + id + "`, which is not among its `uses`",
            "uses: [" + id + "]"));
  }

  private Claim.Setting setting(Fields f) {
    return new Claim.Setting(
        parameters(f),
        new SubjectReader(problems).read(f),
        new DefinitionReader(problems).read(f),
        f.has("schedule") ? Optional.of(schedule(f.section("schedule"))) : Optional.empty(),
        budget(f.has("budget") ? f.section("budget") : new Fields(new Tree.Mapping(Map.of(), Map.of(), f.place()))));
  }

  private Claim.Question question(Fields f, boolean isMutant) {
    return new Claim.Question(
        conditions(f, "assume"),
        conditions(f, "witness"),
        observations(f),
        conclusions(f, isMutant));
  }

  /** One after the other, since each may rest on those before it. */
  private List<Conclusion> conclusions(Fields f, boolean isMutant) {
    List<Conclusion> all = new ArrayList<>();
    for (Tree tree : f.items("conclude")) {
      ProofReader proofs = new ProofReader(cited, new ProofReader.Own(f.text("id"), List.copyOf(all)), isMutant,
          problems);
      all.add(new ConclusionReader(proofs, problems).read(Fields.of(tree)));
    }
    return all;
  }

  private static Source source(Fields f) {
    return new Source(f.text("cite"), f.text("at"), f.word("provenance", Source.Provenance.class, ""));
  }

  private List<Parameter> parameters(Fields claim) {
    List<Parameter> all = new ArrayList<>();
    claim.entries("parameters").forEach((name, tree) -> {
      Place place = claim.placeOf("parameters", name);
      all.add(new Parameter(name,
          tree.scalar().isPresent() ? new Parameter.Fixed(Fields.formula(tree)) : domain(Fields.of(tree)), place));
    });
    return all;
  }

  private Parameter.Domain domain(Fields f) {
    if (f.has("one-of")) {
      return new Parameter.OneOf(f.formulas("one-of"));
    }
    String key = f.has("whole") ? "whole" : f.has("real") ? "real" : "log";
    List<Formula> ends = f.formulas(key);
    if (ends.size() != 2) {
      problems.add(f.place(), "`" + key + "` is a pair [from, to]", key + ": [1, 8]");
      return new Parameter.OneOf(ends);
    }
    return key.equals("whole")
        ? new Parameter.Whole(ends.get(0), ends.get(1))
        : new Parameter.Real(ends.get(0), ends.get(1), key.equals("log"));
  }

  private static Schedule schedule(Fields f) {
    return new Schedule(f.text("variable"), f.formula("rungs").orElseThrow(), f.formula("value").orElseThrow());
  }

  private static List<Condition> conditions(Fields f, String key) {
    return f.items(key).stream()
        .map(Fields::of)
        .map(c -> new Condition(c.formula("that").orElseThrow(), c.text("because"), c.has("undecided")))
        .toList();
  }

  private List<Mutant> mutants(Fields claim) {
    List<Mutant> all = new ArrayList<>();
    for (Tree tree : claim.items("mutants")) {
      Fields f = Fields.of(tree);
      if (!f.has("patch") && !f.has("drop")) {
        problems.add(f.place(), "a mutant needs `patch` or `drop`", "patch: {conclude[0].that: ...}");
      }
      if (all.stream().anyMatch(m -> m.id().equals(f.text("id")))) {
        problems.add(f.place(), "two mutants are called `" + f.text("id") + "`", "give each its own id");
      }
      try {
        Tree whole = altered(claim, f, path -> true);
        Tree setting = hasSetting(f) ? altered(claim, f, path -> !f.texts("mutated").contains(path)) : claim.mapping();
        Optional<Claim> control = setting == claim.mapping() ? Optional.empty() : mutant(f, setting);
        mutant(f, whole).ifPresent(m -> all
            .add(new Mutant(f.text("id"), f.text("why"), Difference.isSlight(whole, setting), m, control, f.place())));
      } catch (InvalidSource invalid) {
        problems.addAll(invalid.diagnostics());
      }
    }
    return all;
  }

  /** Whether some of the paths of a mutant are not what makes it false. */
  private boolean hasSetting(Fields mutant) {
    Set<String> paths = new HashSet<>(mutant.entries("patch").keySet());
    mutant.items("drop").forEach(path -> paths.add(((Tree.Scalar) path).text()));
    for (Tree path : mutant.items("mutated")) {
      if (!paths.remove(((Tree.Scalar) path).text())) {
        problems.add(path.place(), "`" + ((Tree.Scalar) path).text() + "` is neither patched nor dropped here",
            "name paths of `patch` or `drop`");
      }
    }
    return mutant.has("mutated") && !paths.isEmpty();
  }

  /** The claim with those changes of a mutant whose path passes. */
  private Tree altered(Fields claim, Fields mutant, Predicate<String> passes) {
    Tree tree = claim.mapping();
    Stream.concat(mutant.entries("patch").keySet().stream(), mutant.texts("drop").stream())
        .filter(path -> path.matches("include\\b.*")).forEach(
            path -> problems.add(mutant.place(), "a mutant cannot include something else",
                "name what it changes, as if it stood in this file"));
    for (Map.Entry<String, Tree> change : mutant.entries("patch").entrySet()) {
      Patch patch = new Patch(change.getKey(), mutant.placeOf("patch", change.getKey()));
      tree = passes.test(change.getKey()) ? patch.apply(tree, change.getValue()) : tree;
    }
    for (Tree path : mutant.items("drop")) {
      String text = ((Tree.Scalar) path).text();
      tree = passes.test(text) ? new Patch(text, path.place()).drop(tree) : tree;
    }
    return tree;
  }

  /** Nothing where the changes leave no claim. */
  private Optional<Claim> mutant(Fields mutant, Tree tree) {
    Diagnostics own = new Diagnostics();
    new ShapeCheck(own).check(tree, Grammar.CLAIM, "claim");
    // What is wrong may stand elsewhere in the file; the mutant is what made it wrong.
    own.all()
        .forEach(d -> problems.add(mutant.place(), "mutant `" + mutant.text("id") + "`: " + d.message(), d.hint()));
    return own.isEmpty() ? Optional.of(claim(Fields.of(tree), false, true)) : Optional.empty();
  }

  private static Budget budget(Fields f) {
    int instances = (int) f.count("instances", 100);
    return new Budget(
        instances,
        (int) f.count("quick", Math.max(1, instances / 5)),
        f.count("evaluations", 2_500_000),
        (int) f.count("seconds", 300),
        (int) f.count("boxes", 0),
        f.word("profile", Profile.class, "quick"));
  }

  private static List<Claim.Observation> observations(Fields f) {
    List<Claim.Observation> all = new ArrayList<>();
    f.entries("observe").forEach((label, tree) -> all.add(new Claim.Observation(label, Fields.formula(tree))));
    return all;
  }

  private static Map<String, String> survivors(Fields f) {
    Map<String, String> all = new LinkedHashMap<>();
    f.entries("survivors").forEach((what, because) -> all.put(what, ((Tree.Scalar) because).text()));
    return all;
  }

  private static Claim.Plot plot(Fields f) {
    List<Claim.Plot.Series> lines = new ArrayList<>();
    f.entries("lines").forEach((label, tree) -> lines.add(new Claim.Plot.Series(label, Fields.formula(tree))));
    String over = f.has("along") ? "t in times(" + f.text("along") + ")" : f.text("over");
    return new Claim.Plot(f.text("title"), over, lines, f.flag("log"));
  }

  /** Of a claim file, all that it includes, and all that it cites. */
  private static String sha256(String text, List<Shared.Part> parts, Collection<Claim> cited) {
    Stream<String> others = Stream.concat(parts.stream().map(p -> sha256(p.text())), cited.stream().map(Claim::sha256));
    return parts.isEmpty() && cited.isEmpty()
        ? sha256(text)
        : sha256(sha256(text) + others.map(hash -> " " + hash).collect(Collectors.joining()));
  }

  /** Of a text, in hexadecimal digits. */
  public static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
