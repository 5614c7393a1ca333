package org.lemmata.claim.notation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of a set formula as a person reads it, in either notation: digits beside each other are one number, however
 * thin the space between them, a number before a fraction of numbers is a mixed one, and what stands side by side is
 * multiplied.
 */
final class AsRead {
  private static final Pattern TOKEN = Pattern
      .compile("\\d+(?:\\.\\d+)?|\\\\[a-zA-Z]+|\\\\[#|{},;]|[a-zA-Z]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[^\\s]");

  private static final String UP = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final Map<String, Double> names;
  private final Deque<String> ahead = new ArrayDeque<>();

  private AsRead(String text, Map<String, Double> names) {
    this.names = names;
    String seen = text.replace("\\left|", "⟦").replace("\\right|", "⟧").replaceAll("\\\\left|\\\\right|\\\\;", "")
        .replaceAll("\\{(\\d+)\\}(?=\\^)", "$1").replaceAll("(?<=\\d)\\\\,(?=\\d)", "")
        .replace("\\,", " ").replace("\\cdot", "·").replace('−', '-');
    Matcher matcher = TOKEN.matcher(seen);
    while (matcher.find()) {
      ahead.add(matcher.group());
    }
  }

  static double value(String text, Map<String, Double> names) {
    AsRead reading = new AsRead(text, names);
    double value = reading.sum();
    if (!reading.ahead.isEmpty()) {
      throw new AssertionError("unread in " + text + ": " + reading.ahead);
    }
    return value;
  }

  private boolean next(String token) {
    return token.equals(ahead.peek());
  }

  private boolean skip(String token) {
    return next(token) && ahead.poll() != null;
  }

  private double sum() {
    double value = skip("-") ? -product() : product();
    while (next("+") || next("-")) {
      value = skip("+") ? value + product() : value - afterMinus();
    }
    return value;
  }

  private double afterMinus() {
    ahead.poll();
    return product();
  }

  private double product() {
    double value = factor();
    while (!ahead.isEmpty() && (next("·") || next("/") || !"+-)}|⟧,".contains(ahead.peek()))) {
      if (skip("/")) {
        value /= factor();
      } else {
        skip("·");
        value *= factor();
      }
    }
    return value;
  }

  private double factor() {
    String first = ahead.peek();
    double value = base();
    if (Character.isDigit(first.charAt(0)) && next("\\frac")) {
      ahead.poll();
      String over = raw();
      String under = raw();
      double fraction = value(over, names) / value(under, names);
      return over.matches("\\d+") && under.matches("\\d+") ? value + fraction : value * fraction;
    }
    if (skip("^")) {
      return Math.pow(value, base());
    }
    if (!ahead.isEmpty() && UP.contains(ahead.peek().substring(0, 1))) {
      StringBuilder exponent = new StringBuilder();
      ahead.poll().chars().forEach(c -> exponent.append(UP.indexOf(c)));
      return Math.pow(value, Double.parseDouble(exponent.toString()));
    }
    return value;
  }

  /** What stands between curly brackets, unread. */
  private String raw() {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    do {
      String token = ahead.poll();
      depth += token.equals("{") ? 1 : token.equals("}") ? -1 : 0;
      text.append(token).append(' ');
    } while (depth > 0);
    return text.substring(1, text.length() - 2).strip();
  }

  private double base() {
    String token = ahead.poll();
    return switch (token) {
      case "{" -> enclosed("}");
      case "(" -> enclosed(")");
      case "|" -> Math.abs(enclosed("|"));
      case "⟦" -> Math.abs(enclosed("⟧"));
      case "-" -> -factor();
      case "\\frac" -> value(raw(), names) / value(raw(), names);
      case "\\sqrt", "√" -> Math.sqrt(base());
      case "e" -> Math.E;
      default -> names.containsKey(token) ? names.get(token) : Double.parseDouble(token);
    };
  }

  private double enclosed(String end) {
    double value = sum();
    if (!skip(end)) {
      throw new AssertionError("no " + end + " before " + ahead);
    }
    return value;
  }
}
