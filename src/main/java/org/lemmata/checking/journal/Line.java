package org.lemmata.checking.journal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Undefined;
import org.lemmata.kernel.verdict.Ladder;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;

/**
 * One measurement as a line of text: fields between tabs, numbers in hexadecimal so that they come back bit for bit,
 * and a checksum at the end, so that a line cut short by a crash is seen.
 */
record Line(String task, int index, Measurement measurement) {

  String text() {
    List<String> fields = new ArrayList<>(List.of(word(task), Integer.toString(index)));
    for (Outcome outcome : measurement.outcomes()) {
      fields.addAll(outcome.cases(
          Line::measured,
          d -> List.of(d.undecided() ? "undecided" : "discarded", word(d.hypothesis())),
          u -> List.of("unmeasured", u.reason().name(), word(u.message())),
          crashed -> List.of("crashed", word(crashed.message()))));
    }
    new TreeMap<>(measurement.observed())
        .forEach((label, value) -> fields.addAll(List.of("observed", word(label), hex(value.lo()), hex(value.hi()))));
    String body = String.join("\t", fields);
    return body + "\t" + checksum(body);
  }

  private static List<String> measured(Outcome.Measured m) {
    List<String> fields = new ArrayList<>();
    m.ladder()
        .ifPresent(l -> fields.addAll(List.of("climbed", Integer.toString(l.rungs()), hex(l.from()), hex(l.to()))));
    fields.addAll(
        List.of("measured", hex(m.margin().lo()), hex(m.margin().hi()), Integer.toString(m.witnesses().size())));
    new TreeSet<>(m.witnesses()).forEach(w -> fields.add(word(w)));
    return fields;
  }

  /** Nothing where the line is damaged. */
  static Optional<Line> read(String text) {
    int end = text.lastIndexOf('\t');
    if (end < 0 || !checksum(text.substring(0, end)).equals(text.substring(end + 1))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Fields(text.substring(0, end).split("\t", -1)).line());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | Undefined damaged) {
      return Optional.empty();
    }
  }

  /** Reads fields one after the other. */
  private static final class Fields {
    private final String[] fields;
    private int at;

    Fields(String[] fields) {
      this.fields = fields;
    }

    Line line() {
      String task = text();
      int index = Integer.parseInt(fields[at++]);
      List<Outcome> outcomes = new ArrayList<>();
      Map<String, Interval> observed = new HashMap<>();
      while (at < fields.length) {
        String kind = fields[at++];
        if (kind.equals("observed")) {
          observed.put(text(), new Interval(number(), number()));
        } else {
          outcomes.add(outcome(kind, index));
        }
      }
      if (outcomes.isEmpty()) {
        throw new IllegalArgumentException("a measurement without an outcome");
      }
      return new Line(task, index, new Measurement(outcomes, observed));
    }

    private Outcome outcome(String kind, int index) {
      return switch (kind) {
        case "measured" -> measured(index, Optional.empty());
        case "climbed" -> climbed(index);
        case "discarded", "undecided" -> new Outcome.Discarded(index, text(), kind.equals("undecided"));
        case "unmeasured" -> new Outcome.Unmeasured(index, Reason.valueOf(fields[at++]), text());
        case "crashed" -> new Outcome.Crashed(index, text());
        default -> throw new IllegalArgumentException(kind);
      };
    }

    private Outcome measured(int index, Optional<Ladder> ladder) {
      return new Outcome.Measured(index, new Margin(number(), number()), words(), ladder);
    }

    private Outcome climbed(int index) {
      Ladder ladder = new Ladder(Integer.parseInt(fields[at++]), number(), number());
      if (!fields[at++].equals("measured")) {
        throw new IllegalArgumentException("a ladder without a margin");
      }
      return measured(index, Optional.of(ladder));
    }

    private Set<String> words() {
      Set<String> words = new HashSet<>();
      for (int n = Integer.parseInt(fields[at++]); n > 0; n--) {
        words.add(text());
      }
      return words;
    }

    private String text() {
      return URLDecoder.decode(fields[at++], StandardCharsets.UTF_8);
    }

    private double number() {
      return Double.parseDouble(fields[at++]);
    }
  }

  private static String word(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String hex(double value) {
    return Double.toHexString(value);
  }

  private static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }
}
