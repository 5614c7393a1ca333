/** Claims proved for all values of their parameters: the domain is cut into boxes on which enclosures decide. */
@org.jspecify.annotations.NullMarked
package org.lemmata.checking.cover;
