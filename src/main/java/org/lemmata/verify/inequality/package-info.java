/** Goes through the steps of a proof of an inequality, in decimals that are rounded outward and in fractions. */
package org.lemmata.verify.inequality;
