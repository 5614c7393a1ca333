package org.lemmata.checking.cover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.checking.instance.Box;
import org.lemmata.checking.instance.Choice;
import org.lemmata.checking.instance.Chosen;
import org.lemmata.checking.world.Parameters;
import org.lemmata.claim.Claim;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Rational;
import org.lemmata.kernel.number.Undefined;

/** All values of the parameters of a claim: one box for each choice of those that are not real. */
final class ParameterDomain {
  /** Most choices that are gone through one by one. */
  private static final int MOST_CHOICES = 2_000;

  private final Claim claim;
  /** Which of its options each parameter that is not real takes, in the order of the file; the first where it ends. */
  private List<Integer> options = new ArrayList<>();
  private List<Integer> sizes = new ArrayList<>();

  /** A box and its share of the domain. */
  record Part(Box box, double share) {}

  private ParameterDomain(Claim claim) {
    this.claim = claim;
  }

  /** @throws Undefined where there are too many choices */
  static List<Part> of(Claim claim) {
    return new ParameterDomain(claim).all();
  }

  private List<Part> all() {
    List<Part> all = new ArrayList<>();
    do {
      all.add(next());
      if (all.size() > MOST_CHOICES) {
        throw new Undefined(Reason.SIZE,
            "parameters that are not real take more than " + MOST_CHOICES + " values together");
      }
    } while (isMoved());
    return all;
  }

  private Part next() {
    Map<String, Rational> fixed = new HashMap<>();
    Map<String, Box.Range> ranges = new LinkedHashMap<>();
    sizes = new ArrayList<>();
    new Parameters(claim, (name, choice) -> {
      Optional<Box.Range> range = choice.range();
      range.ifPresent(r -> ranges.put(name, r));
      return range.map(r -> Chosen.range(r.values())).orElseGet(() -> Chosen.number(option(name, choice, fixed)));
    });
    return new Part(new Box(fixed, ranges), 1 / sizes.stream().mapToDouble(n -> n).reduce(1, (a, b) -> a * b));
  }

  private Rational option(String name, Choice choice, Map<String, Rational> fixed) {
    int at = sizes.size();
    sizes.add(choice.options().size());
    Rational option = choice.options().get(at < options.size() ? options.get(at) : 0);
    fixed.put(name, option);
    return option;
  }

  /** The last of them that has another option takes it. */
  private boolean isMoved() {
    List<Integer> other = new ArrayList<>(options);
    other.addAll(Collections.nCopies(sizes.size() - options.size(), 0));
    for (int at = sizes.size() - 1; at >= 0; at--) {
      int option = other.remove(at) + 1;
      if (option < sizes.get(at)) {
        other.add(option);
        options = other;
        return true;
      }
    }
    return false;
  }
}
