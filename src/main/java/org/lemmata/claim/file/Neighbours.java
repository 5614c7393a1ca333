package org.lemmata.claim.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.claim.Claim;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;

/**
 * Claims whose conclusions a claim may cite: they lie in files beside it, or in a folder beside its own.
 *
 * @param readers the files that are being read, each because the one before it cites it
 */
public record Neighbours(List<Path> readers) {

  /** Of a text that lies nowhere. */
  static Neighbours none() {
    return new Neighbours(List.of());
  }

  static Neighbours beside(Path claim) {
    return new Neighbours(List.of(claim));
  }

  /**
   * The claims that this one cites, by their ids, in the order in which it does.
   *
   * @throws InvalidSource where one is missing or malformed, or cites this one in turn
   */
  Map<String, Claim> citedBy(Fields claim) {
    Map<String, Claim> cited = new LinkedHashMap<>();
    for (Tree conclusion : claim.items("conclude")) {
      for (Tree step : Fields.of(conclusion).items("by")) {
        step.mapping().map(Fields::new).flatMap(f -> f.tree("claim")).flatMap(Tree::scalar).ifPresent(
            id -> cited.computeIfAbsent(id.text(), name -> claim(name, id.place())));
      }
    }
    return cited;
  }

  private Claim claim(String id, Place wanted) {
    Path file = readers.stream().reduce((first, last) -> last).flatMap(reader -> find(reader, id))
        .orElseThrow(() -> missing(id, wanted));
    if (readers.stream().anyMatch(reader -> isSame(reader, file))) {
      throw new InvalidSource(wanted, "`" + id + "` cites in turn what is to be proved by it", "remove one of them");
    }
    List<Path> more = new ArrayList<>(readers);
    more.add(file);
    return ClaimReader.cited(file, new Neighbours(more));
  }

  private static InvalidSource missing(String id, Place wanted) {
    return new InvalidSource(wanted, "there is no claim `" + id + "` to cite",
        "it would be the file " + id + ".yaml beside this file, or in a folder beside its folder");
  }

  /** The file of the claim with this id, as seen from another claim. */
  public static Optional<Path> find(Path reader, String id) {
    if (!id.matches(Grammar.ID)) {
      return Optional.empty();
    }
    Optional<Path> folder = Optional.ofNullable(reader.toAbsolutePath().normalize().getParent());
    Stream<Path> others = folder.flatMap(f -> Optional.ofNullable(f.getParent())).stream()
        .flatMap(above -> subfolders(above).stream());
    Path here = Path.of("").toAbsolutePath();
    return Stream.concat(folder.stream(), others).map(f -> f.resolve(id + ".yaml")).filter(Files::isRegularFile)
        .findFirst()
        .map(here::relativize);
  }

  private static List<Path> subfolders(Path above) {
    try (Stream<Path> all = Files.list(above)) {
      return all.filter(Files::isDirectory).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return Files.isSameFile(a, b);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
