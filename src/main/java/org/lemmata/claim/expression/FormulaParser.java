package org.lemmata.claim.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lemmata.claim.source.InvalidSource;
import org.lemmata.claim.source.Place;
import org.lemmata.kernel.number.Undefined;
import org.matheclipse.parser.client.Parser;
import org.matheclipse.parser.client.SyntaxError;
import org.matheclipse.parser.client.operator.ASTNodeFactory;

/** Text to tree: strips the quantifiers, then lets Symja's parser read the rest. */
public final class FormulaParser {
  /** Longer formulas are refused; no sentence of mathematics needs more. */
  static final int LONGEST = 2_000;

  static final int DEEPEST = 40;

  /** Bars where no comparison stands to the left. */
  private static final Pattern BARS = Pattern.compile("(^|[-+*/<>=(,])\\s*\\|\\|");

  private static final Pattern TWO_WORDS = Pattern.compile("\\bfor all\\b");

  private static final String MEND =
      "look for a missing bracket or operator; inside {...} a formula with a comma needs quotation marks";

  private static final Pattern QUANTIFIER =
      Pattern.compile("\\s*(" + Fold.words() + ")\\s+([A-Za-z]\\w*)\\s+in\\s+(.+?)\\s*:(?!=)(.*)", Pattern.DOTALL);
  private static final Pattern INSIDE = Pattern.compile("\\b(" + Fold.words() + ")\\s+[A-Za-z]\\w*\\s+in\\b");
  /** Number formats and comments of Symja's syntax that the language does not have. */
  private static final Pattern FOREIGN = Pattern.compile("\\*\\^|\\^\\^|`|\\(\\*|\\*\\)");

  private static final Pattern TIMES = Pattern.compile("times\\s*\\((.*)\\)\\s*", Pattern.DOTALL);
  private static final Pattern SCIENTIFIC = Pattern.compile("(?<![\\w.])(\\d+\\.?\\d*|\\.\\d+)[eE]([+-]?\\d+)(?!\\w)");

  private FormulaParser() {}

  /** @throws InvalidSource with line and column where the text is not in the language */
  public static Formula parse(String text, Place place) {
    if (text.length() > LONGEST || nesting(text) > DEEPEST) {
      throw new InvalidSource(place, "this formula is too large", "name its parts under `let`");
    }
    return new Formula(text, tree(text, place), place);
  }

  private static Expression tree(String text, Place place) {
    Matcher quantifier = QUANTIFIER.matcher(text);
    if (!quantifier.matches()) {
      return body(text, place);
    }
    Fold fold = Fold.of(quantifier.group(1));
    String variable = quantifier.group(2);
    String domain = quantifier.group(3);
    Place domainPlace = place.right(quantifier.start(3));
    Expression rest = tree(quantifier.group(4), place.right(quantifier.start(4)));
    Matcher times = TIMES.matcher(domain);
    if (times.matches()) {
      return new Expression.OverTimes(fold, variable, body(times.group(1), domainPlace), rest);
    }
    int dots = domain.indexOf("..");
    if (dots < 0) {
      throw new InvalidSource(
          domainPlace, "a quantifier ranges over `a..b` or `times(run)`", fold.word() + " " + variable + " in 1..L: ...");
    }
    return new Expression.OverRange(
        fold,
        variable,
        body(domain.substring(0, dots), domainPlace),
        body(domain.substring(dots + 2), domainPlace.right(dots + 2)),
        rest);
  }

  private static Expression body(String text, Place place) {
    if (text.isBlank()) {
      throw new InvalidSource(place, "a formula is missing here", "write an expression such as norm(w0) <= 1");
    }
    if (text.chars().filter(c -> c == '"').count() % 2 != 0) {
      throw new InvalidSource(place.right(text.lastIndexOf('"')), "a quotation mark is not closed", "add the closing mark");
    }
    Matcher bars = BARS.matcher(text);
    if (bars.find()) {
      throw new InvalidSource(place.right(bars.end() - 2), "`||` stands between comparisons and means `or`", "write norm(w) for a norm");
    }
    Matcher twoWords = TWO_WORDS.matcher(text);
    if (twoWords.find()) {
      throw new InvalidSource(place.right(twoWords.start()), "`for all` is one word here", "write forall l in 1..L: ... at the start of a formula");
    }
    Matcher foreign = FOREIGN.matcher(text);
    if (foreign.find()) {
      throw new InvalidSource(
          place.right(foreign.start()), "`" + foreign.group() + "` is not part of the formula language", "write 1e-3 or 10^-3");
    }
    Matcher inside = INSIDE.matcher(text);
    if (inside.find()) {
      throw new InvalidSource(
          place.right(inside.start()), "`" + inside.group(1) + "` can only stand at the start of a formula",
          "give this part a name under `let`");
    }
    Tokens.check(text, place);
    try {
      String decimal = SCIENTIFIC.matcher(text).replaceAll("($1*10^($2))");
      return Whitelist.translate(new Parser(new ASTNodeFactory(false), true).parse(decimal), place);
    } catch (SyntaxError error) {
      String detail = error.getMessage().lines().findFirst().orElse("").replaceFirst(".*line: \\d+ - ", "");
      int column = Math.max(0, Math.min(error.getColumnIndex(), text.length()));
      throw new InvalidSource(place.right(column), "this is not a formula: " + plain(detail), MEND);
    } catch (RuntimeException | StackOverflowError error) {
      if (error instanceof InvalidSource invalid) {
        throw invalid;
      }
      if (error instanceof Undefined) {
        throw new InvalidSource(place, "a constant in this formula has no value: " + error.getMessage(), "whatever the rest says, write a number there");
      }
      throw new InvalidSource(place, "this is not a formula", MEND);
    }
  }

  /** The parser's complaint in words that do not speak of the parser. */
  private static String plain(String detail) {
    if (detail.startsWith("Error in factor")) {
      return "a number, a name or a bracket is missing here";
    }
    return detail.matches("'[)\\]]' expected\\.") ? "a closing bracket is missing here" : detail;
  }

  private static int nesting(String text) {
    int depth = 0;
    int deepest = 0;
    int signs = 0;
    for (char c : text.toCharArray()) {
      depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
      signs = c == '-' || c == '!' || c == '^' ? signs + 1 : Character.isWhitespace(c) ? signs : 0;
      deepest = Math.max(deepest, Math.max(depth, signs));
    }
    return deepest;
  }
}
