/** Numbers that know how far they can be trusted: intervals with outward rounding, and exact rationals. */
package org.lemmata.kernel.number;
