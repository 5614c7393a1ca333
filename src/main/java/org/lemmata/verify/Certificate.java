package org.lemmata.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What a certificate file says, line by line; docs/certificates.md describes the form. */
final class Certificate {
  private final Map<String, String> head = new HashMap<>();
  private final List<String[]> conclusions = new ArrayList<>();
  private final List<Trial> trials = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private String[] counterexample;

  /** One instance of the sample: margins per conclusion where it was measured, else the word that says why not. */
  record Trial(int index, String kind, List<Num> margins, List<Integer> witnesses) {}

  /** An instance in full. {@code digits} is -1 where random entries are not rounded. */
  record Instance(
      int index, int digits, List<Double> mix, Map<String, Num> parameters, List<Num[]> x, List<Num[]> y, Num[][] starts,
      Map<String, Num[]> points, Map<String, Num> kinks) {

    Num[] start() {
      return starts[0];
    }
  }

  static Certificate read(String text) {
    int end = text.lastIndexOf("\nend ");
    if (end < 0 || !text.startsWith("lemmata-certificate 1\n")) {
      throw new Rejected("this is no certificate, or not a whole one");
    }
    String body = text.substring(0, end + 1);
    if (!text.substring(end + 5).equals(HexFormat.of().formatHex(sha256(body.getBytes(StandardCharsets.UTF_8))) + "\n")) {
      throw new Rejected("the checksum at the end does not fit");
    }
    Certificate certificate = new Certificate();
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
      case "conclusion" -> conclusions.add(f);
      case "instance" -> trials.add(trial(f));
      case "full" -> instances.add(new Instance(
          Integer.parseInt(f[1]), f[2].equals("-") ? -1 : Integer.parseInt(f[2]),
          Arrays.stream(f).skip(3).map(Double::valueOf).toList(), new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new Num[1][],
          new HashMap<>(), new HashMap<>()));
      case "parameter" -> last().parameters().put(f[1], fraction(f[2]));
      case "x" -> last().x().add(numbers(f, 1));
      case "y" -> last().y().add(numbers(f, 1));
      case "w0" -> last().starts()[0] = numbers(f, 1);
      case "point" -> last().points().put(f[1], numbers(f, 2));
      case "kink" -> last().kinks().put(f[1], numbers(f, 2)[0]);
      case "counterexample" -> counterexample = f;
      default -> head.put(f[0], f[1]);
    }
  }

  private static Trial trial(String[] f) {
    List<Num> margins = new ArrayList<>();
    List<Integer> witnesses = new ArrayList<>();
    if (f[2].equals("measured")) {
      for (int i = 3; i < f.length; i++) {
        if (f[i].startsWith("witness:")) {
          witnesses.add(Integer.valueOf(f[i].substring(8)));
        } else {
          margins.add(interval(f[i]));
        }
      }
    }
    return new Trial(Integer.parseInt(f[1]), f[2], margins, witnesses);
  }

  /** Null for a conclusion that is decided without instances. */
  static Num interval(String text) {
    String[] ends = text.split(":");
    return text.equals("-") ? null : ends.length == 2 ? Num.between(finite(ends[0]), finite(ends[1])) : Num.between(1, 0);
  }

  private static double finite(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not finite");
    }
    return value;
  }

  private static Num fraction(String text) {
    String[] parts = text.split("/");
    return Num.fraction(new BigInteger(parts[0]), parts.length > 1 ? new BigInteger(parts[1]) : BigInteger.ONE);
  }

  private static Num[] numbers(String[] f, int from) {
    return Arrays.stream(f).skip(from).map(v -> Num.of(finite(v))).toArray(Num[]::new);
  }

  private Instance last() {
    return instances.get(instances.size() - 1);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  String head(String key) {
    if (!head.containsKey(key)) {
      throw new Rejected("the line `" + key + "` is missing");
    }
    return head.get(key);
  }

  String claim() {
    return head("claim");
  }

  String seed() {
    return head("seed");
  }

  List<String[]> conclusions() {
    return conclusions;
  }

  List<Trial> trials() {
    return trials;
  }

  List<Instance> instances() {
    return instances;
  }

  /** The words of its line: conclusion and margin; null where there is none. */
  String[] counterexample() {
    return counterexample;
  }
}
