package org.lemmata.claim.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;

/**
 * Parts that several claims include: definitions, families of networks and of data, hypotheses. The part {@code box} is
 * the file {@code shared/box.yaml} beside the claim, or beside the folder of the claim.
 *
 * @param folders where to look, the nearest first; each exists
 */
public record Shared(List<Path> folders) {
  /** The name of such a folder; what lies in it is no claim. */
  public static final String FOLDER = "shared";

  /** One part and the text that it was read from. */
  record Part(Tree.Mapping tree, String text, Path file) {}

  static Shared none() {
    return new Shared(List.of());
  }

  static Shared beside(Path claim) {
    Path folder = claim.toAbsolutePath().normalize().getParent();
    List<Path> folders = new ArrayList<>();
    for (Path above = folder; above != null && folders.size() < 2; above = above.getParent()) {
      folders.add(Path.of("").toAbsolutePath().relativize(above.resolve(FOLDER)));
    }
    return new Shared(folders.stream().filter(Files::isDirectory).toList());
  }

  /** Whether a file lies among the parts. */
  public static boolean holds(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder != null && folder.endsWith(FOLDER);
  }

  /**
   * What a claim includes, in its order.
   *
   * @throws InvalidSource where a part is missing or malformed
   */
  List<Part> parts(Fields claim) {
    List<Part> parts = new ArrayList<>();
    for (Tree item : claim.items("include")) {
      parts.add(part(((Tree.Scalar) item).text(), item.place()));
    }
    return parts;
  }

  private Part part(String name, Place wanted) {
    Optional<Path> file = folders.stream().map(f -> f.resolve(name + ".yaml")).filter(Files::isRegularFile).findFirst();
    if (file.isEmpty()) {
      throw new InvalidSource(wanted, "there is nothing called `" + name + "` to include",
          "it would be the file " + FOLDER + "/" + name + ".yaml beside this file");
    }
    try {
      if (!file.get().toRealPath().startsWith(Objects.requireNonNull(file.get().getParent()).toRealPath())) {
        throw new InvalidSource(wanted, "`" + name + "` is a link that leaves its folder",
            "copy the file itself into the folder");
      }
      String text = YamlText.of(file.get());
      Tree tree = YamlText.read(text, file.get().toString());
      Diagnostics problems = new Diagnostics();
      new ShapeCheck(problems).check(tree, Grammar.SHARED, "shared part");
      problems.check();
      return new Part((Tree.Mapping) tree, text, file.get());
    } catch (IOException error) {
      throw new InvalidSource(wanted, "`" + name + "` cannot be read as UTF-8 text", "it is the file " + file.get());
    }
  }

  /** A claim with all of its parts, as if they stood in it before its own words. */
  static Tree.Mapping whole(Tree.Mapping claim, List<Part> parts, Diagnostics problems) {
    Tree.Mapping all = new Tree.Mapping(Map.of(), Map.of(), claim.place());
    for (Part part : parts) {
      all = joined(all, part.tree().without("title"), problems);
    }
    return joined(all, claim.without("include"), problems);
  }

  private static Tree.Mapping joined(Tree.Mapping first, Tree.Mapping second, Diagnostics problems) {
    Map<String, Tree> entries = new LinkedHashMap<>(first.entries());
    Map<String, Place> places = new LinkedHashMap<>(first.keys());
    second.entries().forEach((key, tree) -> {
      Tree before = entries.get(key);
      places.put(key, second.placeOf(key));
      entries.put(key, before == null ? tree : joined(key, before, tree, second.placeOf(key), problems));
    });
    return new Tree.Mapping(entries, places, second.place());
  }

  private static Tree joined(String key, Tree first, Tree second, Place place, Diagnostics problems) {
    Optional<Tree> together = first.cases(
        scalar -> Optional.empty(),
        items -> second.list().map(others -> joined(items, others)),
        mapping -> second.mapping().filter(m -> isOfNames(key)).map(others -> joinedNames(mapping, others, problems)));
    if (together.isEmpty()) {
      twice(key, place, first.place(), problems);
    }
    return together.orElse(second);
  }

  private static Tree joined(Tree.Items first, Tree.Items second) {
    List<Tree> items = new ArrayList<>(first.items());
    items.addAll(second.items());
    return new Tree.Items(items, second.place());
  }

  private static Tree joinedNames(Tree.Mapping first, Tree.Mapping second, Diagnostics problems) {
    Map<String, Tree> entries = new LinkedHashMap<>(first.entries());
    Map<String, Place> places = new LinkedHashMap<>(first.keys());
    second.entries().forEach((name, tree) -> {
      if (entries.put(name, tree) != null) {
        twice(name, second.placeOf(name), first.placeOf(name), problems);
      }
      places.put(name, second.placeOf(name));
    });
    return new Tree.Mapping(entries, places, second.place());
  }

  private static void twice(String name, Place here, Place there, Diagnostics problems) {
    problems.add(here, "`" + name + "` stands already in " + there.file() + ", which is included",
        "remove one of them");
  }

  private static boolean isOfNames(String key) {
    return Grammar.SHARED.keys().stream().anyMatch(k -> k.name().equals(key) && k.shape().named().isPresent());
  }
}
