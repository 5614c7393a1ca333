package org.lemmata.algebra.exact;

import static org.assertj.core.api.Assertions.assertThat;

import edu.jas.arith.BigRational;
import edu.jas.poly.GenPolynomial;
import edu.jas.poly.GenPolynomialRing;
import edu.jas.ufd.GCDFactory;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FractionTest {
  private static final GenPolynomialRing<BigRational> RING = new GenPolynomialRing<>(new BigRational(),
      new String[] {"a", "b", "c", "d"});

  /** Whichever symbols both sides share: what is left has the same value and no common factor. */
  @Property(tries = 60)
  void cancelledFractionsAreEqualAndHaveNoCommonFactor(@ForAll long seed) {
    Random random = new Random(seed);
    GenPolynomial<BigRational> common = RING.random(3, 3, 3, 0.4f, random).sum(RING.univariate(random.nextInt(4)));
    Fraction whole = new Fraction(
        RING.random(3, 4, 3, 0.5f, random).sum(RING.getONE()).multiply(common),
        RING.random(3, 3, 3, 0.3f, random).sum(RING.univariate(1)).multiply(common));
    Assume.that(!whole.denominator().isZERO());
    Fraction cancelled = whole.cancelled();
    assertThat(cancelled.numerator().multiply(whole.denominator())
        .equals(whole.numerator().multiply(cancelled.denominator()))).isTrue();
    assertThat(GCDFactory.getImplementation(new BigRational()).gcd(cancelled.numerator(), cancelled.denominator())
        .isConstant()).isTrue();
  }

  /** The library alone does not come back from this one. */
  @Property(tries = 1)
  void aCommonFactorOfManySymbolsIsFoundSoon(@ForAll long ignored) {
    GenPolynomialRing<BigRational> wide = new GenPolynomialRing<>(new BigRational(),
        new String[] {"p", "q", "r", "s", "t", "x", "y"});
    GenPolynomial<BigRational> below = wide.parse("( x + y )^4 * x + 3 * y^5 * x^2");
    GenPolynomial<BigRational> above = wide.parse("( p + q + r + s + t + x + y + 1 )").multiply(below);
    assertThat(new Fraction(above, below.multiply(wide.parse("x - y"))).cancelled().denominator().degree())
        .isEqualTo(1);
  }
}
