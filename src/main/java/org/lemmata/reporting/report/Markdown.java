package org.lemmata.reporting.report;

import java.util.stream.Collectors;

/** Text of others inside a page of Markdown: on one line, without links and tags of its own. */
final class Markdown {
  private Markdown() {}

  /** Text in which formulas may stand between dollar signs. */
  static String text(String text) {
    return HtmlReport.pieces(flat(text)).stream()
        .map(p -> p.isMath() ? "$" + p.text().replaceAll("<(?=[A-Za-z/!?])", "< ") + "$" : plain(p.text()))
        .collect(Collectors.joining());
  }

  private static String plain(String text) {
    return text.replaceAll("<(?=[A-Za-z/!?])", "&lt;").replace("](", "]\\(").replace("][", "]\\[");
  }

  /** Text between backticks. */
  static String code(String text) {
    return "`" + flat(text).replace('`', '\'') + "`";
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
