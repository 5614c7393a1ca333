package org.lemmata.verify;

import java.util.Map;
import org.lemmata.verify.claim.Claim;
import org.lemmata.verify.formula.Section;
import org.lemmata.verify.network.Budget;

/**
 * What all instances of a certificate share.
 *
 * @param claim with the patch of the mutant, if the certificate is about one
 * @param fixtures stored data by name
 */
record Setting(Certificate certificate, Claim claim, Map<String, Section> fixtures, Budget budget) {}
