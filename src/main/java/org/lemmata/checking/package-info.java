/** The checker: draws instances, measures margins at two fidelities, shrinks counterexamples, asks the kernel. */
package org.lemmata.checking;
