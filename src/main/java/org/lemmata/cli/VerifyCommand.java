package org.lemmata.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.verify.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: the independent checker. */
@Command(
    name = "verify",
    description = "Confirms or rejects a certificate that `check --certify` wrote, with code that shares nothing "
        + "with the checker.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:confirmed", "1:rejected", "2:wrong usage, or an unreadable file",
        "3:not everything could be recomputed"})
final class VerifyCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "CERTIFICATE",
      description = "A file such as target/report/certificates/kh-s1-euler.txt, or a folder of them, of which one "
          + "line each is printed.")
  private Path certificate;

  @Option(names = "--in", paramLabel = "PATH",
      description = "The claim file, or a folder above it (default: theorems).")
  private Path claims = Path.of("theorems");

  @Override
  public Integer call() throws IOException {
    for (Path needed : List.of(certificate, claims)) {
      if (!Files.exists(needed)) {
        throw new InvalidSource(new Place("verify", 0, 0), needed + " does not exist", "");
      }
    }
    try (Stream<Path> files = Files.walk(certificate)) {
      if (files.noneMatch(VerifyCommand::isCertificate)) {
        throw new InvalidSource(
            new Place("verify", 0, 0),
            certificate + (Files.isDirectory(certificate) ? " holds no certificate" : " is no certificate"),
            "`check --certify` writes them");
      }
    }
    return Verify.verify(certificate, claims, System.out);
  }

  private static boolean isCertificate(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.findFirst().orElse("").startsWith("lemmata-certificate");
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }
}
