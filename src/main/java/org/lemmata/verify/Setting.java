package org.lemmata.verify;

import static org.lemmata.verify.Yaml.list;
import static org.lemmata.verify.Yaml.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One instance, derived from the claim file and the seed anew. The numbers of the certificate are used where they agree with
 * that to rounding, since they are what the claim was tried on.
 */
final class Setting {
  private static final double ROUNDING = 1e-11;

  private final Map<String, Object> claim;
  private final Draws draws;
  private final Certificate.Instance instance;
  private final Map<String, Map<String, Object>> fixtures;
  private final Map<String, Object> known = new HashMap<>();
  private final Map<String, Supplier<Object>> lazy = new HashMap<>();
  private final Net net;
  private boolean takesPoints;

  Setting(Certificate certificate, Certificate.Instance instance, Map<String, Object> claim, Map<String, Map<String, Object>> fixtures) {
    this.claim = claim;
    this.draws = new Draws(certificate, instance, claim);
    this.instance = instance;
    this.fixtures = fixtures;
    section(claim, "parameters").forEach(this::parameter);
    net = claim.containsKey("network") ? net() : null;
    if (net != null) {
      known.put("X", net.x());
      known.put("Y", net.y());
      known.put("own", "own");
      known.put("w0", agreed("w0", instance.start(), start(section(claim, "initialisation"))));
    }
    section(claim, "let").forEach((name, formula) -> lazy.put(name, () -> eval().value(Term.parse((String) formula))));
    section(claim, "points").forEach((name, point) -> lazy.put(name, () -> point(name, map(point))));
  }

  /** Whether a value was used that this checker took from the certificate without deriving it. */
  boolean takesPoints() {
    return takesPoints;
  }

  Eval eval() {
    return new Eval(this::lookup, net);
  }

  private Object lookup(String name) {
    if (!known.containsKey(name)) {
      Supplier<Object> value = lazy.get(name);
      if (value == null) {
        boolean isRun = section(claim, "runs").containsKey(name);
        throw new NotCovered(isRun ? "runs, such as " + name : "the name " + name);
      }
      lazy.remove(name);
      known.put(name, value.get());
    }
    return known.get(name);
  }

  private static Map<String, Object> section(Map<String, Object> of, String key) {
    return of.containsKey(key) ? map(of.get(key)) : Map.of();
  }

  private Num number(Map<String, Object> section, String key, String otherwise) {
    return eval().number((String) section.getOrDefault(key, otherwise));
  }

  private void parameter(String name, Object domain) {
    if (domain instanceof String formula) {
      known.put(name, eval().number(formula));
      return;
    }
    Num value = instance.parameters().get(name);
    Map.Entry<String, Object> law = map(domain).entrySet().iterator().next();
    List<Num> ends = new ArrayList<>();
    list(law.getValue()).forEach(f -> ends.add(eval().number((String) f)));
    boolean inside = value != null && (law.getKey().equals("one-of")
        ? ends.stream().anyMatch(e -> e.minus(value).sign() == 0)
        : value.minus(ends.get(0)).hi() >= 0 && ends.get(1).minus(value).hi() >= 0);
    if (!inside || law.getKey().equals("whole") && !value.q().equals(java.math.BigInteger.ONE)) {
      throw new Rejected("the parameter " + name + " is missing, or outside its domain");
    }
    known.put(name, value);
  }

  private Net net() {
    Map<String, Object> f = map(claim.get("network"));
    if (!"feed-forward".equals(f.get("kind"))) {
      throw new NotCovered("networks that are not feed-forward");
    }
    Map<String, Object> data = map(claim.get("data"));
    Num[][] x = points(data);
    List<Integer> widths = new ArrayList<>(List.of(x[0].length));
    if (f.containsKey("depth")) {
      for (int l = number(f, "depth", "").whole(); l > 1; l--) {
        widths.add(number(f, "width", "").whole());
      }
    } else {
      list(f.get("hidden")).forEach(w -> widths.add(eval().number((String) w).whole()));
    }
    int outputs = number(f, "outputs", "1").whole();
    Num[] fixed = f.containsKey("output") ? output(map(f.get("output")), widths.get(widths.size() - 1)) : null;
    widths.add(outputs);
    Num[][] y = labels(map(claim.get("labels")), x, outputs);
    if ("true".equals(data.get("signed"))) {
      for (int i = 0; i < x.length; i++) {
        Num sign = y[i][0];
        x[i] = Arrays.stream(x[i]).map(sign::times).toArray(Num[]::new);
      }
    }
    for (int i = 0; i < x.length; i++) {
      x[i] = agreed("x", i < instance.x().size() ? instance.x().get(i) : null, x[i]);
      y[i] = agreed("y", i < instance.y().size() ? instance.y().get(i) : null, y[i]);
    }
    Map<String, Object> loss = section(claim, "loss");
    return new Net(
        widths.stream().mapToInt(w -> w).toArray(), number(f, "slope", "0"), number(f, "power", "1").whole(), fixed, x, y,
        (String) loss.getOrDefault("kind", "square"), number(loss, "factor", "1"), "mean".equals(loss.get("reduce")), "", instance.kinks());
  }

  private Num[] output(Map<String, Object> f, int width) {
    return f.containsKey("values") ? row(list(f.get("values"))) : draws.signs("network", 0, width, number(f, "signs", ""));
  }

  private Num[] row(List<Object> formulas) {
    return formulas.stream().map(v -> eval().number((String) v)).toArray(Num[]::new);
  }

  private Num[][] rows(Object value) {
    return list(value).stream().map(r -> row(list(r))).toArray(Num[][]::new);
  }

  private Num[][] points(Map<String, Object> data) {
    if (data.containsKey("fixture") || data.containsKey("given")) {
      return rows(data.containsKey("given") ? data.get("given") : fixture((String) data.get("fixture")).get("points"));
    }
    int n = number(data, "points", "").whole();
    int d = number(data, "dimension", "").whole();
    Num[][] x = new Num[n][d];
    for (int i = 0; i < n; i++) {
      int at = i;
      if (data.containsKey("value")) {
        Arrays.setAll(x[i], k -> eval().with("i", Num.of(at + 1)).with("k", Num.of(k + 1)).number((String) data.get("value")));
      } else {
        x[i] = draws.point((String) data.get("kind"), i, d, number(data, "spread", "1/10"));
      }
    }
    return x;
  }

  private Map<String, Object> fixture(String name) {
    if (!fixtures.containsKey(name)) {
      throw new NotCovered("the stored data " + name + ", which are not at hand");
    }
    return fixtures.get(name);
  }

  private Num[][] labels(Map<String, Object> f, Num[][] x, int outputs) {
    if (f.containsKey("from") || f.containsKey("given")) {
      return rows(f.containsKey("given") ? f.get("given") : fixture((String) map(claim.get("data")).get("fixture")).get("labels"));
    }
    Num[][] y = new Num[x.length][outputs];
    for (int i = 0; i < y.length; i++) {
      int at = i;
      if (f.containsKey("value")) {
        Eval seeing = eval().with("X", x).with("i", Num.of(i + 1));
        Arrays.setAll(y[i], k -> seeing.with("k", Num.of(k + 1)).number((String) f.get("value")));
      } else {
        y[i] = switch ((String) f.get("kind")) {
          case "gaussian" -> draws.normals("labels", i, outputs);
          case "signs" -> draws.signs("labels", i, outputs, Num.of(1));
          case "alternating", "ones" -> Draws.filled(outputs, f.get("kind").equals("ones") || at % 2 == 0 ? 1 : -1);
          default -> throw new NotCovered("labels of the kind " + f.get("kind"));
        };
      }
    }
    if ("true".equals(f.get("normalise"))) {
      Num norm = Quantities.norm(Arrays.stream(y).flatMap(Arrays::stream).toArray(Num[]::new));
      return Arrays.stream(y).map(r -> Arrays.stream(r).map(v -> v.over(norm)).toArray(Num[]::new)).toArray(Num[][]::new);
    }
    return y;
  }

  private Num[] start(Map<String, Object> f) {
    Num scale = number(f, "scale", "1");
    String kind = (String) f.getOrDefault("kind", "sphere");
    Num[] w = switch (kind) {
      case "sphere" -> Draws.unit(draws.normals("initialisation", 0, net.size()));
      case "gaussian" -> draws.normals("initialisation", 0, net.size());
      case "weights" -> given(f.get("weights"));
      case "entries" -> entries((String) f.get("entries"));
      case "balanced" -> balanced();
      case "layers" -> layers(list(f.get("layers")));
      default -> throw new NotCovered("initial weights of the kind " + kind);
    };
    return Arrays.stream(w).map(scale::times).toArray(Num[]::new);
  }

  private Num[] balanced() {
    int d = net.widths()[0];
    int m = net.widths()[1];
    Num[] w = new Num[m * d + m];
    for (int j = 0; j < m; j++) {
      Num[] z = draws.normals("initialisation", j, d);
      System.arraycopy(z, 0, w, j * d, d);
      w[m * d + j] = draws.signs("initialisation-signs", j, 1, Num.of(1))[0].times(Quantities.norm(z));
    }
    return w;
  }

  private Num[] layers(List<Object> laws) {
    List<Num> w = new ArrayList<>();
    for (int l = 1; l <= net.trained(); l++) {
      Map<String, Object> law = map(laws.get(l - 1));
      boolean isSigns = law.containsKey("signs");
      Num size = number(law, isSigns ? "signs" : "gaussian", "");
      for (int row = 0; row < net.widths()[l]; row++) {
        int address = l * 100_000 + row;
        int columns = net.widths()[l - 1];
        Num[] values = isSigns ? draws.signs("initialisation", address, columns, size) : draws.normals("initialisation", address, columns);
        Arrays.stream(values).forEach(v -> w.add(isSigns ? v : v.times(size)));
      }
    }
    return w.toArray(Num[]::new);
  }

  private Num[] given(Object matrices) {
    return list(matrices).stream().flatMap(m -> Arrays.stream(rows(m))).flatMap(Arrays::stream).toArray(Num[]::new);
  }

  private Num[] entries(String formula) {
    List<Num> w = new ArrayList<>();
    for (int l = 1; l <= net.trained(); l++) {
      for (int i = 1; i <= net.widths()[l]; i++) {
        for (int j = 1; j <= net.widths()[l - 1]; j++) {
          w.add(eval().with("l", Num.of(l)).with("i", Num.of(i)).with("j", Num.of(j)).number(formula));
        }
      }
    }
    return w.toArray(Num[]::new);
  }

  private Object point(String name, Map<String, Object> f) {
    if (f.containsKey("of")) {
      throw new NotCovered("other problems");
    }
    if (f.containsKey("weights")) {
      return given(f.get("weights"));
    }
    if (f.containsKey("entries")) {
      return entries((String) f.get("entries"));
    }
    if (!instance.points().containsKey(name)) {
      throw new NotCovered("the point " + name);
    }
    takesPoints = true;
    return instance.points().get(name);
  }

  private static Num[] agreed(String what, Num[] written, Num[] derived) {
    boolean same = written != null && written.length == derived.length;
    for (int i = 0; same && i < derived.length; i++) {
      same = written[i].minus(derived[i]).abs().lo() <= ROUNDING * (1 + derived[i].abs().hi());
    }
    if (!same) {
      throw new Rejected("the numbers " + what + " are not those that claim and seed give");
    }
    return written;
  }
}
