package org.lemmata.verify.formula;

import java.math.BigInteger;

/**
 * What a number leaves over a safe prime {@code p = 2 r + 1} and over {@code r}: the first as a number, the second as
 * an exponent.
 *
 * @param exponent null where it is not known, as for the value of a power
 * @param known the number itself where it is a fraction, else null
 */
record Residue(BigInteger number, BigInteger exponent, Num known) {}
