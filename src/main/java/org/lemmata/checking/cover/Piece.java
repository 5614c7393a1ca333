package org.lemmata.checking.cover;

import java.util.Map;
import org.lemmata.checking.instance.Box;

/**
 * A box that is to be looked at.
 *
 * @param share of the domain
 * @param open the conclusions, from 0, that are not decided on what it was cut from, each with the reason
 * @param nearest the least margin that was seen there, in the middle of its enclosure
 */
record Piece(Box box, double share, Map<Integer, String> open, double nearest) {}
