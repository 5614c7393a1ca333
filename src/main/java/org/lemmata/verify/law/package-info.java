/** Laws of motion: derived anew, and looked at on single networks. */
package org.lemmata.verify.law;
