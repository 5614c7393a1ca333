package org.lemmata.verify.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A formula as a tree. Whoever reads one answers for each of its forms. */
public sealed interface Term
    permits Term.Leaf, Term.Pair, Term.Negation, Term.Not, Term.Call, Fold {

  /** One answer for each form. */
  interface Cases<T> {
    T number(Num value);

    T text(String text);

    T name(String name);

    T negation(Term of);

    T operation(Operator operator, Term left, Term right);

    T comparison(Relation relation, Term left, Term right);

    T not(Term of);

    T connection(Connective connective, Term left, Term right);

    T call(String function, List<Term> arguments);

    T fold(Fold fold);
  }

  /** What joins two numbers. */
  enum Operator {
    PLUS("+"), MINUS("-"), TIMES("*"), OVER("/"), POWER("^");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** What joins two truths. */
  enum Connective { AND, OR }

  /** What compares two numbers. */
  enum Relation {
    LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">="), EQUAL("=="), DIFFERENT("!=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    /** The relation with this sign, if there is one. */
    static Optional<Relation> of(String sign) {
      return Arrays.stream(values()).filter(relation -> relation.sign.equals(sign)).findFirst();
    }

    String sign() {
      return sign;
    }
  }

  <T> T read(Cases<T> cases);

  /** What it is made of, in order. */
  List<Term> parts();

  /** The same form, made of other parts. */
  Term with(List<Term> parts);

  /** Each part changed. */
  default Term each(UnaryOperator<Term> change) {
    return with(parts().stream().map(change).toList());
  }

  /** Names replaced by what they mean, wherever they stand. */
  default Term replaced(Function<String, Term> meaning) {
    return this instanceof Name name ? meaning.apply(name.name) : each(part -> part.replaced(meaning));
  }

  /** A name replaced. */
  default Term replaced(String name, Term by) {
    return replaced(other -> other.equals(name) ? by : name(other));
  }

  /** All names in it. */
  default Set<String> names() {
    Set<String> names = new TreeSet<>();
    if (this instanceof Name name) {
      names.add(name.name);
    }
    parts().forEach(part -> names.addAll(part.names()));
    return names;
  }

  /** What a conjunction joins, one after the other; of anything else, itself alone. */
  default Stream<Term> conjuncts() {
    return this instanceof Connection both && both.connective == Connective.AND
        ? parts().stream().flatMap(Term::conjuncts)
        : Stream.of(this);
  }

  /** The name that this is, if it is one. */
  default Optional<String> asName() {
    return this instanceof Name name ? Optional.of(name.name) : Optional.empty();
  }

  /** The function that this calls, if it calls one. */
  default Optional<String> asCall() {
    return this instanceof Call call ? Optional.of(call.function) : Optional.empty();
  }

  /** Whether it is a call of this function with as many arguments. */
  default boolean calls(String function, int arguments) {
    return this instanceof Call call && call.function.equals(function) && call.arguments.size() == arguments;
  }

  static Term parse(String text) {
    return new Parser(text).whole();
  }

  static Term number(Num value) {
    return new Number(value);
  }

  static Term whole(long value) {
    return new Number(Num.whole(value));
  }

  static Term name(String name) {
    return new Name(name);
  }

  static Term call(String function, Term... arguments) {
    return new Call(function, List.of(arguments));
  }

  default Term negated() {
    return new Negation(this);
  }

  default Term plus(Term o) {
    return new Operation(Operator.PLUS, this, o);
  }

  default Term minus(Term o) {
    return new Operation(Operator.MINUS, this, o);
  }

  default Term times(Term o) {
    return new Operation(Operator.TIMES, this, o);
  }

  default Term over(Term o) {
    return new Operation(Operator.OVER, this, o);
  }

  default Term power(Term o) {
    return new Operation(Operator.POWER, this, o);
  }

  default Comparison is(Relation relation, Term o) {
    return new Comparison(relation, this, o);
  }

  /** What has no parts. */
  sealed interface Leaf extends Term permits Number, Text, Name {
    @Override
    default List<Term> parts() {
      return List.of();
    }

    @Override
    default Term with(List<Term> none) {
      return this;
    }
  }

  /** What joins or compares two terms. */
  sealed interface Pair extends Term permits Operation, Comparison, Connection {
    Term left();

    Term right();

    @Override
    default List<Term> parts() {
      return List.of(left(), right());
    }
  }

  /** A number as it is written. */
  record Number(Num value) implements Leaf {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.number(value);
    }
  }

  /** A word in quotation marks. */
  record Text(String text) implements Leaf {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.text(text);
    }
  }

  /** What a claim names. */
  record Name(String name) implements Leaf {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.name(name);
    }
  }

  /** {@code -a}. */
  record Negation(Term of) implements Term {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.negation(of);
    }

    @Override
    public List<Term> parts() {
      return List.of(of);
    }

    @Override
    public Term with(List<Term> parts) {
      return new Negation(parts.get(0));
    }
  }

  /** Two numbers joined. */
  record Operation(Operator operator, Term left, Term right) implements Pair {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.operation(operator, left, right);
    }

    @Override
    public Term with(List<Term> parts) {
      return new Operation(operator, parts.get(0), parts.get(1));
    }
  }

  /** Two numbers, or two words, compared. */
  record Comparison(Relation relation, Term left, Term right) implements Pair {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.comparison(relation, left, right);
    }

    @Override
    public Comparison with(List<Term> parts) {
      return new Comparison(relation, parts.get(0), parts.get(1));
    }

    /** The side that is said to be greater, minus the other one; empty where neither is. */
    public Optional<Term> excess() {
      return switch (relation) {
        case GREATER, AT_LEAST -> Optional.of(left.minus(right));
        case LESS, AT_MOST -> Optional.of(right.minus(left));
        case EQUAL, DIFFERENT -> Optional.empty();
      };
    }

    /** An equation as two inequalities; anything else as it is. */
    public List<Comparison> orders() {
      return relation == Relation.EQUAL
          ? List.of(left.is(Relation.AT_LEAST, right), left.is(Relation.AT_MOST, right))
          : List.of(this);
    }

    public boolean isStrict() {
      return relation == Relation.GREATER || relation == Relation.LESS;
    }
  }

  /** {@code !a}. */
  record Not(Term of) implements Term {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.not(of);
    }

    @Override
    public List<Term> parts() {
      return List.of(of);
    }

    @Override
    public Term with(List<Term> parts) {
      return new Not(parts.get(0));
    }
  }

  /** Two truths joined. */
  record Connection(Connective connective, Term left, Term right) implements Pair {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.connection(connective, left, right);
    }

    @Override
    public Term with(List<Term> parts) {
      return new Connection(connective, parts.get(0), parts.get(1));
    }
  }

  /** A function or a measure of its arguments. */
  record Call(String function, List<Term> arguments) implements Term {
    @Override
    public <T> T read(Cases<T> cases) {
      return cases.call(function, arguments);
    }

    @Override
    public List<Term> parts() {
      return arguments;
    }

    @Override
    public Term with(List<Term> parts) {
      return new Call(function, parts);
    }
  }
}
