package org.lemmata.algebra.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.algebra.exact.Differentiation;
import org.lemmata.algebra.symbolic.Symja;
import org.lemmata.claim.Flow;
import org.lemmata.claim.PerSample;
import org.lemmata.claim.Symbolic;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Call;
import org.lemmata.claim.expression.Expression.Name;
import org.lemmata.claim.expression.Expression.Operation;
import org.lemmata.claim.expression.Formula;
import org.lemmata.claim.expression.Operator;
import org.lemmata.kernel.Reason;
import org.lemmata.kernel.number.Undefined;

/** A law of motion as a comparison of symbols, before and after the rates in it are carried out. */
public final class Law {
  private static final Pattern RESERVED = Pattern.compile(
      "(rate|start)?((size|product)\\d+|value)|(up)?pull\\d+|"
          + "sample(margin|output|label)|radial|steep|turn|order|depth|power|slope|decay|loss|w|[Wxg]\\d+");

  private final Motion motion;
  private final Reading reading;
  private final Expression comparison;
  private final List<Expression> given;
  private final List<Expression> changing;

  /** @throws Undefined where it speaks of something else than a law can */
  public Law(Symbolic.Law law) {
    this(law.along(), law.comparison(), law.where().stream().map(Formula::tree).toList());
  }

  /** @param where comparisons, conjunctions of them among them */
  public Law(Flow along, Expression comparison, List<Expression> where) {
    this.motion = Motion.of(along);
    this.reading = new Reading(motion.order());
    this.comparison = reading.read(comparison);
    this.given = where.stream().map(this::hypothesis).toList();
    this.changing = reading.changing();
    reading.symbol(Quantity.WEIGHTS);
    Quantity.Kind other = motion.kind() == Flow.Kind.GRADIENT_FLOW ? Quantity.Kind.CORRELATION : Quantity.Kind.LOSS;
    if (reading.quantities().values().stream().anyMatch(q -> q.kind() == other)) {
      throw new Undefined(Reason.UNCOVERED,
          "along a " + motion.kind().word() + ", nothing is known of the " + other.name().toLowerCase(Locale.ROOT));
    }
  }

  private Law(Motion motion, Reading reading, Expression comparison, List<Expression> given,
      List<Expression> changing) {
    this.motion = motion;
    this.reading = reading;
    this.comparison = comparison;
    this.given = given;
    this.changing = changing;
  }

  /** The same at time zero, where all is what it was at the start. */
  Law atStart() {
    Map<String, Expression> meanings = new HashMap<>(Map.of(Reading.TIME, Algebra.ZERO));
    reading.quantities().keySet().forEach(symbol -> meanings.put(Reading.startOf(symbol), new Name(symbol)));
    return new Law(motion, reading, replaced(open(), meanings),
        given.stream().map(h -> replaced(h, meanings)).toList(),
        changing.stream().map(e -> replaced(e, meanings)).toList());
  }

  private Expression hypothesis(Expression e) {
    return e.operandsOf(Operator.AND).isPresent() ? e.mapChildren(this::hypothesis) : reading.hypothesis(e);
  }

  /** Whether a symbol has a meaning of its own here. */
  public static boolean isReserved(String symbol) {
    return RESERVED.matcher(symbol).matches();
  }

  /** Functions with a meaning of their own here. */
  public static Set<String> functions() {
    return Reading.OF_WEIGHTS;
  }

  /** Which losses it is about, in words. */
  public String drivenBy() {
    return motion.loss().map(kind -> "the " + kind.name().toLowerCase(Locale.ROOT) + " loss").orElse("every loss");
  }

  /** Whether both sides are to be equal. */
  public boolean isEquation() {
    return comparison.operandsOf(Operator.EQUAL).isPresent();
  }

  /** The comparison with derivatives by rule, in which the rates of quantities are symbols. */
  public Expression open() {
    return Differentiation.carryOut(comparison);
  }

  /** The hypotheses as they are written, in symbols. */
  public List<Expression> given() {
    return given;
  }

  /** The comparison with derivatives by rule, and rates by the calculus. */
  public Expression closed() {
    return closed(open());
  }

  /** The same with derivatives by Symja. */
  public Expression closedAgain() {
    return closed(sides(comparison));
  }

  private static Expression sides(Expression e) {
    boolean isJoined = e.operandsOf(Operator.AND).isPresent();
    return e.mapChildren(isJoined ? Law::sides : Symja::carryOut);
  }

  private Expression closed(Expression e) {
    Map<String, Expression> meanings = new HashMap<>();
    List<Quantity> neurons = new ArrayList<>();
    Expression whole = reading.symbol(Quantity.WEIGHTS);
    Expression steepness = steepness();
    reading.quantities().forEach((symbol, quantity) -> {
      if (quantity.kind() == Quantity.Kind.SPEED) {
        meanings.put(symbol, motion.speed(whole, steepness));
      } else {
        meanings.put(Reading.rateOf(symbol),
            motion.rate(quantity, new Name(symbol), pull(quantity, neurons), steepness));
      }
    });
    return replaced(e, meanings);
  }

  private Expression steepness() {
    return motion.steepness(Optional.of(reading.symbol(Quantity.WEIGHTS)).filter(this::isPositive));
  }

  /** As a hypothesis says in so many words. */
  private boolean isPositive(Expression size) {
    return given.contains(new Operation(Operator.GREATER, List.of(size, Algebra.ZERO)))
        || given.contains(new Operation(Operator.LESS, List.of(Algebra.ZERO, size)));
  }

  static Expression replaced(Expression e, Map<String, Expression> meanings) {
    return e.asName().flatMap(name -> Optional.ofNullable(meanings.get(name)))
        .orElseGet(() -> e.mapChildren(x -> replaced(x, meanings)));
  }

  /** One symbol for each neuron. */
  private static Expression pull(Quantity quantity, List<Quantity> neurons) {
    int at = 0;
    while (at < neurons.size() && !neurons.get(at).isAt(quantity)) {
      at++;
    }
    if (at == neurons.size()) {
      neurons.add(quantity);
    }
    return new Name("pull" + (at + 1));
  }

  /** What changes in it, in symbols: formulas that have to have values for a law to say something. */
  public List<Expression> changing() {
    return changing;
  }

  /** What may be used to show the closed comparison: its hypotheses, and what holds of every network. */
  public List<Expression> hypotheses() {
    List<Expression> all = new ArrayList<>(given.stream().map(h -> closed(Differentiation.carryOut(h))).toList());
    Stream.of(reading.quantities(), reading.starts()).forEach(known -> known.forEach((symbol, quantity) -> {
      if (quantity.kind().isSquare() && quantity.kind() != Quantity.Kind.SPEED) {
        all.add(Motion.atLeast(new Name(symbol), Algebra.ZERO));
      }
    }));
    all.addAll(motion.facts());
    motion.unsignedSpeed(reading.symbol(Quantity.WEIGHTS), steepness()).ifPresent(all::add);
    return all;
  }

  /** Symbols that are not negative, as hypotheses say in so many words. */
  public Set<String> nonNegative() {
    return hypotheses().stream().flatMap(Law::nonNegative).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> nonNegative(Expression hypothesis) {
    Optional<List<Expression>> both = hypothesis.operandsOf(Operator.AND);
    if (both.isPresent()) {
      return both.get().stream().flatMap(Law::nonNegative);
    }
    boolean isGreater = hypothesis.operandsOf(Operator.AT_LEAST).or(() -> hypothesis.operandsOf(Operator.GREATER))
        .isPresent();
    boolean isSign = hypothesis.children().get(isGreater ? 1 : 0).asConstant().filter(bound -> bound.signum() >= 0)
        .isPresent();
    return isSign ? hypothesis.children().get(isGreater ? 0 : 1).asName().stream() : Stream.empty();
  }

  /**
   * That a comparison holds for each sample, at a time at which others do, after what leads to it, one after the other.
   *
   * @throws Undefined where the same need not hold of the sums then
   */
  public static List<Law> perSample(PerSample step, List<Expression> known) {
    SampleLoss loss = step.along().loss().map(SampleLoss::of).orElseThrow();
    SampleLoss.requireMultiples(step.formula().tree());
    List<Expression> where = new ArrayList<>(known);
    where.add(Motion.atLeast(new Call("loss", List.of(new Name("w"))), loss.share()));
    List<Law> laws = new ArrayList<>();
    Stream.concat(step.by().stream(), Stream.of(step.formula())).map(f -> loss.written(f.tree()))
        .forEach(comparison -> {
          laws.add(new Law(step.along(), comparison, where));
          where.add(comparison);
        });
    return laws;
  }

  Motion motion() {
    return motion;
  }

  Reading reading() {
    return reading;
  }
}
