package org.lemmata.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code java -cp lemmata.jar org.lemmata.verify.Verify CERTIFICATE [CLAIMS]}; exit codes as in {@link Verifier.Result}, 2 for usage. */
public final class Verify {
  private static final long LARGEST = 50_000_000;

  private Verify() {}

  public static void main(String[] args) {
    if (args.length < 1 || args.length > 2) {
      System.err.println("usage: java -cp lemmata.jar org.lemmata.verify.Verify CERTIFICATE [CLAIMS]");
      System.exit(2);
    }
    try {
      Verifier.Result result = verify(Path.of(args[0]), Path.of(args.length > 1 ? args[1] : "theorems"));
      result.notes().forEach(System.out::println);
      System.exit(result.code());
    } catch (IOException unreadable) {
      System.err.println("verify: cannot read " + unreadable.getMessage());
      System.exit(2);
    }
  }

  /** @param claims the claim file, or a folder above it; stored data lie in the folder fixtures beside that folder */
  public static Verifier.Result verify(Path certificate, Path claims) throws IOException {
    if (Files.size(certificate) > LARGEST) {
      return new Verifier.Result(1, List.of("REJECTED: this is too large for a certificate"));
    }
    String text = Files.readString(certificate, StandardCharsets.ISO_8859_1);
    String claim = Verifier.claimOf(text);
    Path file = null;
    try (Stream<Path> all = Files.walk(claims)) {
      file = all.filter(p -> p.getFileName().toString().equals(claim + ".yaml")).findFirst().orElse(null);
    }
    if (file == null) {
      boolean readable = !claim.isEmpty();
      return new Verifier.Result(1, List.of(readable ? "REJECTED: there is no claim " + claim + " in " + claims : "REJECTED: this is no certificate"));
    }
    return Verifier.verify(text, Files.readString(file), fixtures(file.toAbsolutePath()));
  }

  private static Map<String, String> fixtures(Path file) throws IOException {
    Map<String, String> texts = new HashMap<>();
    Path folder = file;
    while (folder != null && !Files.isDirectory(folder.resolve("fixtures"))) {
      folder = folder.getParent();
    }
    if (folder != null) {
      try (Stream<Path> all = Files.list(folder.resolve("fixtures"))) {
        for (Path data : all.filter(p -> p.toString().endsWith(".yaml")).toList()) {
          texts.put(data.getFileName().toString().replace(".yaml", ""), Files.readString(data));
        }
      }
    }
    return texts;
  }
}
