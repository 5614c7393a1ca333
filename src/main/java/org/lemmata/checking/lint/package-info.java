/** What can be found wrong with a claim without checking it: names, kinds, cycles, impossible instances. */
package org.lemmata.checking.lint;
