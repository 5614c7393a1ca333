package org.lemmata.verify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Num;
import org.lemmata.verify.formula.Rejected;

/**
 * What a certificate file says, line by line; docs/certificates.md describes the form.
 *
 * @param digest the hash of all of it
 * @param head single words by key
 * @param counterexamples at most one
 * @param steps of the proofs of conclusions, by their numbers
 */
record Certificate(
    String digest, Map<String, String> head, List<Stated> conclusions, List<Trial> trials, List<Instance> instances,
    List<Violation> counterexamples,
    Map<Integer, List<String>> steps) {

  private static final Set<String> KEYS = Set.of("claim", "mutant", "sha256", "version", "seed", "profile", "verdict");

  /** A margin between two numbers. */
  record Margin(double lo, double hi) {
    /** What it says of a conclusion; a margin on both sides of zero says nothing. */
    Verdict verdict() {
      if (hi < 0) {
        return Verdict.REFUTED;
      }
      return lo >= 0 ? Verdict.HOLDS : Verdict.INCONCLUSIVE;
    }
  }

  /** Verdict and evidence of a conclusion, by its number in the file. */
  record Stated(int number, Verdict verdict, String evidence) {}

  /** By how much the last instance in full violates a conclusion. */
  record Violation(int number, Margin margin) {}

  /** What became of an instance of the sample. */
  enum Fate {
    MEASURED, DISCARDED, UNMEASURED, CRASHED;

    /** As certificates write it. */
    static Fate of(String word) {
      return Arrays.stream(values()).filter(fate -> fate.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("an instance cannot be " + word));
    }
  }

  /**
   * One instance of the sample: margins per conclusion where it was measured (empty where decided otherwise), and none
   * elsewhere.
   */
  record Trial(int index, Fate fate, List<Optional<Margin>> margins, List<Integer> witnesses) {
    Optional<Margin> margin(int conclusion) {
      return margins.isEmpty() ? Optional.empty() : margins.get(conclusion);
    }

    boolean isMeasured() {
      return fate == Fate.MEASURED;
    }

    boolean isDiscarded() {
      return fate == Fate.DISCARDED;
    }
  }

  /** Numbers of an instance as they are written, row by row; the start {@code w0} is one row. */
  record Written(List<double[]> x, List<double[]> y, List<double[]> w0) {
    static Written nothing() {
      return new Written(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** An instance in full. {@code digits} is -1 where random entries are not rounded. */
  record Instance(
      int index, int digits, List<Double> mix, Map<String, Num> parameters, Written written,
      Map<String, double[]> points, Map<String, Map<String, Double>> kinks) {

    /** An instance of the sample of which nothing is given. */
    static Instance unseen(int index) {
      return new Instance(index, -1, List.of(), Map.of(), Written.nothing(), Map.of(), Map.of());
    }

    boolean isGiven() {
      return !parameters.isEmpty() || !written.w0().isEmpty();
    }
  }

  static Certificate read(String text) {
    int end = text.lastIndexOf("\nend ");
    if (end < 0 || !text.startsWith("lemmata-certificate 1\n")) {
      throw new Rejected("this is no certificate, or not a whole one");
    }
    String body = text.substring(0, end + 1);
    if (!text.substring(end + 5).equals(hash(body) + "\n")) {
      throw new Rejected("the checksum at its end does not match: somebody edited it, or it was damaged");
    }
    Certificate certificate = new Certificate(hash(text), new HashMap<>(), new ArrayList<>(), new ArrayList<>(),
        new ArrayList<>(), new ArrayList<>(),
        new HashMap<>());
    String[] lines = body.split("\n");
    for (int i = 1; i < lines.length; i++) {
      try {
        certificate.line(lines[i].split(" "));
      } catch (IllegalArgumentException | IndexOutOfBoundsException | NotCovered malformed) {
        throw new Rejected("line " + (i + 1) + " cannot be read: " + lines[i]);
      }
    }
    return certificate;
  }

  private void line(String[] f) {
    switch (f[0]) {
      case "conclusion" -> conclusions.add(new Stated(Integer.parseInt(f[1]), Verdict.of(f[2]), f[3]));
      case "instance" -> trials.add(trial(f));
      case "full" -> instances.add(new Instance(
          Integer.parseInt(f[1]), f[2].equals("-") ? -1 : Integer.parseInt(f[2]),
          Arrays.stream(numbers(f, 3)).boxed().toList(),
          new HashMap<>(), Written.nothing(), new HashMap<>(), new HashMap<>()));
      case "parameter" -> last().parameters().put(f[1], Num.fraction(f[2]));
      case "x" -> last().written().x().add(numbers(f, 1));
      case "y" -> last().written().y().add(numbers(f, 1));
      case "w0" -> last().written().w0().add(numbers(f, 1));
      case "point" -> last().points().put(f[1], numbers(f, 2));
      case "kink" ->
        last().kinks().computeIfAbsent(f[1].split(":")[0], p -> new HashMap<>()).put(f[1].split(":")[1], finite(f[2]));
      case "counterexample" -> counterexamples.add(new Violation(Integer.parseInt(f[1]), margin(f[2])));
      case "step" -> steps.computeIfAbsent(Integer.parseInt(f[1]), c -> new ArrayList<>())
          .add(String.join(" ", Arrays.asList(f).subList(2, f.length)));
      case "seed" -> once("seed", Long.toString(Long.parseLong(f[1])));
      default -> once(f[0], f[1]);
    }
  }

  private void once(String key, String word) {
    if (!KEYS.contains(key) || head.put(key, word) != null) {
      throw new IllegalArgumentException("a line that is not known, or twice");
    }
  }

  private static Trial trial(String[] f) {
    List<Optional<Margin>> margins = new ArrayList<>();
    List<Integer> witnesses = new ArrayList<>();
    for (int i = 3; i < f.length; i++) {
      if (f[i].startsWith("witness:")) {
        witnesses.add(Integer.valueOf(f[i].substring(8)));
      } else {
        margins.add(f[i].equals("-") ? Optional.empty() : Optional.of(margin(f[i])));
      }
    }
    return new Trial(Integer.parseInt(f[1]), Fate.of(f[2]), margins, witnesses);
  }

  static Margin margin(String text) {
    Margin margin = new Margin(finite(text.split(":")[0]), finite(text.split(":")[1]));
    if (margin.lo() > margin.hi()) {
      throw new IllegalArgumentException("ends in the wrong order");
    }
    return margin;
  }

  private static double finite(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a number that is not finite");
    }
    return value;
  }

  private static double[] numbers(String[] f, int from) {
    return Arrays.stream(f).skip(from).mapToDouble(Certificate::finite).toArray();
  }

  Instance last() {
    return instances.get(instances.size() - 1);
  }

  static String hash(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  String need(String key) {
    return find(key).orElseThrow(() -> new Rejected("the line `" + key + "` is missing"));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(head.get(key));
  }

  /** The verdict on the whole claim. */
  Verdict verdict() {
    try {
      return Verdict.of(need("verdict"));
    } catch (IllegalArgumentException unknown) {
      throw new Rejected("there is no verdict " + need("verdict"));
    }
  }
}
