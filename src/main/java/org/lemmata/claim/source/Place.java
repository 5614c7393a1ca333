package org.lemmata.claim.source;

/** A place in a file; {@code line} and {@code column} count from 1. */
public record Place(String file, int line, int column) implements Comparable<Place> {

  public static final Place NOWHERE = new Place("", 0, 0);

  /** The place {@code columns} further right on the same line. */
  public Place right(int columns) {
    return new Place(file, line, column + columns);
  }

  @Override
  public int compareTo(Place other) {
    if (!file.equals(other.file)) {
      return file.compareTo(other.file);
    }
    return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
