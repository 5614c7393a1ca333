/**
 * Where instances come from: jqwik's arbitraries, addressed by (claim, seed, index), so that no order of evaluation
 * and no number of threads can change what is drawn. jqwik is used nowhere else outside the tests.
 */
package org.lemmata.checking.instance;
