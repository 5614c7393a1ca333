package org.lemmata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code new}: a claim file to start from. */
@Command(
    name = "new",
    description = "Prints a claim file to start from; save it as <ID>.yaml in a folder under theorems.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ID", description = "Id of the new claim.")
  private String id;

  @Override
  public Integer call() throws IOException {
    if (!id.matches("[a-z][a-z0-9-]{0,79}")) {
      throw new InvalidSource(
          new Place("new", 0, 0), "`" + id + "` cannot be an id",
          "small letters, digits and hyphens, starting with a letter");
    }
    System.out.print(template().replace("my-claim", id));
    return 0;
  }

  static String template() throws IOException {
    try (InputStream stream = NewCommand.class.getResourceAsStream("template.yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
