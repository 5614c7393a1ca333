package org.lemmata.dynamics.sphere;

/**
 * What a search from several starts has seen; it cannot know what it has not seen.
 *
 * @param starts how many starts there were
 * @param hits how many of them reached the best value, up to {@link Ascent#SAME}
 * @param values how many distinct positive values were reached
 */
public record Search(int starts, int hits, int values) {}
