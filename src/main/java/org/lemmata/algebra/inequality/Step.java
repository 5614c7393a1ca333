package org.lemmata.algebra.inequality;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lemmata.algebra.exact.Algebra;
import org.lemmata.claim.expression.Expression;
import org.lemmata.claim.expression.Expression.Constant;
import org.lemmata.kernel.number.Rational;

/**
 * Why a goal is reached on a box. What the steps below have to reach follows from the goal above them, in
 * {@link Proof}. Every step but halves, and those after which the same is asked in other words, asks that the formula
 * has a value everywhere on the box.
 */
public sealed interface Step {

  /** The steps below, in order. */
  List<Step> below();

  /** One answer for each kind of step. */
  default <T> T cases(
      Function<? super Outside, ? extends T> outside,
      Function<? super Given, ? extends T> given,
      Function<? super Enclosure, ? extends T> enclosure,
      Function<? super Coefficients, ? extends T> coefficients,
      Function<? super Monotone, ? extends T> monotone,
      Function<? super Halves, ? extends T> halves,
      Function<? super Product, ? extends T> product,
      Function<? super Quadratic, ? extends T> quadratic,
      Function<? super Shift, ? extends T> shift,
      Function<? super Moved, ? extends T> moved,
      Function<? super Named, ? extends T> named,
      Function<? super Rooted, ? extends T> rooted,
      Function<? super Squares, ? extends T> squares,
      Function<? super Weighted, ? extends T> weighted,
      Function<? super SumOfSquares, ? extends T> sumOfSquares,
      Function<? super Multiplied, ? extends T> multiplied,
      Function<? super Solved, ? extends T> solved,
      Function<? super Bound, ? extends T> bound) {
    return answer(new Cases<>(outside, given, enclosure, coefficients, monotone, halves, product, quadratic, shift,
        moved, named, rooted, squares, weighted, sumOfSquares, multiplied, solved, bound));
  }

  /** What the answer is, kind by kind. */
  record Cases<T>(
      Function<? super Outside, ? extends T> outside,
      Function<? super Given, ? extends T> given,
      Function<? super Enclosure, ? extends T> enclosure,
      Function<? super Coefficients, ? extends T> coefficients,
      Function<? super Monotone, ? extends T> monotone,
      Function<? super Halves, ? extends T> halves,
      Function<? super Product, ? extends T> product,
      Function<? super Quadratic, ? extends T> quadratic,
      Function<? super Shift, ? extends T> shift,
      Function<? super Moved, ? extends T> moved,
      Function<? super Named, ? extends T> named,
      Function<? super Rooted, ? extends T> rooted,
      Function<? super Squares, ? extends T> squares,
      Function<? super Weighted, ? extends T> weighted,
      Function<? super SumOfSquares, ? extends T> sumOfSquares,
      Function<? super Multiplied, ? extends T> multiplied,
      Function<? super Solved, ? extends T> solved,
      Function<? super Bound, ? extends T> bound) {}

  /** The one for this kind. */
  <T> T answer(Cases<T> cases);

  /** How many steps there are, from this one down. */
  default long size() {
    return 1 + below().stream().mapToLong(Step::size).sum();
  }

  /** A step with none below it. */
  sealed interface Leaf extends Step {
    @Override
    default List<Step> below() {
      return List.of();
    }
  }

  /** A step after which the same is asked in other words: mostly a name stands for another variable. */
  sealed interface Renaming extends Step {
    /** The step about the formula in that variable. */
    Step rest();

    @Override
    default List<Step> below() {
      return List.of(rest());
    }
  }

  /** A hypothesis, counted from 0, fails on the whole box. */
  record Outside(int hypothesis) implements Leaf {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.outside().apply(this);
    }
  }

  /** The formula is that of a hypothesis, counted from 0, times a positive number. */
  record Given(int hypothesis, Rational factor) implements Leaf {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.given().apply(this);
    }
  }

  /** The values of the formula, enclosed as it is written. */
  record Enclosure() implements Leaf {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.enclosure().apply(this);
    }
  }

  /**
   * The formula is a polynomial in some atoms, written out, and on the box its coefficients in the basis of Bernstein,
   * or where an end is missing those of the shifted polynomial, are not negative.
   */
  record Coefficients(List<Expression> atoms, Expression written) implements Leaf {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.coefficients().apply(this);
    }
  }

  /** In one variable the formula increases, or decreases, so that one end decides. */
  record Monotone(String variable, boolean increasing, Step slope, Step end) implements Step {
    @Override
    public List<Step> below() {
      return List.of(slope, end);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.monotone().apply(this);
    }
  }

  /** Both parts of the box, cut at a value of one variable. */
  record Halves(String variable, Rational at, Step lower, Step upper) implements Step {
    @Override
    public List<Step> below() {
      return List.of(lower, upper);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.halves().apply(this);
    }
  }

  /** The formula is a number times powers of others, of which the signs are known. */
  record Product(Rational constant, List<Factor> factors) implements Step {
    @Override
    public List<Step> below() {
      return factors.stream().flatMap(f -> f.step().stream()).toList();
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.product().apply(this);
    }
  }

  /** A power; {@code sign} is that of the base. An even power needs a reason only where zero matters. */
  record Factor(Expression base, int exponent, int sign, Optional<Step> step) {}

  /**
   * The formula is {@code a v^2 + b v + c}: {@code a} is positive and {@code 4 a c - b^2} not negative, or with
   * {@code last} neither {@code a} nor {@code c} nor {@code 4 a c - b^2} is negative.
   */
  record Quadratic(String variable, Expression a, Expression b, Expression c, Step lead, Step discriminant,
      Optional<Step> last) implements Step {
    @Override
    public List<Step> below() {
      return Stream.concat(Stream.of(lead, discriminant), last.stream()).toList();
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.quadratic().apply(this);
    }
  }

  /**
   * A hypothesis is {@code factor (variable - from)} with a factor of known sign: the variable is {@code from} plus, or
   * for a negative factor minus, something not negative, which takes its name below.
   */
  record Shift(int hypothesis, String variable, Expression factor, Expression from, boolean upward,
      Step rest) implements Renaming {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.shift().apply(this);
    }
  }

  /**
   * Two hypotheses are an equation together: one is {@code factor (variable - from)} with a factor that is nowhere
   * zero, the other the opposite. The variable is gone below.
   */
  record Solved(int hypothesis, int opposite, String variable, Expression factor, Expression from,
      Step rest) implements Renaming {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.solved().apply(this);
    }
  }

  /** A hypothesis bounds one variable by a number, and makes the box smaller. */
  record Bound(int hypothesis, Step rest) implements Renaming {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.bound().apply(this);
    }
  }

  /** A variable without bounds is {@code from} plus another one without bounds, which takes its name below. */
  record Moved(String variable, Expression from, Step rest) implements Renaming {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.moved().apply(this);
    }
  }

  /**
   * Some variables occur in one part of the formula only. That part counts as a variable itself, takes the name of one
   * of them, and the formula is written with it.
   */
  record Named(Expression part, String variable, Expression written, List<Kept> kept,
      Step rest) implements Renaming {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.named().apply(this);
    }
  }

  /** A hypothesis, counted from 0, written with the new variable. */
  record Kept(int hypothesis, Expression written) {}

  /** A variable that is not negative is a power of its root, which takes its name below. */
  record Rooted(String variable, int degree, Step rest) implements Renaming {
    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.rooted().apply(this);
    }
  }

  /**
   * The formula is {@code u + k sqrt(base)}: {@code u} is not negative and {@code u^2 - k^2 base} reaches the goal, or
   * with {@code rootIsLarger} {@code k} is not negative and {@code k^2 base - u^2} reaches it.
   */
  record Squares(Expression u, Expression k, Expression base, Step sign, Step squares,
      boolean rootIsLarger) implements Step {
    @Override
    public List<Step> below() {
      return List.of(sign, squares);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.squares().apply(this);
    }
  }

  /** The formula is a hypothesis, counted from 0, times a factor, plus a rest, neither of which is negative. */
  record Weighted(int hypothesis, Expression factor, Expression rest, Step sign, Step remainder) implements Step {
    @Override
    public List<Step> below() {
      return List.of(sign, remainder);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.weighted().apply(this);
    }
  }

  /** The formula is the sum of squares with positive weights, and of a rest that reaches the goal. */
  record SumOfSquares(List<Square> squares, Expression rest, Step remainder) implements Step {
    Expression expression() {
      Expression sum = rest;
      for (Square square : squares) {
        sum = Algebra.plus(Algebra.times(new Constant(square.weight), Algebra.times(square.base, square.base)), sum);
      }
      return sum;
    }

    @Override
    public List<Step> below() {
      return List.of(remainder);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.sumOfSquares().apply(this);
    }
  }

  /**
   * The formula times a polynomial is not negative everywhere on the box. Nor is the polynomial, and it vanishes on no
   * open part of the box: where the formula were negative, so would the product be nearby.
   */
  record Multiplied(Expression factor, Step sign, Step product) implements Step {
    @Override
    public List<Step> below() {
      return List.of(sign, product);
    }

    @Override
    public <T> T answer(Cases<T> cases) {
      return cases.multiplied().apply(this);
    }
  }

  /** The square of a formula, times a number. */
  record Square(Rational weight, Expression base) {}
}
