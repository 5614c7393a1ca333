package org.lemmata.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.Claim;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Part {@code index} of {@code count} of the claims: every {@code count}-th, so that heavy neighbours are spread. */
record Shard(int index, int count) {
  static final Shard WHOLE = new Shard(1, 1);

  List<Claim> of(Collection<Claim> claims) {
    List<Claim> part = new ArrayList<>();
    int i = 0;
    for (Claim claim : claims) {
      if (i++ % count == index - 1) {
        part.add(claim);
      }
    }
    return part;
  }

  /** As on the command line; nothing for all claims. */
  Optional<String> text() {
    return equals(WHOLE) ? Optional.empty() : Optional.of(toString());
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }

  /** Reads {@code 2/5}. */
  static final class Reader implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String text) {
      Matcher matcher = Pattern.compile("([1-9]\\d{0,4})/([1-9]\\d{0,4})").matcher(text);
      if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > Integer.parseInt(matcher.group(2))) {
        throw new TypeConversionException("`" + text + "` is not a part such as 2/5");
      }
      return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
  }
}
