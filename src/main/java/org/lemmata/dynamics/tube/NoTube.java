package org.lemmata.dynamics.tube;

/** There is no tube here. */
public final class NoTube extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Obstacle obstacle;

  public NoTube(Obstacle obstacle, String where) {
    super(obstacle.why() + where);
    this.obstacle = obstacle;
  }

  public Obstacle obstacle() {
    return obstacle;
  }
}
