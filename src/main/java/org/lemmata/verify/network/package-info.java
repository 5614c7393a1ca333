/** What formulas of claims speak of, computed in plain doubles: networks, their motion, and measures of both. */
package org.lemmata.verify.network;
