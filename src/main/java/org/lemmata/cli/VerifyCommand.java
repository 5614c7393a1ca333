package org.lemmata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lemmata.source.InvalidSource;
import org.lemmata.source.Place;
import org.lemmata.verify.Verifier;
import org.lemmata.verify.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: the independent checker. */
@Command(
    name = "verify",
    description = "Confirms or rejects a certificate that `check --certify` wrote, with code that shares nothing with the checker.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:confirmed", "1:rejected", "2:wrong usage, or an unreadable file", "3:not everything could be recomputed"})
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CERTIFICATE", description = "A file such as target/report/certificates/kh-s1-euler.txt.")
  private Path certificate;

  @Option(names = "--in", paramLabel = "PATH", description = "The claim file, or a folder above it (default: theorems).")
  private Path claims = Path.of("theorems");

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(certificate) || !Files.exists(claims)) {
      Path missing = Files.exists(claims) ? certificate : claims;
      throw new InvalidSource(new Place("verify", 0, 0), missing + (Files.exists(missing) ? " is a folder" : " does not exist"), "");
    }
    try (Stream<String> lines = Files.lines(certificate, StandardCharsets.ISO_8859_1)) {
      if (!lines.findFirst().orElse("").startsWith("lemmata-certificate")) {
        throw new InvalidSource(new Place("verify", 0, 0), certificate + " is no certificate", "`check --certify` writes them");
      }
    }
    Verifier.Result result = Verify.verify(certificate, claims);
    result.notes().forEach(System.out::println);
    return result.code();
  }
}
