package org.lemmata.checking.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.claim.Claim;
import org.lemmata.claim.Profile;
import org.lemmata.claim.Unchecked;
import org.lemmata.claim.file.ClaimReader;
import org.lemmata.claim.file.Fixtures;
import org.lemmata.claim.file.Neighbours;
import org.lemmata.claim.file.Shared;
import org.lemmata.claim.file.UncheckedReader;
import org.lemmata.claim.source.Diagnostic;
import org.lemmata.claim.source.Diagnostics;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.claim.source.Suggestion;

/**
 * The claims of some files and folders, read and linted, in the order of their ids.
 *
 * @param unchecked statements of the same papers that no claim covers
 * @param fixtures the folder of stored data sets
 */
public record Corpus(Map<String, Claim> claims, List<Unchecked> unchecked, Fixtures fixtures) {

  /**
   * @param paths claim files, or folders that are searched for {@code *.yaml}
   * @throws InvalidSource with every error in every file
   */
  public static Corpus read(List<Path> paths) {
    return read(paths, List.of());
  }

  /**
   * The same of some claims alone, whatever is wrong in other files; of all where one of them is not to be found.
   *
   * @param only ids, which are the names of the files; all claims where there are none
   */
  public static Corpus read(List<Path> paths, Collection<String> only) {
    Diagnostics problems = new Diagnostics();
    Map<String, Claim> claims = new TreeMap<>();
    List<Path> files = chosen(files(paths, problems), only);
    Fixtures fixtures = fixtures(files.isEmpty() ? Path.of(".") : files.get(0));
    List<Unchecked> unchecked = new ArrayList<>();
    for (Reading reading : files.parallelStream().map(file -> read(file, fixtures)).toList()) {
      unchecked.addAll(reading.unchecked());
      reading.claim().ifPresent(claim -> {
        Claim twin = claims.putIfAbsent(claim.id(), claim);
        if (twin != null) {
          problems.add(claim.place(), "the id `" + claim.id() + "` is already used in " + twin.place().file(),
              "rename one");
        }
      });
      problems.addAll(reading.problems());
    }
    uses(claims, files, problems);
    problems.check();
    return new Corpus(claims, List.copyOf(unchecked), fixtures);
  }

  /**
   * What some files and folders say of their claims, in the order of their ids; nothing else is read or linted.
   *
   * @throws InvalidSource with every error in the form of every file
   */
  public static List<Claim.Heading> headings(List<Path> paths) {
    Diagnostics problems = new Diagnostics();
    List<Claim.Heading> headings = new ArrayList<>();
    for (Path file : files(paths, problems)) {
      try {
        if (!isList(file)) {
          headings.add(ClaimReader.heading(file));
        }
      } catch (InvalidSource invalid) {
        problems.addAll(invalid.diagnostics());
      }
    }
    problems.check();
    return headings.stream().sorted(Comparator.comparing(Claim.Heading::id)).toList();
  }

  /** Some of the claims, by their ids. */
  public Corpus only(Collection<String> ids) {
    Map<String, Claim> chosen = new TreeMap<>(claims);
    chosen.keySet().retainAll(ids);
    return new Corpus(chosen, unchecked, fixtures);
  }

  /** The claims that a check of this profile covers; others count as not checked. */
  public Corpus within(Profile profile) {
    Map<String, Claim> covered = new TreeMap<>(claims);
    covered.values().removeIf(c -> !profile.covers(c));
    Stream<Unchecked> others = claims.values().stream().filter(c -> !profile.covers(c)).map(Corpus::leftOut);
    return new Corpus(covered, Stream.concat(unchecked.stream(), others).toList(), fixtures);
  }

  private static Unchecked leftOut(Claim claim) {
    return new Unchecked(claim.source().cite(), claim.source().at(), claim.title() + ".",
        "it takes long: only `--profile " + claim.budget().profile().word() + "` checks " + claim.id());
  }

  /** The checksum of some of these claims, with the stored data that they name. */
  public String sha256(Collection<Claim> chosen) {
    return ClaimReader.sha256(
        chosen.stream().map(c -> c.id() + " " + fixtures.sha256(c) + "\n").sorted().collect(Collectors.joining()));
  }

  /** What one file says. */
  private record Reading(Optional<Claim> claim, List<Unchecked> unchecked, List<Diagnostic> problems) {}

  private static Reading read(Path file, Fixtures fixtures) {
    try {
      if (isList(file)) {
        return new Reading(Optional.empty(), UncheckedReader.read(file), List.of());
      }
      if (Shared.holds(file)) {
        throw new InvalidSource(new Place(file.toString(), 1, 1), "this is a part that claims include, and no claim",
            "name a claim that includes it");
      }
      Claim claim = ClaimReader.read(file);
      return new Reading(Optional.of(claim), List.of(), ClaimLint.check(claim, fixtures));
    } catch (InvalidSource invalid) {
      return new Reading(Optional.empty(), List.of(), invalid.diagnostics());
    }
  }

  private static List<Path> chosen(List<Path> files, Collection<String> only) {
    Set<String> names = only.stream().map(id -> id + ".yaml").collect(Collectors.toSet());
    List<Path> chosen = files.stream().filter(f -> names.contains(f.getFileName().toString())).toList();
    if (chosen.size() < names.size() || only.isEmpty()) {
      return files;
    }
    return Stream.concat(chosen.stream(), files.stream().filter(Corpus::isList)).toList();
  }

  private static boolean isList(Path file) {
    return file.getFileName().toString().equals(UncheckedReader.NAME);
  }

  private static List<Path> files(List<Path> paths, Diagnostics problems) {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> walk = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
          walk.filter(p -> p.toString().endsWith(".yaml") && !Files.isDirectory(p) && !Shared.holds(p))
              .sorted(Comparator.naturalOrder()).forEach(p -> {
                if (Files.isRegularFile(p)) {
                  files.add(p);
                } else {
                  problems.add(new Place(p.toString(), 0, 0),
                      Files.exists(p) ? "this is not a plain file" : "this link leads nowhere", "");
                }
              });
        } catch (UncheckedIOException error) {
          IOException cause = Objects.requireNonNull(error.getCause());
          problems.add(new Place(path.toString(), 0, 0), cause instanceof FileSystemLoopException loop
              ? "the link " + loop.getFile() + " leads back to a folder above it"
              : "the folder cannot be read: " + cause.getMessage(), "");
        } catch (IOException error) {
          problems.add(new Place(path.toString(), 0, 0), "the folder cannot be read",
              String.valueOf(error.getMessage()));
        }
      } else if (Files.isRegularFile(path)) {
        files.add(path);
      } else {
        problems.add(new Place(path.toString(), 0, 0), "there is no such file or folder", "");
      }
    }
    if (files.isEmpty() && problems.isEmpty()) {
      problems.add(new Place(String.valueOf(paths), 0, 0), "no claim files (*.yaml) here",
          "name a folder such as theorems");
    }
    files.stream().filter(f -> !isReadable(f)).forEach(f -> problems.add(
        new Place(f.toString(), 0, 0), "the name of this file cannot be read in this locale",
        "set LC_ALL=C.UTF-8, or another one for UTF-8"));
    Set<Path> seen = new HashSet<>();
    return files.stream().filter(f -> isReadable(f) && seen.add(real(f))).map(Path::normalize).toList();
  }

  /** Where a link leads, so that no file is read twice. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException unreadable) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** In a locale for ASCII alone, other names do not come back from their text. */
  private static boolean isReadable(Path file) {
    try {
      return Path.of(file.toString()).equals(file);
    } catch (InvalidPathException lost) {
      return false;
    }
  }

  /** The folder {@code fixtures} beside one of the folders above a claim file. */
  private static Fixtures fixtures(Path file) {
    for (Path folder = file.toAbsolutePath().getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("fixtures"))) {
        return new Fixtures(Path.of("").toAbsolutePath().relativize(folder.resolve("fixtures").normalize()));
      }
    }
    return new Fixtures(Path.of("fixtures"));
  }

  private static void uses(Map<String, Claim> claims, List<Path> files, Diagnostics problems) {
    Set<String> known = new HashSet<>(claims.keySet());
    files.stream().map(file -> file.toAbsolutePath().getParent()).distinct().forEach(folder -> addIds(folder, known));
    for (Claim claim : claims.values()) {
      for (Claim.Reference use : claim.uses()) {
        if (!known.contains(use.id()) && Neighbours.find(Path.of(claim.place().file()), use.id()).isEmpty()) {
          problems.add(use.place(), "there is no claim `" + use.id() + "`", Suggestion.of(use.id(), known));
        } else if (reaches(use.id(), claim.id(), claims, new HashSet<>())) {
          problems.add(use.place(), "`" + claim.id() + "` rests on itself through `" + use.id() + "`",
              "remove one of the uses");
        }
      }
    }
  }

  /** A claim may use its neighbours even when they are not being checked. */
  private static void addIds(Path folder, Set<String> known) {
    try (Stream<Path> neighbours = Files.list(folder)) {
      neighbours.map(p -> p.getFileName().toString()).filter(n -> n.endsWith(".yaml"))
          .forEach(n -> known.add(n.substring(0, n.length() - 5)));
    } catch (IOException unreadable) {
      known.remove("");
    }
  }

  private static boolean reaches(String from, String goal, Map<String, Claim> claims, Set<String> seen) {
    if (from.equals(goal)) {
      return true;
    }
    return seen.add(from)
        && claims.containsKey(from)
        && claims.get(from).uses().stream().anyMatch(u -> reaches(u.id(), goal, claims, seen));
  }
}
