package org.lemmata.reporting.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.TreeSet;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.Value;
import org.lemmata.reporting.evidence.EvidenceFile;

/** The BibTeX entries of the papers whose claims were checked. */
public final class Bibliography {
  private static final BibTeXDatabase KNOWN = known();

  /** Landmarks after the papers that the corpus is about. */
  static final Comparator<String> ORDER = Comparator.comparing((String key) -> source(key).isLandmark())
      .thenComparing(Comparator.naturalOrder());

  private Bibliography() {}

  /**
   * Where claims come from.
   *
   * @param line authors, title, journal, year
   * @param arxiv its number; empty where it has none
   * @param isLandmark whether it lies beyond the papers that the corpus is about
   */
  public record Source(String key, String title, String authors, String year, String line, String arxiv,
      boolean isLandmark) {}

  /** The key alone says what is known of a source that is not in the bibliography. */
  static Source source(String key) {
    BibTeXEntry entry = KNOWN.resolveEntry(new Key(key));
    if (entry == null) {
      String title = key.equals("own") ? "Conjectures of the authors of the claim files" : key;
      return new Source(key, title, "", "", title, "", false);
    }
    String authors = field(entry, "author").replace(" and ", "; ");
    String line = authors + ": " + field(entry, "title") + ". " + field(entry, "journal") + ", "
        + field(entry, "year");
    return new Source(key, field(entry, "title"), authors, field(entry, "year"), line, field(entry, "eprint"),
        field(entry, "keywords").contains("landmark"));
  }

  private static String field(BibTeXEntry entry, String name) {
    Value value = entry.getField(new Key(name));
    return value == null ? "" : value.toUserString().replaceAll("[{}]", "");
  }

  public static String of(EvidenceFile evidence) {
    BibTeXDatabase used = new BibTeXDatabase();
    StringBuilder unknown = new StringBuilder();
    for (String paper : new TreeSet<>(evidence.claims().stream().map(EvidenceFile.Entry::paper).toList())) {
      BibTeXEntry entry = KNOWN.resolveEntry(new Key(paper));
      if (entry == null) {
        unknown.append("% ").append(paper).append(": not in the bibliography of Lemmata\n");
      } else {
        used.addObject(entry);
      }
    }
    StringWriter text = new StringWriter();
    try {
      new BibTeXFormatter().format(used, text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').append(unknown).toString();
  }

  private static BibTeXDatabase known() {
    try (Reader reader = new InputStreamReader(Bibliography.class.getResourceAsStream("references.bib"),
        StandardCharsets.UTF_8)) {
      return new BibTeXParser().parseFully(reader);
    } catch (IOException error) {
      throw new UncheckedIOException(error);
    } catch (ParseException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
