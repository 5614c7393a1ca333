/** What moves the weights of a problem: gradient flow, the flow of the correlation, descents. */
package org.lemmata.dynamics.motion;
