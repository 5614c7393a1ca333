/**
 * One instance made concrete at one fidelity: its parameters, problem, initial weights, and on demand its runs, points
 * and named expressions.
 */
package org.lemmata.checking.world;
