package org.lemmata.reporting.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lemmata.checking.Finding;
import org.lemmata.checking.InstanceRecord;
import org.lemmata.checking.Settings;
import org.lemmata.checking.instance.Instance;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.verdict.Margin;
import org.lemmata.kernel.verdict.Outcome;
import org.lemmata.kernel.verdict.Ruling;

/** A verdict as a text that the independent checker can confirm; the form is described in docs/certificates.md. */
public final class CertificateText {
  private final Finding.Transcript transcript;
  private final StringBuilder text = new StringBuilder();

  private CertificateText(Finding.Transcript transcript) {
    this.transcript = transcript;
  }

  /**
   * Certificates of a claim and of its mutants, by the names of their files without an ending; of a finding with
   * transcripts.
   */
  public static Map<String, String> all(Finding finding, Settings settings) {
    Map<String, String> all = new TreeMap<>();
    all.put(finding.claim().id(), of(finding, settings));
    for (Finding.MutantFinding mutant : finding.mutants()) {
      mutant.studies().transcript().ifPresent(
          t -> all.put(finding.claim().id() + "/" + mutant.id(),
              new CertificateText(t).write(finding.claim(), Optional.of(mutant.id()), settings)));
    }
    return all;
  }

  /** @param finding one with a transcript */
  public static String of(Finding finding, Settings settings) {
    return new CertificateText(finding.studies().transcript().orElseThrow()).write(finding.claim(), Optional.empty(),
        settings);
  }

  private String write(Claim claim, Optional<String> mutant, Settings settings) {
    line("lemmata-certificate 1");
    line("claim " + claim.id());
    mutant.ifPresent(id -> line("mutant " + id));
    line("sha256 " + claim.sha256());
    line("version " + EvidenceMaker.versions().get("lemmata"));
    line("seed " + settings.seed());
    line("profile " + settings.profile().word());
    line("verdict " + Ruling.of(transcript.rulings()).verdict().word());
    for (int c = 0; c < transcript.rulings().size(); c++) {
      Ruling ruling = transcript.rulings().get(c);
      int number = transcript.numbers().get(c);
      line("conclusion " + number + " " + ruling.verdict().word() + " " + ruling.evidence().word().replace(" ", ""));
      ruling.evidence().proof().forEach(step -> line("step " + number + " " + step));
    }
    for (int i = 0; i < transcript.outcomes().get(0).size(); i++) {
      trial(i);
    }
    transcript.particulars().forEach(this::particular);
    transcript.counterexample()
        .ifPresent(s -> line("counterexample " + transcript.numbers().get(s.conclusion()) + " " + margin(s.margin())));
    return text + "end " + sha256(text.toString()) + "\n";
  }

  private void trial(int i) {
    List<Outcome> outcomes = transcript.outcomes().stream().map(all -> all.get(i)).toList();
    if (outcomes.stream().anyMatch(Outcome::isDiscarded)) {
      line("instance " + i + " discarded");
    } else if (outcomes.stream().anyMatch(o -> o.cases(m -> false, d -> false, u -> false, crashed -> true))) {
      line("instance " + i + " crashed");
    } else if (outcomes.stream().noneMatch(o -> o.measured().isPresent())) {
      line("instance " + i + " unmeasured");
    } else {
      List<String> words = new ArrayList<>();
      outcomes.forEach(o -> words.add(o.measured().map(m -> margin(m.margin())).orElse("-")));
      for (int w = 0; w < transcript.claim().witness().size(); w++) {
        String witness = transcript.claim().witness().get(w).that().text();
        if (outcomes.stream().anyMatch(o -> o.shows(witness))) {
          words.add("witness:" + (w + 1));
        }
      }
      line("instance " + i + " measured " + String.join(" ", words));
    }
  }

  private void particular(InstanceRecord p) {
    Instance instance = p.instance();
    String digits = instance.digits() == Instance.FULL ? "-" : Integer.toString(instance.digits());
    line("full " + instance.index() + " " + digits
        + instance.mix().stream().map(part -> " " + part).collect(Collectors.joining()));
    p.drawn().forEach((name, value) -> line("parameter " + name + " " + value));
    Arrays.stream(p.inputs()).forEach(row -> line("x" + numbers(row)));
    Arrays.stream(p.labels()).forEach(row -> line("y" + numbers(row)));
    if (p.inputs().length > 0) {
      line("w0" + numbers(p.start()));
    }
    p.points().forEach((name, weights) -> line("point " + name + numbers(weights)));
    p.multipliers()
        .forEach((name, all) -> all.forEach((place, value) -> line("kink " + name + ":" + place + numbers(value))));
  }

  private static String numbers(double... row) {
    return Arrays.stream(row).mapToObj(v -> " " + Double.toHexString(v)).collect(Collectors.joining());
  }

  private static String margin(Margin margin) {
    return Double.toHexString(margin.lo()) + ":" + Double.toHexString(margin.hi());
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  private static String sha256(String body) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
