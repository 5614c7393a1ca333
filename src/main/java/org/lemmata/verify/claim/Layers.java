package org.lemmata.verify.claim;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lemmata.verify.formula.NotCovered;
import org.lemmata.verify.formula.Section;

/**
 * A feed-forward network.
 *
 * @param deep equally wide hidden layers before the others
 * @param hidden widths of the others
 * @param order what the claim says that it is
 * @param groups widths of the summands, where it is a sum of networks with one hidden layer each
 */
public record Layers(Optional<Deep> deep, List<String> hidden, String outputs, String slope, String power,
    Optional<String> order, Output output, List<String> groups) {

  /** @param depth number of weight matrices, the last one included */
  public record Deep(String depth, String width) {
    /** The widths of so many matrices but the last. */
    public List<String> widths(int matrices) {
      return Collections.nCopies(Math.max(0, matrices - 1), width);
    }
  }

  /** The last row of a network. */
  public sealed interface Output {
    /** As any other. */
    record Trained() implements Output {
      @Override
      public <T> T read(Cases<T> cases) {
        return cases.trained(this);
      }
    }

    /** Fixed, and written out. */
    record Given(List<String> values) implements Output {
      @Override
      public List<String> given() {
        return values;
      }

      @Override
      public <T> T read(Cases<T> cases) {
        return cases.given(this);
      }
    }

    /** Fixed, fair signs of this size. */
    record Signs(String size) implements Output {
      @Override
      public <T> T read(Cases<T> cases) {
        return cases.signs(this);
      }
    }

    /** An answer for every form. */
    interface Cases<T> {
      T trained(Trained trained);

      T given(Given given);

      T signs(Signs signs);
    }

    <T> T read(Cases<T> cases);

    private static Output sideBySide(List<Output> outputs) {
      if (outputs.stream().allMatch(Trained.class::isInstance)) {
        return new Trained();
      }
      return new Given(outputs.stream().flatMap(output -> output.given().stream()).toList());
    }

    /** The values of a row that is written out; of any other, not covered. */
    default List<String> given() {
      throw new NotCovered("sums of networks whose last rows are not written out");
    }

    private static Output of(Section output) {
      return output.has("values") ? new Given(output.texts("values")) : new Signs(output.text("signs"));
    }
  }

  /** @throws NotCovered for networks of another kind */
  static Layers of(Section network) {
    if (network.says("kind", "sum")) {
      return sum(order(network), network.sections("of").stream().map(Layers::of).toList());
    }
    if (!network.says("kind", "feed-forward")) {
      throw new NotCovered("networks that are not feed-forward");
    }
    Optional<Deep> deep = Stream.of(network).filter(n -> n.has("depth"))
        .map(n -> new Deep(n.text("depth"), n.text("width", ""))).findFirst();
    return new Layers(deep, network.texts("hidden"), network.text("outputs", "1"), network.text("slope", "0"),
        network.text("power", "1"),
        order(network), network.has("output") ? Output.of(network.section("output")) : new Output.Trained(),
        List.of());
  }

  private static Optional<String> order(Section network) {
    return Stream.of(network).filter(n -> n.has("order")).map(n -> n.text("order")).findFirst();
  }

  /** Neurons that differ in nothing, side by side. */
  private static Layers sum(Optional<String> order, List<Layers> parts) {
    Layers first = parts.get(0);
    boolean isOneLayer = parts.stream().allMatch(part -> part.deep.isEmpty() && part.hidden.size() == 1
        && part.order.isEmpty() && part.groups.isEmpty() && part.outputs.equals(first.outputs)
        && part.slope.equals(first.slope) && part.power.equals(first.power));
    List<String> groups = parts.stream().flatMap(part -> part.hidden.stream()).toList();
    if (!isOneLayer || parts.size() < 2) {
      throw new NotCovered("sums of networks that are not alike");
    }
    return new Layers(Optional.empty(), List.of("(" + String.join(") + (", groups) + ")"), first.outputs, first.slope,
        first.power, order, Output.sideBySide(parts.stream().map(Layers::output).toList()), groups);
  }
}
