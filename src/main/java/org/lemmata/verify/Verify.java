package org.lemmata.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.lemmata.verify.claim.Citations;

/** {@code java -jar lemmata-verify.jar CERTIFICATE [CLAIMS]}; exit codes as in {@link Verifier.Result}, 2 for usage. */
public final class Verify {
  private static final long LARGEST = 50_000_000;

  private Verify() {}

  public static void main(String[] args) {
    if (args.length < 1 || args.length > 2) {
      System.err.println(
          "usage: java -jar lemmata-verify.jar CERTIFICATE [CLAIMS], where a folder stands for all certificates in it");
      System.exit(2);
    }
    try {
      System.exit(verify(Path.of(args[0]), Path.of(args.length > 1 ? args[1] : "theorems"), System.out));
    } catch (IOException unreadable) {
      System.err.println("verify: cannot read " + unreadable.getMessage());
      System.exit(2);
    }
  }

  /**
   * Writes what was looked at in a certificate, or one line for each certificate in a folder.
   *
   * @param claims the claim file, or a folder above it; stored data lie in the folder fixtures beside that folder
   * @return the code of the result; of several, 1 before 3 before 0
   */
  public static int verify(Path certificates, Path claims, PrintStream out) throws IOException {
    if (!Files.isDirectory(certificates)) {
      Verifier.Result result = one(certificates, claims);
      result.notes().forEach(out::println);
      return result.code();
    }
    int[] counts = new int[4];
    ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    Map<Path, CompletableFuture<Verifier.Result>> results = new LinkedHashMap<>();
    files(certificates, ".txt")
        .forEach(file -> results.put(file, CompletableFuture.supplyAsync(() -> amongOthers(file, claims), pool)));
    pool.shutdown();
    results.forEach((file, result) -> {
      counts[result.join().code()]++;
      out.println(
          certificates.relativize(file).toString().replaceFirst("\\.txt$", "") + ": " + result.join().notes().get(0));
    });
    out.println(counts[0] + " confirmed, " + counts[1] + " rejected, " + counts[3] + " not covered");
    return counts[1] > 0 ? 1 : counts[3] > 0 ? 3 : 0;
  }

  private static Verifier.Result amongOthers(Path certificate, Path claims) {
    try {
      return one(certificate, claims);
    } catch (IOException unreadable) {
      return new Verifier.Result(1, List.of("REJECTED: cannot read " + unreadable.getMessage()));
    }
  }

  private static Verifier.Result one(Path certificate, Path claims) throws IOException {
    if (Files.size(certificate) > LARGEST) {
      return new Verifier.Result(1, List.of("REJECTED: this is too large for a certificate"));
    }
    String text = Files.readString(certificate, StandardCharsets.ISO_8859_1);
    String claim = Verifier.claimOf(text);
    if (claim.isEmpty()) {
      return new Verifier.Result(1, List.of("REJECTED: this is no certificate, or not a whole one"));
    }
    for (Path file : files(claims, claim + ".yaml")) {
      if (!isShared(file.toAbsolutePath().normalize())
          && file.getFileName().toString().equals(claim + ".yaml")) {
        Path place = file.toAbsolutePath().normalize();
        return Verifier.verify(text, Files.readString(file), new Verifier.Around(shared(place),
            fixtures(file.toAbsolutePath()), id -> neighbour(place, id)));
      }
    }
    return new Verifier.Result(1, List.of("REJECTED: there is no claim " + claim + " in " + claims));
  }

  private static boolean isShared(Path file) {
    return Optional.ofNullable(file.getParent()).filter(folder -> folder.endsWith("shared")).isPresent();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> p.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** What lies in folders called shared beside a claim and beside its folder; the nearest counts. */
  private static Map<String, String> shared(Path file) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Path folder = file.getParent();
    for (int up = 0; up < 2 && folder != null; up++, folder = folder.getParent()) {
      addNew(folder.resolve("shared"), texts);
    }
    return texts;
  }

  /** A claim in a file beside another one, or in a folder beside its folder. */
  private static Optional<Citations.Neighbour> neighbour(Path file, String id) {
    if (!id.matches("[\\w-]+")) {
      return Optional.empty();
    }
    try {
      List<Path> folders = new ArrayList<>();
      Optional<Path> folder = Optional.ofNullable(file.getParent());
      folder.ifPresent(folders::add);
      Optional<Path> above = folder.flatMap(f -> Optional.ofNullable(f.getParent()));
      if (above.isPresent()) {
        try (Stream<Path> beside = Files.list(above.get())) {
          beside.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
      }
      for (Path near : folders) {
        Path other = near.resolve(id + ".yaml");
        if (Files.isRegularFile(other)) {
          return Optional.of(new Citations.Neighbour(Files.readString(other), further -> neighbour(other, further)));
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Map<String, String> fixtures(Path file) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Path folder = file;
    while (folder != null && !Files.isDirectory(folder.resolve("fixtures"))) {
      folder = folder.getParent();
    }
    if (folder != null) {
      addNew(folder.resolve("fixtures"), texts);
    }
    return texts;
  }

  /** Texts of the files of a folder, without those below it, by their names; names that are there already stay. */
  private static void addNew(Path folder, Map<String, String> texts) throws IOException {
    for (Path data : Files.isDirectory(folder) ? files(folder, ".yaml") : List.<Path>of()) {
      if (folder.equals(data.getParent())) {
        texts.putIfAbsent(data.getFileName().toString().replace(".yaml", ""), Files.readString(data));
      }
    }
  }
}
