package org.lemmata.checking.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lemmata.algebra.exact.Polynomial;
import org.lemmata.algebra.exact.Signs;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.FormulaParser;
import org.lemmata.claim.expression.Printer;
import org.lemmata.claim.source.Place;

/**
 * A statement whose truth is known by how it was made: true ones have points of equality, at which false ones are off
 * by a thousandth or a hundredth.
 */
public record Conjecture(Family family, Symbolic statement, boolean isTrue) {

  /** How a statement is made. */
  public enum Family {
    /** Weighted squares of polynomials with a common zero, multiplied out. */
    SQUARES {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        List<String> names = draw.names();
        List<String> zero = names.stream().map(name -> "(" + name + " - " + draw.whole(-2, 2) + ")").toList();
        String sum = IntStream.range(0, names.size() + 1)
            .mapToObj(i -> draw.whole(1, 3) + "*(" + draw.vanishing(zero) + ")^2").collect(Collectors.joining(" + "));
        return inequality(multipliedOut(sum) + " >= " + (isTrue ? "0" : "1/1000"));
      }
    },
    /** A weighted sum of powers and a product. */
    MEANS {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        List<String> names = draw.names();
        List<Integer> weights = names.stream().map(name -> draw.whole(1, 2)).toList();
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        String powers = joined(names, weights, (name, w) -> w + "*" + name + "^" + sum, " + ");
        String product = joined(names, weights, (name, w) -> name + "^" + w, "*");
        return inequality(powers + " >= " + (isTrue ? sum + "" : sum + ".01") + "*" + product, all(names, " >= 0"));
      }
    },
    /** A quotient and its reciprocal. */
    QUOTIENTS {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        String form = draw.whole(1, 4) + "*A + " + draw.whole(1, 4) + "*B + " + draw.whole(1, 4) + "*A*B^2";
        String u = "(" + form.replace("A", "x").replace("B", "y") + ")";
        String v = "(" + form.replace("A", "y").replace("B", "x") + ")";
        return inequality(u + "/" + v + " + " + v + "/" + u + " >= " + (isTrue ? "2" : "2.001"), "x > 0", "y > 0");
      }
    },
    /** A curve and its tangent. */
    TANGENTS {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        String u = "(" + draw.whole(1, 3) + "*x - " + draw.whole(1, 3) + "*y + " + draw.whole(-2, 2) + ")";
        String off = isTrue ? "" : " + 1/1000";
        return switch (draw.whole(0, 5)) {
          case 0 -> inequality("exp(" + u + ") >= 1 + " + u + off);
          case 1 -> inequality("cosh(" + u + ") >= 1 + " + u + "^2/2" + off);
          case 2 -> inequality("log(1 + " + u + ")" + off + " <= " + u, u + " > -1");
          case 3 -> inequality("sqrt(1 + " + u + ")" + off + " <= 1 + " + u + "/2", u + " >= -1");
          case 4 -> {
            int n = draw.whole(2, 5);
            yield inequality("(1 + " + u + ")^" + n + " >= 1 + " + n + "*" + u + off, u + " >= -1");
          }
          default -> inequality(u + "*exp(-1*" + u + ")" + off + " <= " + u, u + " >= 0");
        };
      }
    },
    /** A bound from the origin on. */
    SLOPES {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        String u = draw.whole(1, 5) + "*x";
        String off = isTrue ? "" : " + 1/1000";
        String function = draw.of("sin", "tanh", "atan", "log1", "root");
        String left = switch (function) {
          case "log1" -> "log(1 + " + u + ")";
          case "root" -> "2*sqrt(1 + " + u + ") - 2";
          default -> function + "(" + u + ")";
        };
        return inequality(left + off + " <= " + u, "x >= 0");
      }
    },
    /** A norm and the sum of what it is of. */
    NORMS {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        String p = draw.whole(1, 5) + "*x";
        String q = draw.whole(1, 5) + "*y";
        return inequality("sqrt((" + p + ")^2 + (" + q + ")^2) <= " + p + " + " + q + (isTrue ? "" : " - 1/1000"),
            "x >= 0", "y >= 0");
      }
    },
    /** A square and a multiple of the hypothesis. */
    HYPOTHESES {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        List<String> zero = List.of("(x - " + draw.whole(-2, 2) + ")", "(y - " + draw.whole(-2, 2) + ")");
        String h = draw.vanishing(zero);
        String sum = "(" + draw.vanishing(zero) + ")^2 + " + draw.whole(1, 4) + "*(" + h + ")";
        return inequality(multipliedOut(sum) + " >= " + (isTrue ? "0" : "1/1000"), multipliedOut(h) + " >= 0");
      }
    },
    /** The largest product with a given sum. */
    EQUATIONS {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        int a = draw.whole(1, 3);
        int b = draw.whole(1, 3);
        int sum = (a + b) * draw.whole(1, 2);
        String largest = "(" + a * sum / (a + b) + "^" + a + ")*(" + b * sum / (a + b) + "^" + b + ")";
        return inequality("x^" + a + "*y^" + b + " <= " + (isTrue ? "" : "999/1000*") + largest, "x >= 0", "y >= 0",
            "x + y == " + sum);
      }
    },
    /** A polynomial on a square that vanishes at one corner. */
    BOXES {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        String sum = "0";
        for (int i = 0; i <= 2; i++) {
          for (int j = 0; j <= 2; j++) {
            int c = i + j == 0 ? 0 : draw.whole(0, 3);
            sum = sum + " + " + c + "*x^" + i + "*(1 - x)^" + (2 - i) + "*y^" + j + "*(1 - y)^" + (2 - j);
          }
        }
        return inequality(multipliedOut(sum) + " >= " + (isTrue ? "0" : "1/1000"), "0 <= x <= 1", "0 <= y <= 1");
      }
    },
    /** A combination of norms of neurons that does not change. */
    BALANCES {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        int p = draw.whole(1, 3);
        int c = draw.whole(1, 5);
        String factor = isTrue ? c * p + "" : "101/100*" + c * p;
        return LawText.law(Symbolic.Law.Form.INVARIANT,
            c + "*incoming(w, l, j)^2 - " + factor + "*outgoing(w, l, j)^2 | power: " + p);
      }
    },
    /** The rate of a power of the norm. */
    RATES {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        int k = draw.whole(1, 6);
        return LawText.law(Symbolic.Law.Form.LAW,
            "rate(norm(w)^" + k + ") == " + (isTrue ? k + "" : k + ".01") + "*order()*norm(w)^" + (k - 2)
                + "*correlation(w) | N | norm(w) > 0");
      }
    },
    /** A correlation over a power of the norm, up to the order. */
    ASCENTS {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        int depth = draw.whole(1, 4);
        String power = isTrue ? draw.whole(0, depth) + "" : depth + ".01";
        return LawText.law(Symbolic.Law.Form.MONOTONE,
            "correlation(w)/norm(w)^" + power + " | N | power: 1 | depth: " + depth
                + " | norm(w) > 0 | correlation(w) > 0");
      }
    },
    /** What weight decay leaves of the balance of a neuron. */
    DECAYS {
      @Override
      Symbolic draw(Draw draw, boolean isTrue) {
        int c = draw.whole(1, 4);
        String left = c + "*incoming(w, l, j)^2 - " + c + "*outgoing(w, l, j)^2";
        return LawText.law(Symbolic.Law.Form.ALWAYS,
            left + " <= start(" + left + ")*exp(" + (isTrue ? "-2" : "-2.01") + "*k*t) | power: 1 | decay: k | k > 0 "
                + "| incoming(w, l, j) > outgoing(w, l, j)");
      }
    };

    abstract Symbolic draw(Draw draw, boolean isTrue);
  }

  /** What is drawn. */
  record Draw(SplittableRandom random) {
    int whole(int from, int to) {
      return from + random.nextInt(to - from + 1);
    }

    String of(String... choices) {
      return choices[random.nextInt(choices.length)];
    }

    List<String> names() {
      return List.of("x", "y", "z").subList(0, whole(1, 3));
    }

    /** A polynomial of degree two in what is zero at a point. */
    String vanishing(List<String> zero) {
      List<String> terms = new ArrayList<>();
      for (String a : zero) {
        terms.add(whole(-3, 3) + "*" + a);
        zero.forEach(b -> terms.add(whole(-1, 1) + "*" + a + "*" + b));
      }
      return String.join(" + ", terms);
    }
  }

  @FunctionalInterface
  private interface Part {
    String of(String name, int weight);
  }

  private static String joined(List<String> names, List<Integer> weights, Part part, String by) {
    return IntStream.range(0, names.size()).mapToObj(i -> part.of(names.get(i), weights.get(i)))
        .collect(Collectors.joining(by));
  }

  private static String[] all(List<String> names, String hypothesis) {
    return names.stream().map(name -> name + hypothesis).toArray(String[]::new);
  }

  private static Formula formula(String text) {
    return FormulaParser.parse(text, Place.NOWHERE);
  }

  private static Symbolic inequality(String comparison, String... where) {
    return new Symbolic.Inequality(formula(comparison), Arrays.stream(where).map(Conjecture::formula).toList(),
        List.of());
  }

  private static String multipliedOut(String polynomial) {
    return Printer
        .print(Polynomial.find(formula(polynomial).tree(), new Signs(Set.of())).orElseThrow().expression());
  }

  /** As many as asked for, half of them true, from all families in turn. */
  public static List<Conjecture> draw(long seed, int count) {
    Draw draw = new Draw(new SplittableRandom(seed));
    Family[] families = Family.values();
    return IntStream.range(0, count).mapToObj(i -> {
      Family family = families[i / 2 % families.length];
      boolean isTrue = i % 2 == 0;
      return new Conjecture(family, family.draw(draw, isTrue), isTrue);
    }).toList();
  }
}
