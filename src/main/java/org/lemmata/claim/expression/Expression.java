package org.lemmata.claim.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.kernel.number.Rational;

/**
 * A node of the tree. There is nothing else that a claim file could say. What depends on the kind of a node is answered
 * for all kinds at once, in {@link #cases}; what only passes through the tree asks for {@link #children}.
 */
public sealed interface Expression {

  /** The nodes right below this one, in the order of the text. */
  List<Expression> children();

  /**
   * This node above others.
   *
   * @param children as many as it has
   */
  Expression above(List<Expression> children);

  /** This node above what becomes of its children. */
  default Expression mapChildren(UnaryOperator<Expression> change) {
    List<Expression> children = children();
    return children.isEmpty() ? this : above(children.stream().map(change).toList());
  }

  /** This node and all below it, from above. */
  default Stream<Expression> nodes() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Expression::nodes));
  }

  /** Every name in it, bound variables included. */
  default Set<String> names() {
    return nodes().flatMap(node -> node.asName().stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The name that this is, if it is one. */
  default Optional<String> asName() {
    return this instanceof Name name ? Optional.of(name.name()) : Optional.empty();
  }

  /** The number that this is, if it is one. */
  default Optional<Rational> asConstant() {
    return this instanceof Constant constant ? Optional.of(constant.value()) : Optional.empty();
  }

  /** The word that this is, if it is one. */
  default Optional<String> asText() {
    return this instanceof Text text ? Optional.of(text.text()) : Optional.empty();
  }

  default boolean isText() {
    return asText().isPresent();
  }

  /** Whether it is one of the recorded times of a run, where something is seen. */
  default boolean isPlaceOnFrames() {
    return this instanceof OverTimes q && q.moments() == Moments.RECORDED && q.fold().givesPlace();
  }

  /** The variable that it binds, if it is a quantifier. */
  default Optional<String> bound() {
    return cases(
        constant -> Optional.empty(), name -> Optional.empty(), text -> Optional.empty(), operation -> Optional.empty(),
        call -> Optional.empty(),
        q -> Optional.of(q.variable()), q -> Optional.of(q.variable()));
  }

  /** This, if it is an operation. */
  default Optional<Operation> operation() {
    return this instanceof Operation operation ? Optional.of(operation) : Optional.empty();
  }

  /** This, if it is a call. */
  default Optional<Call> call() {
    return this instanceof Call call ? Optional.of(call) : Optional.empty();
  }

  /** This, if it is a quantifier over whole numbers. */
  default Optional<OverRange> overRange() {
    return this instanceof OverRange range ? Optional.of(range) : Optional.empty();
  }

  /** The operands, if this is such an operation. */
  default Optional<List<Expression>> operandsOf(Operator operator) {
    return operation().filter(o -> o.operator() == operator).map(Operation::operands);
  }

  /** The arguments, if this is a call of that function. */
  default Optional<List<Expression>> argumentsOf(String function) {
    return call().filter(c -> c.function().equals(function)).map(Call::arguments);
  }

  /** One answer for each kind of node. */
  default <T> T cases(
      Function<? super Constant, ? extends T> constant,
      Function<? super Name, ? extends T> name,
      Function<? super Text, ? extends T> text,
      Function<? super Operation, ? extends T> operation,
      Function<? super Call, ? extends T> call,
      Function<? super OverRange, ? extends T> overRange,
      Function<? super OverTimes, ? extends T> overTimes) {
    return answer(new Cases<>(constant, name, text, operation, call, overRange, overTimes));
  }

  /** What the answer is, kind by kind. */
  record Cases<T>(
      Function<? super Constant, ? extends T> constant,
      Function<? super Name, ? extends T> name,
      Function<? super Text, ? extends T> text,
      Function<? super Operation, ? extends T> operation,
      Function<? super Call, ? extends T> call,
      Function<? super OverRange, ? extends T> overRange,
      Function<? super OverTimes, ? extends T> overTimes) {}

  /** The one for this kind. */
  <T> T answer(Cases<T> cases);

  /** An exact number; decimals such as {@code 1e-9} are exact fractions. */
  record Constant(Rational value) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public Expression above(List<Expression> children) {
      return this;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.constant().apply(this);
    }
  }

  /** A parameter, a definition, or a bound variable. */
  record Name(String name) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public Expression above(List<Expression> children) {
      return this;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.name().apply(this);
    }
  }

  /** A word in quotation marks. */
  record Text(String text) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of();
    }

    @Override
    public Expression above(List<Expression> children) {
      return this;
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.text().apply(this);
    }
  }

  /** Arithmetic, comparison or logic. */
  record Operation(Operator operator, List<Expression> operands) implements Expression {
    public Operation {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Expression> children() {
      return operands;
    }

    @Override
    public Expression above(List<Expression> children) {
      return new Operation(operator, children);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.operation().apply(this);
    }
  }

  /** A function or measure applied to arguments. */
  record Call(String function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
      return arguments;
    }

    @Override
    public Expression above(List<Expression> children) {
      return new Call(function, children);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.call().apply(this);
    }
  }

  /** {@code fold v in from..to: body}: over whole numbers. */
  record OverRange(Fold fold, String variable, Expression from, Expression to, Expression body) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(from, to, body);
    }

    @Override
    public Expression above(List<Expression> children) {
      return new OverRange(fold, variable, children.get(0), children.get(1), children.get(2));
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.overRange().apply(this);
    }
  }

  /** Which times of a run a fold is over. */
  enum Moments {
    /** {@code fold t in times(run): body}. */
    RECORDED,
    /** {@code fold t in run: body}: all real times from its start to its end. */
    ALL
  }

  /** Over times of a run. */
  record OverTimes(Fold fold, String variable, Moments moments, Expression run, Expression body)
      implements Expression {

    /** The same about something else. */
    public OverTimes about(Expression other) {
      return new OverTimes(fold, variable, moments, run, other);
    }

    /** The same with another word. */
    public OverTimes folding(Fold other) {
      return new OverTimes(other, variable, moments, run, body);
    }

    /** The same with another letter. */
    public OverTimes renamed(String other) {
      return new OverTimes(fold, other, moments, run, body);
    }

    @Override
    public List<Expression> children() {
      return List.of(run, body);
    }

    @Override
    public Expression above(List<Expression> children) {
      return new OverTimes(fold, variable, moments, children.get(0), children.get(1));
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.overTimes().apply(this);
    }
  }
}
