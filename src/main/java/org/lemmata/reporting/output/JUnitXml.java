package org.lemmata.reporting.output;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lemmata.reporting.evidence.EvidenceFile;
import org.lemmata.reporting.evidence.RunFile;

/**
 * The evidence as test results: a suite per paper, a case per claim and per mutant; whatever is not as expected failed.
 */
final class JUnitXml {
  private final XMLStreamWriter xml;
  private final RunFile run;

  private JUnitXml(XMLStreamWriter xml, RunFile run) {
    this.xml = xml;
    this.run = run;
  }

  static String of(EvidenceFile evidence, RunFile run) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JUnitXml(xml, run).write(evidence);
      xml.close();
      return text.append('\n').toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void write(EvidenceFile evidence) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    open("testsuites", "name", "lemmata " + evidence.profile() + " seed " + evidence.seed());
    if (evidence.partial()) {
      open("testsuite", "name", "lemmata", "tests", "1", "failures", "1");
      open("testcase", "classname", "lemmata", "name", "the whole run");
      fail(false, "interrupted", "the run was interrupted, and claims are missing");
      xml.writeEndElement();
    }
    for (Map.Entry<String, List<EvidenceFile.Entry>> paper : new TreeMap<>(evidence.byPaper()).entrySet()) {
      suite(paper.getKey(), paper.getValue());
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(String paper, List<EvidenceFile.Entry> claims) throws XMLStreamException {
    long tests = claims.stream().mapToLong(c -> 1 + c.mutants().size()).sum();
    long failures = claims.stream()
        .mapToLong(c -> (c.verdict().equals(c.expected()) ? 0 : 1) + c.mutants().size() - c.killed()).sum();
    open("testsuite", "name", paper, "tests", "" + tests, "failures", "" + failures);
    for (EvidenceFile.Entry c : claims) {
      open("testcase", "classname", paper, "name", c.id(), "file", c.file(), "time", seconds(c));
      fail(c.verdict().equals(c.expected()), c.verdict(),
          "expected " + c.expected() + ", found " + c.verdict() + ": " + c.reason());
      for (EvidenceFile.MutantEntry m : c.mutants()) {
        open("testcase", "classname", paper, "name", c.id() + " / " + m.name(), "file", c.file());
        fail(m.killed(), m.verdict(), m.shortfall());
      }
    }
    xml.writeEndElement();
  }

  private String seconds(EvidenceFile.Entry c) {
    return run.reproducible() ? "0" : String.format(Locale.ROOT, "%.3f", run.claims().getOrDefault(c.id(), 0.0));
  }

  /** Ends a test case. */
  private void fail(boolean passed, String type, String message) throws XMLStreamException {
    if (!passed) {
      open("failure", "type", type, "message", message);
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void open(String element, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    for (int i = 0; i < attributes.length; i += 2) {
      // Characters that XML 1.0 cannot hold are left out.
      xml.writeAttribute(attributes[i],
          attributes[i + 1].replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD]", ""));
    }
  }
}
