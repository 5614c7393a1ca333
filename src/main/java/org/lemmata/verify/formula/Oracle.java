package org.lemmata.verify.formula;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Random numbers that follow from the hash of a whole text, so that nobody knows them before the text is written. */
public final class Oracle {
  private static final int BLOCK = 256;

  private final String seed;
  private long asked;

  /** @param seed such a hash */
  public Oracle(String seed) {
    this.seed = seed;
  }

  /** A number of at most {@code bits} bits. */
  public BigInteger bits(int bits) {
    BigInteger all = BigInteger.ZERO;
    for (int have = 0; have < bits; have += BLOCK) {
      all = all.shiftLeft(BLOCK).or(new BigInteger(1, block()));
    }
    return all.mod(BigInteger.ONE.shiftLeft(bits));
  }

  private byte[] block() {
    try {
      return MessageDigest.getInstance("SHA-256").digest((seed + "\n" + asked++).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** A whole number from 0 to {@code below - 1}. */
  public int below(int below) {
    return bits(BLOCK).mod(BigInteger.valueOf(below)).intValue();
  }

  /** Whether a fair coin shows heads. */
  public boolean heads() {
    return bits(1).signum() > 0;
  }
}
