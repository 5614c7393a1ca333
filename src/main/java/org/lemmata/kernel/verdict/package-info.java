/**
 * The trusted kernel: it alone makes verdicts, from margins with errors, and it imports nothing but the JDK.
 *
 * <p>Everything else may be wrong without turning a false claim into {@link org.lemmata.kernel.verdict.Holds}, as long
 * as the margins it hands over enclose the truth. The rules are in {@link org.lemmata.kernel.verdict.Judge}, on one
 * page.
 */
package org.lemmata.kernel.verdict;
