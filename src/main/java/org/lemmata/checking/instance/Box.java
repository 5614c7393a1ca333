package org.lemmata.checking.instance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.kernel.number.Interval;
import org.lemmata.kernel.number.Rational;

/**
 * Instances of a claim together: its real parameters range over intervals, and the others are fixed.
 *
 * @param fixed parameters by name
 * @param ranges real ones by name, each with how often it was halved
 */
public record Box(Map<String, Rational> fixed, Map<String, Range> ranges) {

  /** @param logarithmic whether halves are equal in the logarithm */
  public record Range(Interval values, boolean logarithmic, int halvings) {
    /** Where it is halved; none where no number lies between its ends. */
    private Optional<Double> middle() {
      double middle = logarithmic ? Math.sqrt(values.lo()) * Math.sqrt(values.hi()) : values.middle();
      return values.lo() < middle && middle < values.hi() ? Optional.of(middle) : Optional.empty();
    }

    private Range part(double from, double to) {
      return new Range(new Interval(from, to), logarithmic, halvings + 1);
    }
  }

  public Box {
    fixed = Map.copyOf(fixed);
    ranges = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
  }

  Chosen chosen(String name) {
    Rational value = fixed.get(name);
    return value == null
        ? Chosen.range(Objects.requireNonNull(ranges.get(name)).values())
        : Chosen.number(value);
  }

  /** Both halves in the direction that was halved least; none where all are as narrow as numbers are. */
  public List<Box> halves() {
    return ranges.entrySet().stream().filter(e -> e.getValue().middle().isPresent())
        .min(Comparator.comparingInt(e -> e.getValue().halvings()))
        .map(e -> halves(e.getKey(), e.getValue())).orElse(List.of());
  }

  private List<Box> halves(String name, Range whole) {
    double middle = whole.middle().orElseThrow();
    return List.of(
        with(name, whole.part(whole.values().lo(), middle)), with(name, whole.part(middle, whole.values().hi())));
  }

  private Box with(String name, Range part) {
    Map<String, Range> other = new LinkedHashMap<>(ranges);
    other.put(name, part);
    return new Box(fixed, other);
  }

  /** An instance in the middle of it. */
  public Instance middle(Instance of) {
    Instance instance = of;
    for (Map.Entry<String, Rational> parameter : fixed.entrySet()) {
      instance = instance.pin(parameter.getKey(), parameter.getValue());
    }
    for (Map.Entry<String, Range> parameter : ranges.entrySet()) {
      Range range = parameter.getValue();
      instance = instance.pin(parameter.getKey(), Rational.of(range.middle().orElse(range.values().middle())));
    }
    return instance;
  }

  @Override
  public String toString() {
    return fixed.isEmpty() && ranges.isEmpty() ? "of the only instance" : listed();
  }

  private String listed() {
    return Stream.concat(
        fixed.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> e.getKey() + " = " + e.getValue()),
        ranges.entrySet().stream().map(e -> String.format(Locale.ROOT, "%s in [%s, %s]", e.getKey(),
            e.getValue().values().lo(), e.getValue().values().hi())))
        .collect(Collectors.joining(", "));
  }
}
